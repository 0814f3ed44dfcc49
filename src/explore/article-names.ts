import type { Database, SqlRow } from '../sinks/sqlite/database.ts';

/** `article_names` goes by name: those of an article are found by its mentions. */
const NAMES = `SELECT DISTINCT n.key, t.name AS type, n.text, n.country, n.latitude, n.longitude,
    (SELECT role FROM article_names r WHERE r.name = n.name AND r.article = a.article) AS role
  FROM articles a, json_each(a.names) m JOIN names n ON n.name = m.value JOIN types t ON t.type = n.type
  WHERE a.article = ? AND m.key % 3 = 2`;

/** How an article names and places its entities, by key, in text order. */
export function articleNames(database: Database, article: number): ReadonlyMap<string, SqlRow> {
  return new Map(
    database
      .prepare(NAMES)
      .all(article)
      .map(row => [String(row.key), row]),
  );
}
