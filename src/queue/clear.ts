import { SystemError } from '../errors.ts';
import type { Connection } from './connect.ts';
import { counterKeys } from './settle.ts';

/**
 * Deletes a queue with all that waits in it, its dead letters and its counts.
 *
 * @throws {SystemError} when workers have jobs of it in their hands.
 */
export async function clear({ address, queue, dead, redis }: Connection): Promise<void> {
  const inHand = await queue.getActiveCount();
  if (inHand > 0)
    throw new SystemError(`Expected no jobs in hand in ${address.shown}, got ${inHand}; stop the workers first`);
  await Promise.all([queue.obliterate(), dead.obliterate()]);
  await redis.del(Object.values(counterKeys(queue)));
}
