import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import type { Annotator } from '../annotator/index.ts';
import { type Problem, UsageError } from '../errors.ts';
import { annotateBatch } from './annotate-batch.ts';
import { type Batch, batchId, batchSchema } from './batch.ts';
import type { Brake } from './brake.ts';
import type { Connection } from './connect.ts';
import { bury, type DeadLetter } from './dead-letters.ts';
import { addBatch } from './enqueue.ts';
import { type Outcome, settle } from './settle.ts';
import type { Store } from './store.ts';

/** What a worker does jobs with. */
export interface Tools {
  connection: Connection;
  annotator: Pick<Annotator, 'annotate'>;
  store: Store;
  brake: Brake;
  /** Lets one piece of work at a time be done. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** How this worker annotates. */
  fingerprint?: string | undefined;
  /** Ends pauses. */
  signal: AbortSignal;
  /** Stops the worker, which is none for this queue. */
  refuse(reason: UsageError): void;
  onProblem(problem: Problem): void;
  onDone(outcome: Outcome): void;
}

/**
 * Times that a job may be begun alone, after a worker ended with it in hand, before it is held to be what ends them. Its articles
 * then become jobs of their own, and what ends so many again as a job of one article is dead.
 */
const MOST_BEGUN = 2;

/**
 * Does a job: annotates its articles, writes them, buries the refused ones, and counts. Each step may come twice when a worker is
 * killed, and leaves the same.
 *
 * @throws {WaitingError} when the job is for workers with other settings: it is back in the queue.
 * @throws {UnrecoverableError} when it is no job of ours.
 * @throws {Error} when the store failed, and the job has to be tried again.
 */
export async function doJob(job: Job<Batch>, token: string, tools: Tools): Promise<void> {
  const batch = checked(job);
  if (batch.fingerprint !== undefined && batch.fingerprint !== tools.fingerprint)
    await giveBack(job, token, batch, tools);
  if (batch.articles.length === 0) return;
  if (job.stalledCounter === 0) return annotate(job, batch, tools);
  return tools.alone(() => suspect(job, batch, tools));
}

async function annotate(job: Job<Batch>, batch: Batch, tools: Tools): Promise<void> {
  await tools.brake.wait(tools.signal);
  const annotated = await annotateBatch(batch.articles, tools).catch(error => failed(job, batch, error, tools));
  tools.brake.succeeded();
  await finish(job, annotated.letters, annotated.outcome, tools);
}

function checked(job: Job<Batch>): Batch {
  const parsed = batchSchema.safeParse(job.data);
  if (parsed.success) return parsed.data;
  throw new UnrecoverableError('Expected a batch of articles, got another job');
}

/** The worker stops before the job is back, or it would take it again at once. */
async function giveBack(job: Job<Batch>, token: string, { fingerprint }: Batch, { refuse }: Tools): Promise<never> {
  refuse(
    new UsageError(
      `Expected jobs for the settings and the program of this worker, got one for others (${fingerprint!.slice(0, 12)}…); ` +
        'give `work` the options, the configuration and the version of `enqueue`',
    ),
  );
  await job.moveToWait(token);
  throw new WaitingError();
}

/** What a worker was at when it ended is counted, and not what it had in hand beside that, which may be innocent. */
async function suspect(job: Job<Batch>, batch: Batch, tools: Tools): Promise<void> {
  const begun = Number(job.progress);
  if (begun >= MOST_BEGUN) return isolate(job, batch, tools);
  await job.updateProgress(begun + 1);
  try {
    await annotate(job, batch, tools);
  } catch (error) {
    // Whatever failed, the worker is still there.
    await job.updateProgress(begun);
    throw error;
  }
}

/** Which of its articles it is that ends workers shows when each is a job of its own. */
async function isolate(job: Job<Batch>, batch: Batch, tools: Tools): Promise<void> {
  const { articles, fingerprint } = batch;
  if (articles.length === 1) {
    const reason = `Expected to annotate it, but ${MOST_BEGUN + 1} workers ended while they did`;
    return finish(job, buryAll(batch, 'worker', reason), NOTHING, tools);
  }
  for (const article of articles) {
    const alone = { articles: [article], fingerprint };
    const id = `${batchId(alone)}-${job.id}`;
    await addBatch(tools.connection.queue, alone, { id, attempts: job.opts.attempts ?? 1 });
  }
  await settle(tools.connection, job.id!, NOTHING);
}

/** The last try leaves dead letters, the ones before it a line on standard error. */
async function failed(job: Job<Batch>, batch: Batch, error: Error, tools: Tools): Promise<never> {
  tools.brake.failed();
  const [made, all] = [job.attemptsMade + 1, job.opts.attempts ?? 1];
  const rest = made < all ? 'to be tried again' : 'its articles are dead letters now';
  tools.onProblem({ kind: 'io', file: `job ${job.id}`, reason: `${error.message} (try ${made} of ${all}, ${rest})` });
  if (made >= all) await finish(job, buryAll(batch, 'store', error.message), NOTHING, tools);
  throw error;
}

function buryAll({ articles }: Batch, cause: DeadLetter['cause'], reason: string): DeadLetter[] {
  return articles.map(each => ({ ...each, cause, reason }));
}

const NOTHING: Outcome = { articles: 0, words: 0, mentions: 0, dead: 0 };

/** Letters before counts: what is counted is safe. */
async function finish(
  job: Job<Batch>,
  letters: readonly DeadLetter[],
  outcome: Outcome,
  { connection, onProblem, onDone }: Tools,
): Promise<void> {
  await bury(connection.dead, job.id!, letters);
  for (const { article, source, reason, hint } of letters)
    onProblem({
      kind: 'input',
      file: source.path,
      ...(source.line !== undefined && { line: source.line }),
      reason: `${article.id}: ${reason}`,
      ...(hint !== undefined && { hint }),
    });
  const all = { ...outcome, dead: letters.length };
  await settle(connection, job.id!, all);
  onDone(all);
}
