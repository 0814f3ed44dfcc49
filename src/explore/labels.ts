import type { Database } from '../sinks/sqlite/database.ts';

/** As `LABEL`, for many keys at once. */
const LABELS = `SELECT key, text FROM names WHERE key IN (SELECT value FROM json_each(?))
  GROUP BY key, text ORDER BY key, sum(articles) DESC, text`;

/** What most articles call each of the entities. */
export function labelsOf(database: Database, keys: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { key, text } of database.prepare(LABELS).all(JSON.stringify(keys)))
    if (!labels.has(String(key))) labels.set(String(key), String(text));
  return labels;
}
