import type { Queue } from 'bullmq';
import type { Refused } from '../annotator/index.ts';
import { type Batched, batchId, letterId } from './batch.ts';
import type { Connection } from './connect.ts';
import { addBatch } from './enqueue.ts';

/** An article for which there is no place among the annotations, and why. */
export interface DeadLetter extends Batched {
  /** For programs. `store`: it was refused where it should have gone, or that failed too often. `worker`: it ended workers. */
  cause: Refused['cause'] | 'store' | 'worker';
  /** For people. */
  reason: string;
  hint?: string | undefined;
}

/** A letter as the list shows it. */
export interface KeptLetter extends DeadLetter {
  id: string;
}

/** Letters that are held at a time. */
const PAGE = 50;

/** Puts letters into the list. Those of a job are put there once, however often the job is done. */
export async function bury(dead: Queue<DeadLetter>, job: string, letters: readonly DeadLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await dead.addBulk(
    letters.map(letter => ({
      name: 'article',
      data: letter,
      opts: { jobId: letterId(job, letter.article) },
    })),
  );
}

/** The list, oldest first. */
export async function* deadLetters({ dead }: Connection): AsyncGenerator<KeptLetter> {
  yield* lettersOf(dead, await dead.getRanges(['wait'], 0, -1, true));
}

/** One letter; nothing when there is none of this id. */
export async function deadLetter({ dead }: Connection, id: string): Promise<KeptLetter | undefined> {
  const job = await dead.getJob(id);
  return job && { ...job.data, id };
}

/** What became of a request about letters. */
export interface Handled {
  handled: number;
  /** Ids of which there is no letter. */
  unknown: string[];
}

/**
 * Puts articles back into the queue, one job each, so that one that fails again harms no other.
 *
 * @param ids of letters; all that are there when absent.
 */
export function retryDead(
  connection: Connection,
  ids: readonly string[] | undefined,
  { fingerprint, attempts }: { fingerprint?: string | undefined; attempts: number },
): Promise<Handled> {
  const { queue, dead } = connection;
  return handle(dead, ids, async ({ id, article, source }) => {
    const batch = { articles: [{ article, source }], fingerprint };
    // The job that it died in may be known still, so this one needs a name of its own; so may an earlier try of the same name.
    const job = `${batchId(batch)}-${id}`;
    await queue.remove(job);
    await addBatch(queue, batch, { id: job, attempts });
  });
}

/** Takes letters out of the list for good. */
export function dropDead({ dead }: Connection, ids: readonly string[] | undefined): Promise<Handled> {
  return handle(dead, ids, async () => {});
}

async function handle(
  dead: Queue<DeadLetter>,
  ids: readonly string[] | undefined,
  work: (letter: KeptLetter) => Promise<void>,
): Promise<Handled> {
  // Only what is there now: an article may die again while the rest is still to be retried.
  const asked = ids ?? (await dead.getRanges(['wait'], 0, -1, true));
  const found = new Set<string>();
  for await (const letter of lettersOf(dead, asked)) {
    await work(letter);
    await dead.remove(letter.id);
    found.add(letter.id);
  }
  return { handled: found.size, unknown: ids ? ids.filter(id => !found.has(id)) : [] };
}

async function* lettersOf(dead: Queue<DeadLetter>, ids: readonly string[]): AsyncGenerator<KeptLetter> {
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    const jobs = await Promise.all(page.map(id => dead.getJob(id)));
    for (const [place, job] of jobs.entries()) if (job) yield { ...job.data, id: page[place]! };
  }
}
