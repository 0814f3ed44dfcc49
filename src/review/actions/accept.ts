import type { Entity, Mention } from '../../annotations/schema.ts';
import type { Change, EntityChange, MentionChange } from '../../diff/index.ts';
import { type Edit, type Layer, mentionLine } from '../gold/index.ts';
import { Refused } from '../refused.ts';
import { adoptEntity, detailsOf } from './meaning.ts';
import { renameIfStale } from './naming.ts';
import { regroup } from './regroup.ts';

/**
 * Takes a change into gold.
 *
 * @throws {Refused} when the gold is no longer what the change begins with.
 */
export function acceptChange(edit: Edit, predicted: Layer, change: Change): void {
  if (change.about === 'mention') acceptMention(edit, predicted, change);
  else acceptEntities(edit, predicted, change);
}

function acceptMention(edit: Edit, predicted: Layer, { before, after, kinds }: MentionChange): void {
  const old = before && sameMention(edit.gold, before);
  if (old) edit.remove(old);
  if (after) {
    // The prediction's mention can also lie across others, which cannot stand beside it.
    const others = edit.gold.overlapping(after);
    for (const other of others) edit.remove(other);
    edit.add(taken(edit, predicted, old, after, kinds.includes('value') || kinds.includes('details')));
    for (const other of others) renameIfStale(edit, other.entity, [other]);
  }
  if (old) renameIfStale(edit, old.entity, [old]);
}

/** The prediction's mention, with what the gold knew of it as far as that still holds. */
function taken(edit: Edit, predicted: Layer, old: Mention | undefined, after: Mention, newValue: boolean): Mention {
  const { start, end, type, text } = after;
  const kept = old?.type === type ? old : undefined;
  const value = newValue || !kept?.value ? after.value : kept.value;
  const entity = kept?.entity ?? (after.entity === undefined ? undefined : adoptEntity(edit, predicted, after.entity));
  return { start, end, type, text, ...(entity !== undefined && { entity }), ...(value && { value }) };
}

function sameMention(gold: Layer, mention: Mention): Mention {
  const own = gold.at(mention);
  if (own && mentionLine(own) === mentionLine(mention)) return own;
  throw new Refused(`Expected the mention \`${mention.text}\` as it was at ${mention.start}–${mention.end}`);
}

function acceptEntities(edit: Edit, predicted: Layer, change: EntityChange): void {
  const [old, now] = [change.before[0]!, change.after[0]!];
  for (const { id } of change.before)
    if (!edit.gold.entities.has(id)) throw new Refused(`Expected the entity ${id}, found none`);
  if (change.kinds.includes('merged') || change.kinds.includes('split')) regroup(edit, predicted, change);
  else if (change.kinds.includes('details')) edit.setEntity({ ...detailsOf(now), id: old.id });
  else edit.setEntity(withLinkOf(edit.gold.entities.get(old.id)!, now));
}

function withLinkOf({ link: _old, ...entity }: Entity, { link }: Entity): Entity {
  return { ...entity, ...(link && { link }) };
}
