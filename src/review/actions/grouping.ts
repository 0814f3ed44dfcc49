import type { Entity, Mention } from '../../annotations/schema.ts';
import type { Span } from '../../types.ts';
import type { Layer } from '../gold/index.ts';
import { Refused } from '../refused.ts';
import { checkEntity, mentionAt, type Place } from './by-hand.ts';
import { counterpart, detailsOf } from './meaning.ts';
import { fullestForm, renameIfStale, unitedEntity } from './naming.ts';

export function joinEntities({ edit }: Place, ids: readonly string[]): void {
  const [first, ...others] = [...new Set(ids)].map(id => entityOf(edit.gold, id));
  if (!first || others.length === 0) throw new Refused('Expected two entities to join');
  for (const { id } of others) checkEntity(edit.gold, id, first.type);
  for (const { id } of others) {
    for (const mention of [...edit.gold.mentionsOf(id)]) edit.replace(mention, { ...mention, entity: first.id });
  }
  edit.setEntity(unitedEntity([first, ...others]));
}

export function splitEntity({ edit, predicted }: Place, spans: readonly Span[]): void {
  const mentions = spans.map(span => mentionAt(edit.gold, span));
  const olds = new Set(mentions.map(({ entity }) => entity));
  const [old] = olds;
  if (old === undefined || olds.size > 1) throw new Refused('Expected mentions of one entity');
  if (new Set(mentions).size === edit.gold.mentionsOf(old).size)
    throw new Refused(`Expected a mention to be left to ${old}`);
  const id = edit.newEntity(newcomer(edit.gold, predicted, mentions, old));
  for (const mention of new Set(mentions)) edit.replace(mention, { ...mention, entity: id });
  renameIfStale(edit, old, mentions);
}

export function assignMention({ edit }: Place, span: Span, entity: string): void {
  const mention = mentionAt(edit.gold, span);
  checkEntity(edit.gold, entity, mention.type);
  if (mention.entity === entity) throw new Refused(`Expected another entity than ${entity}`);
  edit.replace(mention, { ...mention, entity });
  renameIfStale(edit, mention.entity, [mention]);
}

/** What the prediction knows of the mentions, when it keeps them apart from the rest too. */
function newcomer(gold: Layer, predicted: Layer, mentions: readonly Mention[], old: string): Omit<Entity, 'id'> {
  const [first] = mentions as [Mention];
  const proposed = predicted.at(first)?.entity;
  const entity = proposed === undefined ? undefined : predicted.entities.get(proposed)!;
  if (entity?.type === first.type && counterpart(gold, predicted, entity.id) !== old) return detailsOf(entity);
  return { type: first.type, name: fullestForm(mentions) };
}

function entityOf(gold: Layer, id: string): Entity {
  const entity = gold.entities.get(id);
  if (entity) return entity;
  throw new Refused(`Expected an entity of this article, got \`${id}\``);
}
