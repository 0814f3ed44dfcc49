import { createHash } from 'node:crypto';
import { secondsOf } from '../../text/instant.ts';
import type { IndexDocument, IndexEntity, IndexMention } from '../document.ts';
import { unitVector } from '../sphere.ts';
import { type CopyValue, copyRow } from './copy-text.ts';
import { lexemeOf, quoted, termVector } from './vector.ts';

/** A document with the number that its rows go by, and the digests of the names of its entities by their keys. */
export interface Numbered {
  article: number;
  document: IndexDocument;
  digests: ReadonlyMap<string, string>;
}

export function numbered(article: number, document: IndexDocument): Numbered {
  return { article, document, digests: new Map(document.entities.map(entity => [entity.key, digestOf(entity)])) };
}

/** A table that rows are copied into before they are merged. */
export interface StagingTable {
  name: string;
  /** With types, as `CREATE TABLE` takes them. */
  columns: string;
  rows(numbered: Numbered): CopyValue[][];
}

/** It is empty again after each transaction. */
export const stagingTables: readonly StagingTable[] = [
  {
    name: 'staged_articles',
    columns: `article bigint, id text, hash text, title text, date text, url text, place text, language text, focus text[],
      text text, day bigint, terms tsvector, long_terms text`,
    rows: ({ article, document }) => [articleRow(article, document)],
  },
  {
    name: 'staged_facets',
    columns: 'article bigint, name text, value text',
    rows: ({ article, document }) => facetsOf(document).map(([name, value]) => [article, name, value]),
  },
  {
    name: 'staged_names',
    columns: `article bigint, digest uuid, key text, type text, text text, words tsvector, country text, kind text,
      geonames bigint, lat double precision, lon double precision, x double precision, y double precision, z double precision,
      id text, role text, mentions integer, quotes int4range[]`,
    rows: ({ article, document, digests }) =>
      document.entities.map(entity => nameRow(article, entity, digests.get(entity.key)!)),
  },
  {
    name: 'staged_mentions',
    columns: `article bigint, start integer, stop integer, type text, digest uuid, text text, timex text, kind text, first text,
      behind text, seconds int8range, low numeric, high numeric, currency text, usd numeric`,
    rows: ({ article, document, digests }) => document.mentions.map(mention => mentionRow(article, mention, digests)),
  },
];

/** The rows of documents for one table, in the text format of COPY: a piece for each document. */
export function* copyLines({ rows }: StagingTable, all: readonly Numbered[]): Generator<string> {
  for (const each of all) {
    const lines = rows(each).map(copyRow).join('');
    if (lines !== '') yield lines;
  }
}

function articleRow(article: number, document: IndexDocument): CopyValue[] {
  const { id, hash, title, date, url, place, language, focus, text } = document;
  const { vector, long } = termVector(document);
  const day = date === undefined ? undefined : secondsOf(date);
  return [article, id, hash, title, date, url, place, language, focus, text, day, vector, long];
}

/** The values by which an article is counted, each once. */
function facetsOf({ entities, mentions }: IndexDocument): [string, string][] {
  const facets = new Map<string, [string, string]>();
  const add = (name: string, value: string) => facets.set(JSON.stringify([name, value]), [name, value]);
  for (const { type, key, country } of entities) {
    add(type, key);
    if (country !== undefined) add('country', country);
  }
  for (const { sum } of mentions) if (sum?.currency !== undefined) add('currency', sum.currency);
  return [...facets.values()];
}

function nameRow(article: number, entity: IndexEntity, digest: string): CopyValue[] {
  const { key, id, type, name, words, country, kind, geonames, lat, lon, role, mentions, quotes } = entity;
  const { x, y, z } = lat === undefined || lon === undefined ? {} : unitVector(lat, lon);
  const vector = words.map(word => quoted(lexemeOf(word))).join(' ');
  const ranges = quotes.map(({ start, end }) => `[${start},${end})`);
  const about = [key, type, name, vector, country, kind, geonames, lat, lon, x, y, z];
  return [article, digest, ...about, id, role, mentions, ranges];
}

/** Of all that articles share of a name. */
function digestOf({ key, type, name, words, country, kind, geonames, lat, lon }: IndexEntity): string {
  const shared = JSON.stringify([key, type, name, words, country, kind, geonames, lat, lon]);
  return createHash('sha256').update(shared).digest('hex').slice(0, 32);
}

function mentionRow(
  article: number,
  { start, end, type, text, entity, date, sum }: IndexMention,
  digests: ReadonlyMap<string, string>,
): CopyValue[] {
  const digest = entity === undefined ? undefined : digests.get(entity);
  const { timex, kind, start: first, end: behind } = date ?? {};
  const { low, high, currency, usd } = sum ?? {};
  const seconds = first === undefined && behind === undefined ? undefined : rangeText(first, behind);
  return [article, start, end, type, digest, text, timex, kind, first, behind, seconds, low, high, currency, usd];
}

function rangeText(first: string | undefined, behind: string | undefined): string {
  const bound = (iso: string | undefined) => (iso === undefined ? '' : secondsOf(iso));
  return `[${bound(first)},${bound(behind)})`;
}
