import type { Accepted } from '../decisions.ts';
import type { Edit } from '../gold/index.ts';
import { Refused } from '../refused.ts';
import { mentionAt } from './by-hand.ts';
import { detailsOf } from './meaning.ts';
import { renameIfStale } from './naming.ts';

/**
 * Takes an accepted change out of gold again.
 *
 * @throws {Refused} when that cannot be done without harm to what came later.
 */
export function giveBack(edit: Edit, { change, entity }: Accepted): void {
  if (change.about === 'entity') throw new Refused('Expected a change that is open; undo takes this one back');
  const { before, after } = change;
  const own = after && mentionAt(edit.gold, after);
  const other = before && edit.gold.overlapping(before).find(mention => mention !== own);
  if (other) throw new Refused(`Expected no other mention there, got \`${other.text}\` at ${other.start}–${other.end}`);
  if (own) edit.remove(own);
  if (before) edit.add(before.entity === undefined ? before : { ...before, entity: home(before.entity) });
  if (own) renameIfStale(edit, own.entity, [own]);

  function home(id: string): string {
    if (edit.gold.entities.has(id)) return id;
    return edit.newEntity(entity ? detailsOf(entity) : { type: before!.type, name: before!.text });
  }
}
