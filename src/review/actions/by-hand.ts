import type { Mention } from '../../annotations/schema.ts';
import { mentionType } from '../../mention-types.ts';
import { isGraphemeBoundary } from '../../text/graphemes.ts';
import type { Span } from '../../types.ts';
import type { Edit, Layer } from '../gold/index.ts';
import { Refused } from '../refused.ts';
import { meaningOf } from './meaning.ts';
import { renameIfStale } from './naming.ts';

/** Where an action is done. Each action looks whether it can be done before it changes anything. */
export interface Place {
  edit: Edit;
  predicted: Layer;
  text: string;
}

export interface Added {
  span: Span;
  type: string;
  /** Default: the one that the words stand for elsewhere, or a new one. */
  entity?: string | undefined;
}

/** A mention of a person's own. */
export function addMention(place: Place, { span, type, entity }: Added): Mention {
  const text = wordsOf(place.text, span);
  checkType(type);
  checkFree(place.edit.gold, span);
  if (entity !== undefined) checkEntity(place.edit.gold, entity, type);
  const meaning = entity === undefined ? meaningOf(place.edit, place.predicted, { span, type, text }) : { entity };
  return place.edit.add({ start: span.start, end: span.end, type, text, ...meaning });
}

export function removeMention({ edit }: Place, span: Span): void {
  const mention = mentionAt(edit.gold, span);
  edit.remove(mention);
  renameIfStale(edit, mention.entity, [mention]);
}

export function retypeMention(place: Place, span: Span, { type, entity }: Omit<Added, 'span'>): Mention {
  const mention = mentionAt(place.edit.gold, span);
  checkType(type);
  if (mention.type === type) throw new Refused(`Expected another type than ${type}`);
  removeMention(place, span);
  return addMention(place, { span: mention, type, entity });
}

export function moveMention(place: Place, span: Span, to: Span): void {
  const { edit, predicted } = place;
  const mention = mentionAt(edit.gold, span);
  const text = wordsOf(place.text, to);
  checkFree(edit.gold, to, mention);
  edit.remove(mention);
  const proposed = predicted.at(to);
  const value = proposed?.type === mention.type ? (proposed.value ?? mention.value) : mention.value;
  edit.add({ ...mention, start: to.start, end: to.end, text, ...(value && { value }) });
  renameIfStale(edit, mention.entity, [mention]);
}

/**
 * The mention of just this span.
 *
 * @throws {Refused} when there is none.
 */
export function mentionAt(gold: Layer, span: Span): Mention {
  const mention = gold.at(span);
  if (mention) return mention;
  throw new Refused(`Expected a mention at ${span.start}–${span.end}, found none`);
}

export function checkEntity(gold: Layer, entity: string, type: string): void {
  const own = gold.entities.get(entity);
  if (!own) throw new Refused(`Expected an entity of this article, got \`${entity}\``);
  if (own.type !== type) throw new Refused(`Expected an entity of type ${type}, got \`${entity}\``);
}

function checkFree(gold: Layer, span: Span, but?: Mention): void {
  const other = gold.overlapping(span).find(mention => mention !== but);
  if (other) throw new Refused(`Expected no other mention there, got \`${other.text}\` at ${other.start}–${other.end}`);
}

/** A type that has entities begins their ids. */
function checkType(type: string): void {
  if (mentionType(type).hasEntity && !/^[a-z][a-z0-9-]*$/.test(type))
    throw new Refused(`Expected a type of small letters, digits and hyphens, got \`${type}\``);
}

function wordsOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  const place = `at ${start}–${end}`;
  if (start >= end || end > text.length) throw new Refused(`Expected words of the text ${place}, found none`);
  if (words.trim() !== words) throw new Refused(`Expected words without white space around them ${place}`);
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end))
    throw new Refused(`Expected whole characters ${place}`);
  return words;
}
