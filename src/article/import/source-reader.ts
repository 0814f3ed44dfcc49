import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { threadScript } from '../../thread-script.ts';
import type { Outcome } from './imported.ts';
import type { SourceKind } from './kinds.ts';

/** Memory of the thread in MB: many times what the largest page needs, and no danger to the machine. */
const MEMORY = 1_500;

/**
 * Reads sources in a thread of its own, each under a deadline. A file that hangs a parser or exhausts the memory costs
 * that thread and is a fault; the next one gets a new thread.
 */
export class SourceReader {
  private worker: Worker | undefined;

  constructor(private readonly seconds: number) {}

  async read(bytes: Uint8Array, kind: SourceKind): Promise<Outcome[]> {
    const worker = await this.start();
    worker.postMessage({ bytes, kind });
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), 1_000 * this.seconds);
    try {
      const [outcomes] = await once(worker, 'message', { signal: deadline.signal });
      return outcomes as Outcome[];
    } catch (error) {
      await this.close();
      return [{ fault: { reason: this.reasonOf(error, deadline.signal.aborted) } }];
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private reasonOf(error: unknown, late: boolean): string {
    if (late) return `Expected to read it within ${this.seconds} seconds, gave up`;
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return `Expected to read it within ${MEMORY} MB of memory, gave up`;
    }
    return `Expected to read it, got: ${(error as Error).message}`;
  }

  private async start(): Promise<Worker> {
    if (this.worker) return this.worker;
    const resourceLimits = { maxOldGenerationSizeMb: MEMORY };
    const { filename } = threadScript('article/import/worker');
    const worker = filename.endsWith('.ts')
      ? new Worker(fromSources(pathToFileURL(filename)), { eval: true, resourceLimits })
      : new Worker(filename, { resourceLimits });
    this.worker = worker;
    // One that dies between two questions is noticed at the next one.
    worker.on('error', () => {});
    await once(worker, 'message');
    return worker;
  }
}

/** A thread that begins with TypeScript asks no loader, not even where its options name one. */
function fromSources(entry: URL): string {
  const api = import.meta.resolve('tsx/esm/api');
  return `import('${api}').then(({ tsImport }) => tsImport('${entry}', '${entry}'))`;
}
