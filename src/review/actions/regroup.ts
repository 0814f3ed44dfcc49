import type { Mention } from '../../annotations/schema.ts';
import { compareMentions } from '../../compare.ts';
import type { EntityChange } from '../../diff/index.ts';
import { neighbourhood } from '../changes/index.ts';
import type { Edit, Layer } from '../gold/index.ts';
import { detailsOf, mostVotes } from './meaning.ts';
import { renameIfStale, unitedEntity } from './naming.ts';

/**
 * Groups the mentions of the gold entities as the prediction does. Each predicted entity keeps the gold entity that most
 * of its mentions are of, unless another took it; mentions that the prediction does not have stay, or go with the rest.
 */
export function regroup(edit: Edit, predicted: Layer, change: EntityChange): void {
  const groups = groupsOf(edit.gold, predicted, change);
  const target = claim(edit, predicted, change, groups);
  const before = change.before.map(({ id }) => edit.gold.entities.get(id)!);
  const heirs = heirsOf(edit.gold, change, groups, target);
  for (const [id, members] of groups) {
    for (const mention of members) moveTo(edit, mention, target.get(id)!);
  }
  for (const [id, heir] of heirs) {
    for (const mention of [...edit.gold.mentionsOf(id)]) moveTo(edit, mention, heir);
  }
  for (const keeper of new Set(heirs.values())) {
    const gone = before.filter(({ id }) => heirs.get(id) === keeper);
    edit.setEntity(unitedEntity([edit.gold.entities.get(keeper)!, ...gone]));
  }
  const moved = [...groups.values()].flat();
  for (const { id } of before) renameIfStale(edit, id, moved);
}

/** The gold mentions that answer to mentions of each predicted entity. */
function groupsOf(gold: Layer, predicted: Layer, change: EntityChange): Map<string, Mention[]> {
  const near = neighbourhood(gold, predicted, { spans: [], entities: change.before.map(({ id }) => id) });
  const groups = new Map<string, Mention[]>(change.after.map(({ id }) => [id, []]));
  for (const { gold: own, predicted: other } of compareMentions(
    [...near.gold.mentions],
    [...near.predicted.mentions],
  )) {
    if (own?.entity === undefined || other?.entity === undefined || own.type !== other.type) continue;
    groups.get(other.entity)?.push(own);
  }
  return groups;
}

/** To each predicted entity the gold entity that it is to be. */
function claim(
  edit: Edit,
  predicted: Layer,
  change: EntityChange,
  groups: ReadonlyMap<string, readonly Mention[]>,
): Map<string, string> {
  const target = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, members] of groups) {
    const votes = new Map<string, number>();
    for (const { entity } of members) {
      if (!taken.has(entity!) && change.before.some(old => old.id === entity))
        votes.set(entity!, (votes.get(entity!) ?? 0) + 1);
    }
    const own = mostVotes(votes) ?? edit.newEntity(detailsOf(predicted.entities.get(id)!));
    taken.add(own);
    target.set(id, own);
  }
  return target;
}

/** To each gold entity that nobody claimed the one that most of its mentions went to. */
function heirsOf(
  gold: Layer,
  change: EntityChange,
  groups: ReadonlyMap<string, readonly Mention[]>,
  target: ReadonlyMap<string, string>,
): Map<string, string> {
  const claimed = new Set(target.values());
  const heirs = new Map<string, string>();
  for (const { id } of change.before) {
    if (claimed.has(id) || gold.mentionsOf(id).size === 0) continue;
    const votes = new Map<string, number>();
    for (const [group, members] of groups) {
      const count = members.filter(({ entity }) => entity === id).length;
      if (count > 0) votes.set(target.get(group)!, count);
    }
    const heir = mostVotes(votes);
    if (heir !== undefined) heirs.set(id, heir);
  }
  return heirs;
}

function moveTo(edit: Edit, mention: Mention, entity: string): void {
  if (mention.entity !== entity) edit.replace(mention, { ...mention, entity });
}
