import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { type ReadOptions, readArticles } from '../article/index.ts';
import type { Problem } from '../errors.ts';
import { type Batch, type Batched, type BatchSize, batchId, inBatches } from './batch.ts';
import type { Connection } from './connect.ts';

export interface EnqueueOptions {
  read: ReadOptions;
  /** How the articles are to be annotated: only workers with the same one take them. Default: any does. */
  fingerprint?: string | undefined;
  size: BatchSize;
  /** Times that a job is tried before its articles are dead. */
  attempts: number;
  /** Jobs in the queue from which on no other is added until some are done. */
  mostWaiting: number;
  /** Ends the reading; what was read is added. */
  signal?: AbortSignal | undefined;
  onProblem(problem: Problem): void;
  onArticle(id: string): void;
}

export interface Enqueued {
  articles: number;
  /** Jobs that were added. */
  jobs: number;
  /** Jobs that the queue knew: they wait, are in hand or were done lately. */
  known: number;
  failed: number;
}

/** Tries of a job by default: with the pauses between them, about eight minutes. */
export const DEFAULT_ATTEMPTS = 10;
/** The pause behind the first failure in milliseconds; it doubles with each one, less up to a half, so that jobs do not come back all at once. */
const BACKOFF = { type: 'exponential', delay: 1_000, jitter: 0.5 };
/** Jobs that are done stay known, without their texts, so that the same articles are not done again. */
const KNOWN = { count: 100_000 };
/** Milliseconds between two looks at a queue that is full. */
const LOOK_AGAIN = 500;

/**
 * Reads articles and puts them into the queue, holding one batch at a time. A bad article is a problem and the rest goes on.
 *
 * @throws {UsageError} when an option or the list of inputs makes no sense.
 */
export async function enqueue(
  { queue, redis }: Pick<Connection, 'queue' | 'redis'>,
  inputs: readonly string[],
  options: EnqueueOptions,
): Promise<Enqueued> {
  const { fingerprint, size, attempts, mostWaiting, signal } = options;
  const enqueued = { articles: 0, jobs: 0, known: 0, failed: 0 };
  for await (const articles of inBatches(readable(), size)) {
    const batch = { articles, fingerprint };
    const id = batchId(batch);
    if ((await redis.exists(queue.toKey(id))) === 1) enqueued.known++;
    else {
      await room();
      await addBatch(queue, batch, { id, attempts });
      enqueued.jobs++;
    }
    enqueued.articles += articles.length;
    for (const { article } of articles) options.onArticle(article.id);
  }
  return enqueued;

  async function* readable(): AsyncGenerator<Batched> {
    for await (const read of readArticles(inputs, options.read)) {
      if ('problem' in read) {
        enqueued.failed++;
        options.onProblem(read.problem);
      } else yield { article: read.article, source: sourceOf(read.source) };
      if (signal?.aborted) return;
    }
  }

  async function room(): Promise<void> {
    while (!signal?.aborted && (await queue.count()) >= mostWaiting) await sleep(LOOK_AGAIN);
  }
}

/** What of a place means something on another machine. */
function sourceOf({ path, line }: Batched['source']): Batched['source'] {
  return { path, ...(line !== undefined && { line }) };
}

/** Puts a job into the queue, unless it knows one of this id. */
export async function addBatch(
  queue: Queue<Batch>,
  batch: Batch,
  { id, attempts }: { id: string; attempts: number },
): Promise<void> {
  await queue.add('batch', batch, {
    jobId: id,
    attempts,
    backoff: BACKOFF,
    removeOnComplete: KNOWN,
    removeOnFail: KNOWN,
    // Of an error its message is kept: the lines of the program that it came from say nothing there.
    stackTraceLimit: 0,
  });
}
