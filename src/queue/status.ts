import type { Connection } from './connect.ts';
import { counterKeys } from './settle.ts';

/** How a queue stands. */
export interface QueueStatus {
  /** Its address without the password. */
  queue: string;
  paused: boolean;
  /** Connected now. */
  workers: number;
  jobs: {
    waiting: number;
    /** Failed once at least, and wait for their next try. */
    delayed: number;
    /** In the hands of workers. */
    active: number;
  };
  /** Articles since the queue was made or cleared. */
  done: { articles: number; words: number; mentions: number };
  /** Articles that nobody dealt with yet: see `queue dead`. */
  dead: number;
  /** Over the last minute. */
  rate: Rate;
}

export interface Rate {
  articlesPerSecond: number;
  wordsPerSecond: number;
}

export async function queueStatus({ address, redis, queue, dead }: Connection): Promise<QueueStatus> {
  const [counts, letters, paused, workers, totals, rate] = await Promise.all([
    queue.getJobCounts('wait', 'delayed', 'active'),
    dead.count(),
    queue.isPaused(),
    queue.getWorkersCount(),
    redis.hgetall(counterKeys(queue).totals),
    currentRate({ redis, queue }),
  ]);
  const total = (name: string) => Number(totals[name] ?? 0);
  return {
    queue: address.shown,
    paused,
    workers,
    jobs: {
      waiting: counts.wait!,
      delayed: counts.delayed!,
      active: counts.active!,
    },
    done: { articles: total('articles'), words: total('words'), mentions: total('mentions') },
    dead: letters,
    rate,
  };
}

/** Milliseconds. */
const MINUTE = 60_000;

async function currentRate({ redis, queue }: Pick<Connection, 'redis' | 'queue'>): Promise<Rate> {
  const [seconds, micros] = await redis.time();
  const now = Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
  const entries = await redis.xrange(counterKeys(queue).times, String(now - MINUTE), '+');
  return rateOf(
    entries.map(([id, fields]) => ({ at: Number.parseInt(id, 10), ...countsOf(fields) })),
    now,
  );
}

function countsOf(fields: readonly string[]): { articles: number; words: number } {
  const of = (name: string) => Number(fields[fields.indexOf(name) + 1]);
  return { articles: of('articles'), words: of('words') };
}

/**
 * The rate of jobs that ended at these times, oldest first, in milliseconds. A queue that began less than a minute ago has
 * its rate from then on; the first job says only when that was.
 */
export function rateOf(ended: readonly { at: number; articles: number; words: number }[], now: number): Rate {
  const [first, ...rest] = ended;
  const seconds = first ? (now - first.at) / 1_000 : 0;
  if (seconds <= 0) return { articlesPerSecond: 0, wordsPerSecond: 0 };
  const perSecond = (of: 'articles' | 'words') =>
    Math.round((rest.reduce((sum, job) => sum + job[of], 0) / seconds) * 10) / 10;
  return { articlesPerSecond: perSecond('articles'), wordsPerSecond: perSecond('words') };
}
