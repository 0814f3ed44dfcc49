import type { SearchQuery } from '../search/index.ts';
import { both, type Condition, conditionsOf } from '../sinks/sqlite/conditions.ts';
import type { Database } from '../sinks/sqlite/database.ts';
import { FacetCounts, FIRST_TYPE_GROUP } from '../sinks/sqlite/facet-blob.ts';
import { matchExpression } from '../sinks/sqlite/words.ts';
import { groupsIn } from './packed-groups.ts';

/** Puts the numbers of the articles that fit into the table `fitting`, which all drawings are made from. */
export function fillFitting(database: Database, query: SearchQuery): void {
  const ranked = query.words && matchExpression(query.words);
  const matched: Condition[] =
    ranked && !ranked.others
      ? [
          {
            sql: 'i.article IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)',
            values: [ranked.match],
          },
        ]
      : [];
  fillWith(database, both([...matched, ...conditionsOf(query)]));
}

/** @param condition on a row `i` of `article_index`. */
export function fillWith(database: Database, { sql, values }: Condition): void {
  database.exec('DELETE FROM fitting');
  database.prepare(`INSERT INTO fitting SELECT i.article FROM article_index i WHERE ${sql}`).run(...values);
}

/** What the articles in `fitting` have: counts by value, and by type. */
export interface Counted {
  counts: FacetCounts;
  /** By type. */
  types: ReadonlyMap<string, number>;
  /** Numbers of types, as groups of `counts` go by. */
  groupOf: ReadonlyMap<string, number>;
}

export function countFitting(database: Database): Counted {
  const greatest = database.prepare('SELECT max(name) AS name FROM names').get()!.name;
  const counts = new FacetCounts(Number(greatest));
  const groups = new Map<number, number>();
  for (const { facets } of database.prepare('SELECT facets FROM article_index JOIN fitting USING (article)').all()) {
    counts.add(facets as Uint8Array);
    for (const group of groupsIn(facets as Uint8Array)) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const rows = database.prepare('SELECT type, name FROM types').all();
  const groupOf = new Map(rows.map(({ type, name }) => [String(name), Number(type) + FIRST_TYPE_GROUP]));
  const types = new Map([...groupOf].map(([name, group]) => [name, groups.get(group) ?? 0]));
  for (const [name, table] of VALUE_TABLES) types.set(name, articlesIn(database, table));
  return { counts, types, groupOf };
}

/** Dates and sums stand in tables of their own; a date without a range cannot be asked for. */
const VALUE_TABLES = [
  ['date', 'dates WHERE first_second IS NOT NULL AND'],
  ['money', 'sums WHERE'],
] as const;

function articlesIn(database: Database, table: string): number {
  const sql = `SELECT count(DISTINCT article) AS articles FROM ${table} article IN (SELECT article FROM fitting)`;
  return Number(database.prepare(sql).get()!.articles);
}
