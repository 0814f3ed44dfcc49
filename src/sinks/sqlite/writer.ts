import type { ArticleRows, Batch } from './batch.ts';
import type { Database, SqlValue, Statement } from './database.ts';
import { COUNTRY_GROUP, CURRENCY_GROUP, codeNumber, FIRST_TYPE_GROUP, packFacets } from './facet-blob.ts';
import { rowInserter } from './insert-rows.ts';
import { type NameRow, nameTable } from './names.ts';

const PARTS = ['quotes', 'dates', 'sums', 'article_index', 'articles'];

/** What waits for the end of a transaction. */
interface Pending {
  /** Articles and roles by turns, of each name. */
  names: Map<number, SqlValue[]>;
  /** Rows one after the other. */
  quotes: SqlValue[];
  dates: SqlValue[];
  sums: SqlValue[];
  words: [article: number, text: string, title: string][];
  /** Numbers of articles that are no more. */
  gone: number[];
}

/** Puts batches into the tables and takes articles out, between `begin` and `finish`; `forget` when that failed. */
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

  function put(batch: Batch): void {
    const rows = batch.names.map(names.nameOf);
    for (const article of batch.articles) {
      remove(article.id);
      putArticle(++last, article, rows);
      putNames(last, article, rows);
    }
  }

  function putArticle(article: number, of: ArticleRows, rows: readonly NameRow[]): void {
    const { id, hash, day, said, focus, text, terms, titleTerms, mentions, dates, sums } = of;
    const named = mentions.map((part, at) => (at % 3 === 2 && typeof part === 'number' ? rows[part]!.name : part));
    insert.article.run(article, id, ...said, focus, text, JSON.stringify(named));
    insert.index.run(article, id, hash, day, facetsOf(of, rows));
    for (const row of dates) pending.dates.push(article, ...row);
    for (const row of sums) pending.sums.push(article, ...row);
    pending.words.push([article, terms, titleTerms]);
  }

  function putNames(article: number, of: ArticleRows, rows: readonly NameRow[]): void {
    for (const [at, place] of of.names.entries()) {
      const { name } = rows[place]!;
      names.count(name, 1);
      const named = pending.names.get(name);
      if (named) named.push(article, of.roles[at]!);
      else pending.names.set(name, [article, of.roles[at]!]);
    }
    for (const [start, end, place] of of.quotes) pending.quotes.push(article, start, end, rows[place]!.name);
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
    const { names: named, quotes, dates, sums, words, gone } = pending;
    insert.names(inOrder(named));
    insert.quotes(quotes);
    insert.dates(dates);
    insert.sums(sums);
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

/** A list of numbers is sorted many times as fast as one of rows. */
function inOrder(named: Pending['names']): SqlValue[] {
  const values: SqlValue[] = [];
  for (const name of Float64Array.from(named.keys()).sort()) {
    const said = named.get(name)!;
    for (let at = 0; at < said.length; at += 2) values.push(name, said[at]!, said[at + 1]!);
  }
  return values;
}

function nothing(): Pending {
  return { names: new Map(), quotes: [], dates: [], sums: [], words: [], gone: [] };
}

function inserts(database: Database) {
  const into = (table: string, columns: number): Statement =>
    database.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  return {
    article: into('articles', 10),
    index: into('article_index', 5),
    names: rowInserter(database, 'article_names', 3),
    quotes: rowInserter(database, 'quotes', 4),
    dates: rowInserter(database, 'dates', 7),
    sums: rowInserter(database, 'sums', 9),
    words: database.prepare('INSERT INTO article_words (rowid, text, title) VALUES (?, ?, ?)'),
  };
}

function facetsOf({ names, countries, currencies }: ArticleRows, rows: readonly NameRow[]): Uint8Array {
  const groups = new Map<number, number[]>();
  if (countries.length > 0) groups.set(COUNTRY_GROUP, countries.map(codeNumber));
  if (currencies.length > 0) groups.set(CURRENCY_GROUP, currencies.map(codeNumber));
  for (const place of names) {
    const { type, entity } = rows[place]!;
    const group = type + FIRST_TYPE_GROUP;
    const entities = groups.get(group);
    if (entities) entities.push(entity);
    else groups.set(group, [entity]);
  }
  return packFacets(groups);
}
