import { secondsOf } from '../../text/instant.ts';
import { decimalKey } from '../decimal-key.ts';
import {
  documentTerms,
  type IndexDate,
  type IndexDocument,
  type IndexEntity,
  type IndexMention,
  type IndexSum,
} from '../document.ts';
import { annotatedText } from './annotated-text.ts';
import { facetField } from './facet-field.ts';
import { instantOf } from './instant.ts';
import type { TemplateOptions } from './template.ts';

/** In bytes. The server would refuse all that is sent together with a longer one. */
export const LONGEST_ID = 512;

/**
 * A document as it is sent to the server, as JSON on one line.
 *
 * @throws {RangeError} when there is more in it than an index holds.
 */
export function sourceOf(document: IndexDocument, { annotated }: TemplateOptions): string {
  const length = Buffer.byteLength(document.id);
  if (length > LONGEST_ID) throw new RangeError(`Expected an id of at most ${LONGEST_ID} bytes, got one of ${length}`);
  const { entities, mentions, ...fields } = document;
  return JSON.stringify({
    ...fields,
    ...documentTerms(document),
    facets: facetsOf(entities),
    countries: distinct(entities.map(({ country }) => country)),
    currencies: distinct(mentions.map(({ sum }) => sum?.currency)),
    entities: entities.map(entityOf),
    mentions: mentions.map(mentionOf),
    ...(annotated && { annotated: annotatedText(document) }),
  });
}

function facetsOf(entities: readonly IndexEntity[]): Record<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const { type, key } of entities) {
    const field = facetField(type);
    keys.set(field, [...(keys.get(field) ?? []), key]);
  }
  return Object.fromEntries(keys);
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter(value => value !== undefined).sort();
}

function entityOf({ lat, lon, ...entity }: IndexEntity): object {
  return { ...entity, ...(lat !== undefined && lon !== undefined && { location: { lat, lon } }) };
}

function mentionOf({ date, sum, ...mention }: IndexMention): object {
  return { ...mention, ...(date && { date: dateOf(date) }), ...(sum && { sum: sumOf(sum) }) };
}

/** A range in UTC beside what the annotations say; a side that it does not have is open. */
function dateOf(date: IndexDate): object {
  const { start, end } = date;
  if (start === undefined && end === undefined) return date;
  const range = {
    ...(start !== undefined && { gte: instantOf(secondsOf(start)) }),
    ...(end !== undefined && { lt: instantOf(secondsOf(end)) }),
  };
  return { ...date, range };
}

/** Exact for people, as sortable text for queries, and as floating-point numbers for all that computes. */
function sumOf(sum: IndexSum): object {
  const { low, high, usd } = sum;
  return {
    ...sum,
    lowKey: decimalKey(low),
    highKey: decimalKey(high),
    ...numberOf('lowNumber', low),
    ...numberOf('highNumber', high),
    ...numberOf('usdNumber', usd),
  };
}

function numberOf(field: string, decimal: string | undefined): object {
  const number = Number(decimal ?? Number.NaN);
  return Number.isFinite(number) ? { [field]: number } : {};
}
