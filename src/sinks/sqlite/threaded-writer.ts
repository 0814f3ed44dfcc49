import { Piscina } from 'piscina';
import { SystemError, UsageError } from '../../errors.ts';
import { threadScript } from '../../thread-script.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { WriterFailure, WriterTask } from './writer-thread.ts';

/** Writes in a thread of its own, so that the next batch is made while one is written: both take about as long. */
export function threadedWriter(path: string): BatchWriter {
  const pool = new Piscina({
    ...threadScript('sinks/sqlite/writer-thread'),
    minThreads: 1,
    maxThreads: 1,
    workerData: path,
  });
  const ask = async (task: WriterTask): Promise<void> => {
    const failure = await (pool.run(task) as Promise<WriterFailure | undefined>).catch(error =>
      deadThread(path, error),
    );
    if (failure) throw new (failure.kind === 'usage' ? UsageError : SystemError)(failure.message);
  };
  return {
    put: batch => ask({ ask: 'put', batch }),
    remove: ids => ask({ ask: 'remove', ids }),
    async close() {
      try {
        await ask({ ask: 'close' });
      } finally {
        await pool.destroy();
      }
    },
  };
}

function deadThread(path: string, error: Error): never {
  throw new SystemError(`Expected to use the index ${path}, got: ${error.message}`, { cause: error });
}
