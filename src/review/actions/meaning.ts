import type { Entity, Mention, Value } from '../../annotations/schema.ts';
import { mentionType } from '../../mention-types.ts';
import type { Span } from '../../types.ts';
import type { Edit, Layer } from '../gold/index.ts';

/** The gold entity that stands for an entity of the prediction: the one that most of its mentions share. */
export function counterpart(gold: Layer, predicted: Layer, entity: string): string | undefined {
  const votes = new Map<string, number>();
  const mentions = [...predicted.mentionsOf(entity)].sort((a, b) => a.start - b.start);
  for (const mention of mentions) {
    for (const { entity: own, type } of gold.overlapping(mention))
      if (own !== undefined && type === mention.type) votes.set(own, (votes.get(own) ?? 0) + 1);
  }
  return mostVotes(votes);
}

/** The gold entity for one of the prediction, made where there is none. */
export function adoptEntity(edit: Edit, predicted: Layer, entity: string): string {
  return counterpart(edit.gold, predicted, entity) ?? edit.newEntity(detailsOf(predicted.entities.get(entity)!));
}

/** What a person's own mention means: its value or entity, by what both sides say of these words. */
export function meaningOf(
  edit: Edit,
  predicted: Layer,
  { span, type, text }: { span: Span; type: string; text: string },
): { value?: Value; entity?: string } {
  const proposed = predicted.at(span);
  const same = proposed?.type === type ? proposed : undefined;
  if (!mentionType(type).hasEntity) return same?.value ? { value: same.value } : {};
  return {
    entity: namesake(edit.gold, type, text) ?? adoptOrMake(edit, predicted, same, { type, name: oneLine(text) }),
  };
}

function adoptOrMake(edit: Edit, predicted: Layer, same: Mention | undefined, made: Omit<Entity, 'id'>): string {
  return same?.entity === undefined ? edit.newEntity(made) : adoptEntity(edit, predicted, same.entity);
}

/** The entity of the first mention with these words, or the one of this name. */
function namesake(gold: Layer, type: string, text: string): string | undefined {
  const mention = gold.mentions.find(each => each.type === type && each.text === text && each.entity !== undefined);
  if (mention) return mention.entity;
  const name = oneLine(text);
  return gold.orderedEntities().find(entity => entity.type === type && entity.name === name)?.id;
}

export function detailsOf({ id: _id, ...details }: Entity): Omit<Entity, 'id'> {
  return details;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Of those with most votes, the first. */
export function mostVotes(votes: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [id, count] of votes) if (best === undefined || count > votes.get(best)!) best = id;
  return best;
}
