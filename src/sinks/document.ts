import { hash as digest } from 'node:crypto';
import type { AnnotationFile, DateValue, Entity, Mention, MoneyValue } from '../annotations/schema.ts';
import { compare } from '../text/decimal.ts';
import { secondsOf } from '../text/instant.ts';
import { nameWords } from '../text/name-words.ts';
import { termText } from '../text/terms.ts';
import type { Span } from '../types.ts';

/** An annotated article as an index holds it: plain fields, worked out once for all sinks. */
export interface IndexDocument {
  id: string;
  /** Of all that is indexed: a document with the hash that an index has already is unchanged. */
  hash: string;
  title?: string;
  /** Publication date, `YYYY-MM-DD`. */
  date?: string;
  url?: string;
  place?: string;
  language?: string;
  text: string;
  entities: readonly IndexEntity[];
  mentions: readonly IndexMention[];
  /** Countries that the article is about, the foremost first. */
  focus: readonly string[];
}

export interface IndexEntity {
  /** The same in all articles that name the same thing: by identifier where there is one, else by type and name. */
  key: string;
  /** Id within its article. */
  id: string;
  type: string;
  name: string;
  role?: string;
  /** Folded words of all its names in the article: "Kishida" is a word of Fumio Kishida, "us" one of "U.S.". */
  words: readonly string[];
  country?: string;
  /** Of one point, when its link is certain. */
  lat?: number;
  lon?: number;
  geonames?: number;
  kind?: string;
  /** Number of its mentions. */
  mentions: number;
  quotes: readonly Span[];
}

export interface IndexMention extends Span {
  type: string;
  text: string;
  /** Key of its entity. */
  entity?: string;
  date?: IndexDate;
  sum?: IndexSum;
}

/** A date in the text as a half-open range of ISO instants; without a range it cannot be searched by time. */
export interface IndexDate {
  timex: string;
  kind: string;
  start?: string;
  end?: string;
}

/** A sum as exact decimals: equal `low` and `high` for one amount. */
export interface IndexSum {
  low: string;
  high: string;
  currency?: string;
  /** In US dollars, when the annotations say so. */
  usd?: string;
}

/** What is indexed of an article. */
export function documentOf(annotations: AnnotationFile, text: string): IndexDocument {
  const { id, title, date, url, place, language, focus = [] } = annotations.article;
  const { byId, entities } = entitiesOf(annotations);
  const said = {
    id,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(place !== undefined && { place }),
    ...(language !== undefined && { language }),
    focus: focus.map(({ country }) => country),
  };
  const mentions = annotations.mentions.map(mention => mentionOf(mention, byId));
  const hash = hashOf(said, text, entities, mentions);
  return { ...said, text, entities, mentions, hash };
}

/** What words are looked up in: the terms of title and text (`termsOf`), with a blank between two. */
export interface DocumentTerms {
  titleTerms: string;
  terms: string;
}

/** They are no part of the document, since an index that has it already needs none. They cost nearly as much as the document. */
export function documentTerms({ title = '', text }: Pick<IndexDocument, 'title' | 'text'>): DocumentTerms {
  return { titleTerms: termText(title), terms: termText(text) };
}

/** Of what does not follow from the rest, as one list: a text put together of each entity and mention takes longer. */
function hashOf(
  said: object,
  text: string,
  entities: readonly IndexEntity[],
  mentions: readonly IndexMention[],
): string {
  const parts: unknown[] = [JSON.stringify(said), text];
  for (const { key, id, name, role, country, lat, lon, geonames, kind, quotes } of entities) {
    parts.push(key, id, name, role, country, lat, lon, geonames, kind);
    if (quotes.length > 0) parts.push(JSON.stringify(quotes));
  }
  for (const { start, end, type, entity, date, sum } of mentions) {
    parts.push(start, end, type, entity);
    if (date) parts.push('date', date.timex, date.kind, date.start, date.end);
    if (sum) parts.push('sum', sum.low, sum.high, sum.currency, sum.usd);
  }
  return digest('sha256', parts.join('\0'), 'hex');
}

