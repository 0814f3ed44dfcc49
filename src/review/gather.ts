import type { Done } from './ledger.ts';
import { Refused } from './refused.ts';

/**
 * Does tasks one after the other; those that are refused are left out.
 *
 * @throws what a task throws otherwise, with nothing done.
 */
export async function gather(
  first: readonly Done[],
  tasks: readonly { article: string; act: () => Promise<Done | undefined> }[],
): Promise<{ done: Done[]; reasons: string[] }> {
  const done = [...first];
  const reasons: string[] = [];
  for (const { article, act } of tasks) {
    try {
      const own = await act();
      if (own) done.push(own);
    } catch (error) {
      if (error instanceof Refused) reasons.push(`${article}: ${error.message}`);
      else {
        for (const { keeper, steps } of done) keeper.takeBack(steps);
        throw error;
      }
    }
  }
  return { done, reasons };
}
