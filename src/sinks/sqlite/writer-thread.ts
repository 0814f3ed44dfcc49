import { workerData } from 'node:worker_threads';
import { SystemError, UsageError } from '../../errors.ts';
import type { Batch } from './batch.ts';
import { type BatchWriter, localWriter } from './batch-writer.ts';
import { openIndexFile } from './file.ts';

/** What the thread of `threadedWriter` is asked, in the order in which it does so. */
export type WriterTask = { ask: 'put'; batch: Batch } | { ask: 'remove'; ids: readonly string[] } | { ask: 'close' };

/** Why it could not: between threads an error loses its class and its name. */
export interface WriterFailure {
  kind: 'usage' | 'system';
  message: string;
}

let opened: Promise<{ writer: BatchWriter; close(): Promise<void> }> | undefined;

export default async function answer(task: WriterTask): Promise<WriterFailure | undefined> {
  try {
    await work(task);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.message };
    if (error instanceof SystemError) return { kind: 'system', message: error.message };
    throw error;
  }
}

/** The file is opened with the first task, so that what is wrong with it is an answer and no dead thread. */
async function work(task: WriterTask): Promise<void> {
  if (task.ask === 'close') return (await opened)?.close();
  opened ??= openWriter(workerData as string);
  const { writer } = await opened;
  return task.ask === 'put' ? writer.put(task.batch) : writer.remove(task.ids);
}

async function openWriter(path: string) {
  const file = await openIndexFile(path, { mustExist: true });
  return { writer: localWriter(file), close: file.close };
}
