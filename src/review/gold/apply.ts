import type { Entity, Mention } from '../../annotations/schema.ts';
import type { Layer } from './layer.ts';
import { entityLine, mentionLine } from './lines.ts';
import type { Patch } from './patch.ts';

/** Why a patch does not fit the gold as it is, in words; nothing when it does. */
export function misfit(gold: Layer, patch: Patch): string | undefined {
  return mentionMisfit(gold, patch) ?? entityMisfit(gold, patch) ?? orphan(gold, patch);
}

/** Puts a patch into the gold, which it must fit. */
export function applyPatch(gold: Layer, { mentions, entities }: Patch): void {
  for (const mention of mentions.removed) gold.remove(gold.at(mention)!);
  for (const { id } of entities.before) gold.entities.delete(id);
  for (const entity of entities.after) gold.entities.set(entity.id, entity);
  for (const mention of mentions.added) gold.insert(mention);
}

function mentionMisfit(gold: Layer, { mentions }: Patch): string | undefined {
  for (const mention of mentions.removed) {
    const own = gold.at(mention);
    if (!own || mentionLine(own) !== mentionLine(mention)) return `Expected ${named(mention)} as it was, and it is not`;
  }
  const leaving = new Set(mentions.removed.map(({ start }) => start));
  for (const mention of mentions.added) {
    const other = gold.overlapping(mention).find(({ start }) => !leaving.has(start));
    if (other) return `Expected nothing where ${named(mention)} goes, got ${named(other)}`;
  }
  return undefined;
}

function entityMisfit(gold: Layer, { entities }: Patch): string | undefined {
  for (const entity of entities.before) {
    const own = gold.entities.get(entity.id);
    if (!own || entityLine(own) !== entityLine(entity)) return `Expected ${entity.id} as it was, and it is not`;
  }
  const leaving = idsOf(entities.before);
  const taken = entities.after.find(({ id }) => gold.entities.has(id) && !leaving.has(id));
  return taken && `Expected no entity ${taken.id} yet, and there is one`;
}

/** A mention that would be left without its entity, or an entity without a mention. */
function orphan(gold: Layer, { mentions, entities }: Patch): string | undefined {
  const [leaving, coming] = [idsOf(entities.before), idsOf(entities.after)];
  const change = new Map<string, number>([...leaving, ...coming].map(id => [id, 0]));
  const count = (list: readonly Mention[], by: number) => {
    for (const { entity } of list) if (entity !== undefined) change.set(entity, (change.get(entity) ?? 0) + by);
  };
  count(mentions.removed, -1);
  count(mentions.added, 1);
  for (const [id, more] of change) {
    const stays = coming.has(id) || (gold.entities.has(id) && !leaving.has(id));
    const left = gold.mentionsOf(id).size + more;
    if (stays && left === 0) return `Expected a mention of ${id} to be left, and there is none`;
    if (!stays && left > 0) return `Expected no mention of ${id} to be left, and there is one`;
  }
  return undefined;
}

function idsOf(entities: readonly Entity[]): Set<string> {
  return new Set(entities.map(({ id }) => id));
}

function named({ text, start, end }: Mention): string {
  return `\`${text}\` at ${start}–${end}`;
}