/** Identifiers tell namesakes apart, and know one thing by two names; the user's come before the gazetteer's. */
function keyOf({ type, name, ids, link }: Entity): string {
  const [identifier] = ids ? Object.keys(ids).sort() : [];
  if (identifier !== undefined) return `${type}/${identifier}:${ids![identifier]}`;
  if (link?.geonames !== undefined) return `${type}/geonames:${link.geonames}`;
  const folded = nameWords(name).plain;
  return link?.country !== undefined && type === 'place' ? `${type}/${folded} ${link.country}` : `${type}/${folded}`;
}

/** The entities of an article, and by their ids in it; two of one key are one. */
function entitiesOf({ entities, mentions }: AnnotationFile) {
  const byId = new Map<string, IndexEntity>();
  const byKey = new Map<string, IndexEntity>();
  for (const entity of entities) {
    const key = keyOf(entity);
    let known = byKey.get(key);
    if (known) {
      known.quotes = [...known.quotes, ...(entity.quotes ?? [])];
      addWords(known, entity.name);
    } else {
      known = describe(entity, key);
      byKey.set(key, known);
    }
    byId.set(entity.id, known);
  }
  for (const { entity, text } of mentions) {
    const known = entity === undefined ? undefined : byId.get(entity);
    if (!known) continue;
    known.mentions++;
    if (text !== known.name) addWords(known, text);
  }
  return { byId, entities: [...byKey.values()] };
}

/** Most entities have the words of their name and no others: these are not copied. */
function addWords(entity: IndexEntity, name: string): void {
  for (const word of nameWords(name).all) if (!entity.words.includes(word)) entity.words = [...entity.words, word];
}

/** Fields are set one by one, here and below: an index takes thousands of articles a second, and spreading costs most of that. */
function describe({ id, type, name, role, quotes = [], link }: Entity, key: string): IndexEntity {
  const entity: IndexEntity = { key, id, type, name, words: nameWords(name).all, mentions: 0, quotes };
  if (role !== undefined) entity.role = role;
  if (link?.country !== undefined) entity.country = link.country;
  if (link?.lat !== undefined && link.lon !== undefined) {
    entity.lat = link.lat;
    entity.lon = link.lon;
  }
  if (link?.geonames !== undefined) entity.geonames = link.geonames;
  if (link?.kind !== undefined) entity.kind = link.kind;
  return entity;
}

function mentionOf(
  { start, end, type, text, entity, value }: Mention,
  byId: ReadonlyMap<string, IndexEntity>,
): IndexMention {
  const mention: IndexMention = { start, end, type, text };
  const key = entity === undefined ? undefined : byId.get(entity)?.key;
  if (key !== undefined) mention.entity = key;
  if (!value) return mention;
  if ('timex' in value) mention.date = dateOf(value);
  else {
    const sum = sumOf(value);
    if (sum) mention.sum = sum;
  }
  return mention;
}

/** A range without a moment in it is none. */
function dateOf({ timex, kind, start, end }: DateValue): IndexDate {
  const date: IndexDate = { timex, kind };
  if (start !== undefined && end !== undefined && secondsOf(end) <= secondsOf(start)) return date;
  if (start !== undefined) date.start = start;
  if (end !== undefined) date.end = end;
  return date;
}

/** A range that runs backwards is none. */
function sumOf({ amount, low = amount, high = amount, currency, amountUsd }: MoneyValue): IndexSum | undefined {
  if (low === undefined || high === undefined || (low !== high && compare(low, high) > 0)) return undefined;
  const sum: IndexSum = { low, high };
  if (currency !== undefined) sum.currency = currency;
  if (amountUsd !== undefined) sum.usd = amountUsd;
  return sum;
}
