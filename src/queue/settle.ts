import type { Connection } from './connect.ts';

/** What became of the articles of a job. */
export interface Outcome {
  articles: number;
  words: number;
  mentions: number;
  /** Articles that went to the dead letters. */
  dead: number;
}

/** What stays of a job that is done: it is known, and takes no place. */
const SETTLED = JSON.stringify({ articles: [] });
/** Jobs of which the time is kept, for the rate: more than ten machines do in a minute. */
const KEPT = 10_000;

/**
 * Whatever happens to a worker between this and the acknowledgement: done again, the job has no articles, and counts no more.
 * The stream's ids are times of the server, so that clocks of workers do not matter.
 */
const SCRIPT = `
local data = redis.call('HGET', KEYS[1], 'data')
if not data or data == ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'data', ARGV[1])
local fields = {}
for at = 2, #ARGV, 2 do
  redis.call('HINCRBY', KEYS[2], ARGV[at], ARGV[at + 1])
  table.insert(fields, ARGV[at])
  table.insert(fields, ARGV[at + 1])
end
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ${KEPT}, '*', unpack(fields))
return 1`;

/** Empties a job, whose articles are written or dead, and counts them, both at once and once only. */
export async function settle({ redis, queue }: Connection, job: string, outcome: Outcome): Promise<void> {
  const { totals, times } = counterKeys(queue);
  const counts = Object.entries(outcome).flat();
  await redis.eval(SCRIPT, 3, queue.toKey(job), totals, times, SETTLED, ...counts);
}

/** Keys of ours beside those of BullMQ; no job has such an id. */
export function counterKeys({ toKey }: Pick<Connection['queue'], 'toKey'>): { totals: string; times: string } {
  return { totals: toKey('totals'), times: toKey('times') };
}
