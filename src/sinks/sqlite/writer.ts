import { secondsOf } from '../../text/instant.ts';
import type { IndexDocument } from '../document.ts';
import type { Database, SqlValue, Statement } from './database.ts';
import { COUNTRY_GROUP, CURRENCY_GROUP, codeNumber, FIRST_TYPE_GROUP, packFacets } from './facet-blob.ts';
import { type NameRow, nameTable } from './names.ts';
import { valueRows } from './rows.ts';

const PARTS = ['quotes', 'dates', 'sums', 'article_index', 'articles'];

/** What waits for the end of a transaction. */
interface Pending {
  names: [name: number, article: number, role: string | null][];
  dates: SqlValue[][];
  sums: SqlValue[][];
  words: [article: number, text: string, title: string][];
  /** Numbers of articles that are no more. */
  gone: number[];
}

/** Puts documents into the tables and takes them out, between `begin` and `finish`; `forget` when that failed. */
export function articleWriter(database: Database) {
  const names = nameTable(database);
  const find = database.prepare('SELECT article, names FROM articles WHERE id = ?');
  const lastArticle = database.prepare('SELECT max(article) AS article FROM articles');
  const removeName = database.prepare('DELETE FROM article_names WHERE name = ? AND article = ?');
  const removals = PARTS.map(table => database.prepare(`DELETE FROM ${table} WHERE article = ?`));
  const removeWords = database.prepare('DELETE FROM article_words WHERE rowid = ?');
  const insert = inserts(database);
  let last = 0;
  let pending = nothing();
  return { begin, put, remove, finish, forget };

  function begin(): void {
    last = Number(lastArticle.get()!.article);
    names.begin();
  }

  /** @throws {RangeError} before anything is written, when a part of it is more than the tables hold. */
  function put(document: IndexDocument): void {
    const { dates, sums } = valueRows(document);
    remove(document.id);
    const article = ++last;
    const rows = nameRows(document);
    putArticle(article, document, rows);
    putEntities(article, document, rows);
    for (const row of dates) pending.dates.push([article, ...row]);
    for (const row of sums) pending.sums.push([article, ...row]);
    const day = document.date === undefined ? null : secondsOf(document.date);
    insert.index.run(article, document.id, document.hash, day, facetsOf(document, rows));
    pending.words.push([article, document.terms, document.titleTerms]);
  }

  /** Of the entities that the article mentions: `remove` finds them by the mentions. */
  function nameRows({ entities, mentions }: IndexDocument): Map<string, NameRow> {
    const mentioned = new Set(mentions.map(({ entity }) => entity));
    return new Map(entities.filter(({ key }) => mentioned.has(key)).map(entity => [entity.key, names.nameOf(entity)]));
  }

  function putArticle(article: number, document: IndexDocument, rows: ReadonlyMap<string, NameRow>): void {
    const { id, title, date, url, place, language, focus, text } = document;
    const said = [title, date, url, place, language].map(value => value ?? null);
    insert.article.run(article, id, ...said, JSON.stringify(focus), text, JSON.stringify(named(document, rows)));
  }

  function putEntities(article: number, { entities }: IndexDocument, rows: ReadonlyMap<string, NameRow>): void {
    for (const { key, role, quotes } of entities) {
      const name = rows.get(key)?.name;
      if (name === undefined) continue;
      names.count(name, 1);
      pending.names.push([name, article, role ?? null]);
      for (const { start, end } of quotes) insert.quote.run(article, start, end, name);
    }
  }

  function remove(id: string): void {
    const found = find.get(id);
    if (!found) return;
    const article = Number(found.article);
    const mentions = JSON.parse(String(found.names)) as (number | string)[];
    for (const name of new Set(mentions.filter((_, at) => at % 3 === 2))) {
      if (typeof name === 'string') continue;
      names.count(name, -1);
      removeName.run(name, article);
    }
    for (const removal of removals) removal.run(article);
    pending.gone.push(article);
  }

  /** Names go in the order of their table: in that of the articles each row would go elsewhere. Words come last: see `names`. */
  function finish(): void {
    const { names: rows, dates, sums, words, gone } = pending;
    rows.sort(([a, x], [b, y]) => a - b || x - y);
    insert.names.run(JSON.stringify(rows));
    insert.dates.run(JSON.stringify(dates));
    insert.sums.run(JSON.stringify(sums));
    names.finish();
    for (const article of gone) removeWords.run(article);
    for (const row of words) insert.words.run(...row);
    pending = nothing();
  }

  function forget(): void {
    pending = nothing();
    names.forget();
  }
}

function nothing(): Pending {
  return { names: [], dates: [], sums: [], words: [], gone: [] };
}

function inserts(database: Database) {
  const into = (table: string, columns: number): Statement =>
    database.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  /** Many rows by one call, as a list of lists in JSON: a call costs as much as a row. */
  const allInto = (table: string, columns: number): Statement => {
    const values = Array.from({ length: columns }, (_, at) => `value ->> ${at}`);
    return database.prepare(`INSERT INTO ${table} SELECT ${values.join(', ')} FROM json_each(?)`);
  };
  return {
    article: into('articles', 10),
    index: into('article_index', 5),
    names: allInto('article_names', 3),
    quote: into('quotes', 4),
    dates: allInto('dates', 7),
    sums: allInto('sums', 9),
    words: database.prepare('INSERT INTO article_words (rowid, text, title) VALUES (?, ?, ?)'),
  };
}

/** The mentions that are no date and no sum: start, length, and the name, or the type where it names nothing, by turns. */
function named({ mentions }: IndexDocument, rows: ReadonlyMap<string, NameRow>): (number | string)[] {
  const list: (number | string)[] = [];
  for (const { start, end, type, entity = '', date, sum } of mentions)
    if (!date && !sum) list.push(start, end - start, rows.get(entity)?.name ?? type);
  return list;
}

function facetsOf({ entities, mentions }: IndexDocument, rows: ReadonlyMap<string, NameRow>): SqlValue {
  const groups = new Map<number, number[]>();
  const add = (group: number, value: number) => {
    const values = groups.get(group);
    if (values) values.push(value);
    else groups.set(group, [value]);
  };
  for (const { key, country } of entities) {
    const row = rows.get(key);
    if (!row) continue;
    add(row.type + FIRST_TYPE_GROUP, row.entity);
    if (country !== undefined) add(COUNTRY_GROUP, codeNumber(country));
  }
  for (const { sum } of mentions) if (sum?.currency !== undefined) add(CURRENCY_GROUP, codeNumber(sum.currency));
  return packFacets(groups);
}
