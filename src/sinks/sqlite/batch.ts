import { secondsOf } from '../../text/instant.ts';
import { type DocumentTerms, documentTerms, type IndexDocument, type IndexEntity } from '../document.ts';
import type { Refused } from '../sink.ts';
import type { SqlValue } from './database.ts';
import { valueRows } from './rows.ts';

/** Documents of one transaction as the tables take them, but for the numbers of names and articles, which only the tables know. */
export interface Batch {
  /** Each once. What is called a name below is the place of one in this list. */
  names: Named[];
  articles: ArticleRows[];
}

/** How articles name and place an entity. */
export interface Named {
  key: string;
  type: string;
  name: string;
  /** With a blank between two. */
  words: string;
  country: string | null;
  kind: string | null;
  geonames: number | null;
  latitude: number | null;
  longitude: number | null;
}

export interface ArticleRows extends DocumentTerms {
  id: string;
  hash: string;
  /** First second of the day of publication. */
  day: number | null;
  /** Title, date, address, place and language. */
  said: (string | null)[];
  /** Countries, as a list in JSON. */
  focus: string;
  text: string;
  /** What it names, and the role of each. */
  names: number[];
  roles: (string | null)[];
  /** The mentions that are no date and no sum: start, length, and the name, or the type where it names nothing, by turns. */
  mentions: (number | string)[];
  quotes: Quote[];
  dates: SqlValue[][];
  sums: SqlValue[][];
  /** Of its names, and of its sums. */
  countries: string[];
  currencies: string[];
}

type Quote = [start: number, end: number, name: number];

/** The last document of each id, and why others are left out: they hold more than the tables do. */
export function batchOf(documents: readonly IndexDocument[]): { batch: Batch; refused: Refused[] } {
  const last = new Map(documents.map(document => [document.id, document]));
  const stock = nameStock();
  const articles: ArticleRows[] = [];
  const refused: Refused[] = [];
  for (const document of last.values()) {
    try {
      articles.push(articleRows(document, stock.placeOf));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refused.push({ id: document.id, reason: error.message });
    }
  }
  return { batch: { names: stock.names, articles }, refused };
}

type PlaceOf = (entity: IndexEntity) => number;

function articleRows(document: IndexDocument, placeOf: PlaceOf): ArticleRows {
  const { id, hash, title, date, url, place, language, focus, text } = document;
  // What may throw comes first: a name of no article would stay in its table.
  const values = valueRows(document);
  const day = date === undefined ? null : secondsOf(date);
  const named = document.entities.filter(({ mentions }) => mentions > 0);
  const places = new Map<string, number>();
  for (const entity of named) places.set(entity.key, placeOf(entity));
  return {
    id,
    hash,
    day,
    said: [title ?? null, date ?? null, url ?? null, place ?? null, language ?? null],
    focus: JSON.stringify(focus),
    text,
    names: [...places.values()],
    roles: named.map(({ role }) => role ?? null),
    mentions: mentionList(document, places),
    quotes: named.flatMap(({ key, quotes }) => quotes.map(({ start, end }) => [start, end, places.get(key)!] as Quote)),
    countries: named.flatMap(({ country }) => country ?? []),
    ...values,
    ...documentTerms(document),
  };
}

function mentionList({ mentions }: IndexDocument, places: ReadonlyMap<string, number>): (number | string)[] {
  const list: (number | string)[] = [];
  for (const { start, end, type, entity = '', date, sum } of mentions)
    if (!date && !sum) list.push(start, end - start, places.get(entity) ?? type);
  return list;
}

/** The names of a batch, so that each is handed on and looked for once, however many articles have it. */
function nameStock() {
  const names: Named[] = [];
  const byKey = new Map<string, { of: IndexEntity; place: number }[]>();
  return { names, placeOf };

  function placeOf(entity: IndexEntity): number {
    let known = byKey.get(entity.key);
    if (!known) {
      known = [];
      byKey.set(entity.key, known);
    }
    for (const { of, place } of known) if (isSame(of, entity)) return place;
    const place = names.push(namedOf(entity)) - 1;
    known.push({ of: entity, place });
    return place;
  }
}

function namedOf({ key, type, name, words, country, kind, geonames, lat, lon }: IndexEntity): Named {
  return {
    key,
    type,
    name,
    words: words.join(' '),
    country: country ?? null,
    kind: kind ?? null,
    geonames: geonames ?? null,
    latitude: lat ?? null,
    longitude: lon ?? null,
  };
}

/** Whether articles name and place an entity in the same way, of which the key is the same. */
function isSame(a: IndexEntity, b: IndexEntity): boolean {
  return (
    a.name === b.name &&
    a.country === b.country &&
    a.geonames === b.geonames &&
    a.lat === b.lat &&
    a.lon === b.lon &&
    a.kind === b.kind &&
    isSameList(a.words, b.words)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
