import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { InputError, type Problem, quote } from '../../../errors.ts';
import { isGraphemeBoundary } from '../../../text/graphemes.ts';
import type { Place } from '../../../text/place.ts';
import type { Span } from '../../../types.ts';
import type { Entity, Mention } from '../../schema.ts';
import type { AnnotatedText } from '../format.ts';
import type { DocumentExtra, MentionExtra } from './extras.ts';

/** A mention as a file of another tool gives it, in UTF-16 offsets. */
export interface FoundMention extends MentionExtra {
  start: number;
  end: number;
  /** The words that the file says it covers, to be checked. */
  text?: string;
  /** Where it stands in the file, for messages. */
  place(): Place;
}

/** An article as a file of another tool gives it. */
export interface FoundArticle {
  /** Name of the file, for messages. */
  file: string;
  text: string;
  /** What the file says of the article and its entities. */
  document: DocumentExtra;
  mentions: readonly FoundMention[];
}

/** The id of an article whose file gives none: the file's name without its ending, decoded, as ours are encoded ids. */
export function idOfFile(file: string): string {
  const name = basename(file);
  const stem = name.slice(0, name.length - extname(name).length) || name || 'article';
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}

/**
 * Puts what was found in a file of another tool into an annotation file: mentions in text order, and of the entities
 * those that are mentioned.
 *
 * @throws {InputError} naming each mention that lies outside of the text, cuts a character, overlaps another, or does
 *   not cover the words that the file says.
 */
export function annotatedText({ file, text, document, mentions }: FoundArticle): AnnotatedText {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const problems = ordered.flatMap((mention, at) => {
    const reason = fault(mention, text) ?? overlap(mention, ordered[at - 1]);
    return reason === undefined ? [] : [{ kind: 'input', file, ...mention.place(), reason } satisfies Problem];
  });
  if (problems.length > 0) throw new InputError(problems);
  const types = new Map(document.entities.map(({ id, type }) => [id, type]));
  const kept = ordered.map(mention => asMention(mention, text, types));
  const mentioned = new Set(kept.map(({ entity }) => entity));
  const { id, ...metadata } = document.article;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const article = { id, sha256, length: text.length, ...metadata };
  const entities = document.entities.filter(entity => mentioned.has(entity.id)).map(entity => within(entity, text));
  return { text, annotations: { schema: 1, article, entities, mentions: kept } };
}

function fault({ start, end, text: words }: FoundMention, text: string): string | undefined {
  if (end <= start) return `Expected an end behind the start ${start}, got ${quote(end)}`;
  if (end > text.length) return `Expected an end within the text, got ${quote(text.slice(start))} and more`;
  const covered = text.slice(start, end);
  if (words !== undefined && words !== covered) {
    return `Expected the text at this place, ${quote(covered)}, got ${quote(words)}`;
  }
  if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)) return undefined;
  return `Expected whole characters, got ${quote(covered)}, which cuts one`;
}

function overlap({ start, end }: FoundMention, previous: FoundMention | undefined): string | undefined {
  if (!previous || start >= previous.end) return undefined;
  return `Expected no overlap, got a mention from ${start} to ${end} where one reaches from ${previous.start} to ${previous.end}`;
}

/** An entity of another type than the mention is one that the tool's user has relabelled. */
function asMention(found: FoundMention, text: string, types: ReadonlyMap<string, string>): Mention {
  const { start, end, type, entity, value, by, score } = found;
  return {
    start,
    end,
    type,
    text: text.slice(start, end),
    ...(entity !== undefined && types.get(entity) === type && { entity }),
    ...(value !== undefined && { value }),
    ...(by !== undefined && { by }),
    ...(score !== undefined && { score }),
  };
}

/** Quotations that no longer fit a text which somebody has changed in the tool are left out. */
function within(entity: Entity, text: string): Entity {
  const { quotes, ...rest } = entity;
  const fits = ({ start, end }: Span) =>
    end <= text.length && isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);
  if (!quotes || quotes.every(fits)) return entity;
  return { ...rest, quotes: quotes.filter(fits) };
}
