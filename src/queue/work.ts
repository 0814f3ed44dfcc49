import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, Worker } from 'bullmq';
import pLimit from 'p-limit';
import type { Annotator } from '../annotator/index.ts';
import type { Problem } from '../errors.ts';
import type { Batch } from './batch.ts';
import { Brake } from './brake.ts';
import { type Connection, PREFIX } from './connect.ts';
import { doJob } from './do-job.ts';
import type { Outcome } from './settle.ts';
import type { Store } from './store.ts';

export interface WorkOptions {
  annotator: Pick<Annotator, 'annotate'>;
  store: Store;
  /** How the annotator annotates: jobs for another one are refused. */
  fingerprint?: string | undefined;
  /** Ends when no job waits, nor is in anybody's hands. */
  drain: boolean;
  /** Seconds without a sign of life after which a worker is held dead, and its jobs are given to others. */
  lock: number;
  /** Finishes the jobs in hand and takes no more. */
  signal: AbortSignal;
  /** An article that became a dead letter, a job that failed. */
  onProblem(problem: Problem): void;
  onDone(outcome: Outcome): void;
}

/** While one job is written and acknowledged, the threads annotate the other. */
const JOBS_IN_HAND = 2;
export const DEFAULT_LOCK = 30;
/** Milliseconds between two looks whether a queue is empty, and before a lost server is asked again. */
const LOOK_AGAIN = 500;
const ASK_AGAIN = 1_000;
/** Who keeps dying is counted by `doJob`, which loses nothing; BullMQ would fail the job. */
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * Works on the jobs of a queue until the signal, or, to drain it, until it is empty.
 *
 * @throws {UsageError} when its jobs are for workers with other settings.
 */
export async function work(connection: Connection, options: WorkOptions): Promise<void> {
  const { lock, drain, onProblem, onDone } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  let refusal: Error | undefined;
  const refuse = (reason: Error) => {
    refusal = reason;
    stop.abort();
  };
  const tools = { ...options, connection, brake: new Brake(), alone: pLimit(1), signal, refuse, onProblem, onDone };
  const worker = new Worker<Batch>(
    connection.address.name,
    (job: Job<Batch>, token?: string) => doJob(job, token!, tools),
    {
      connection: connection.redis,
      prefix: PREFIX,
      concurrency: JOBS_IN_HAND,
      lockDuration: lock * 1_000,
      stalledInterval: lock * 500,
      maxStalledCount: NEVER,
      runRetryDelay: ASK_AGAIN,
    },
  );
  worker.on('error', error => {
    if (!isAbsence(error)) onProblem({ kind: 'io', file: connection.address.shown, reason: error.message });
  });
  const closed = new Promise<void>(resolve => {
    const close = () => resolve(worker.close());
    if (signal.aborted) close();
    else signal.addEventListener('abort', close, { once: true });
  });
  try {
    await (drain ? Promise.race([closed, empty(connection, signal)]) : closed);
  } finally {
    stop.abort();
    await closed;
  }
  if (refusal) throw refusal;
}

async function empty({ queue }: Connection, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await queue.getJobCountByTypes('wait', 'delayed', 'active')) > 0)
    await sleep(LOOK_AGAIN, undefined, { signal }).catch(() => {});
}

/** The connection tells of it, once. */
function isAbsence(error: Error): boolean {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return code !== undefined || syscall !== undefined || /Connection is closed|LOADING/.test(message);
}
