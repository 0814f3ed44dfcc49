import type { Change } from '../diff/index.ts';
import type { ChangeList } from './changes/index.ts';
import type { Layer } from './gold/index.ts';

/** Whether the gold still is as a change that was accepted made it. */
export function isLive(change: Change, gold: Layer, changes: ChangeList): boolean {
  if (change.about === 'entity') return change.after.every(({ id }) => changes.aboutPredicted(id) === undefined);
  const { before, after } = change;
  if (after) return gold.at(after)?.type === after.type;
  const own = gold.at(before!);
  return own?.type !== before!.type;
}
