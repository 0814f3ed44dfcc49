import type { FoundArticle, Suggestion } from '../../search/query.ts';
import type { SuggestOptions } from '../sink.ts';
import type { Database, SqlRow } from './database.ts';
import { labelOf } from './label.ts';
import { quoted } from './words.ts';

const ARTICLES = `SELECT article, id, title, date, url, place, text FROM articles WHERE id IN (SELECT value FROM json_each(?))`;
const MENTIONS = 'SELECT start, stop, type, key FROM mentions WHERE article = ? ORDER BY start';

/** What is shown of articles, in the order of their ids. */
export function foundArticles(database: Database, ids: readonly string[]): FoundArticle[] {
  const rows = new Map(database.all(ARTICLES, JSON.stringify(ids)).map(row => [row.id, row]));
  return ids.flatMap(id => {
    const row = rows.get(id);
    if (!row) return [];
    const mentions = database.all(MENTIONS, row.article!).map(mentionOf);
    return [{ ...metadata(row), text: String(row.text), mentions }];
  });
}

function metadata({
  id,
  title,
  date,
  url,
  place,
}: SqlRow): Pick<FoundArticle, 'id' | 'title' | 'date' | 'url' | 'place'> {
  const said = Object.entries({ title, date, url, place }).filter(([, value]) => value !== null);
  return { id: String(id), ...Object.fromEntries(said) };
}

function mentionOf({ start, stop, type, key }: SqlRow): FoundArticle['mentions'][number] {
  return { start: Number(start), end: Number(stop), type: String(type), ...(key !== null && { entity: String(key) }) };
}

/** What most articles call the entity with a key. */
export const LABEL = labelOf('?');

const SUGGEST = `WITH meant AS (
    SELECT DISTINCT key FROM names WHERE name IN (SELECT rowid FROM name_words WHERE name_words MATCH ?1)
  ), counted AS (
    SELECT n.key, t.name AS type, sum(n.articles) AS articles FROM meant JOIN names n USING (key) JOIN types t USING (type)
    WHERE ?2 IS NULL OR t.name = ?2 GROUP BY n.key ORDER BY sum(n.articles) DESC, n.key LIMIT ?3
  )
  SELECT key, type, articles, (${labelOf('counted.key')}) AS label FROM counted ORDER BY articles DESC, key`;

/** Entities whose names begin so: see `Sink.suggest`. */
export function suggestEntities(
  database: Database,
  words: readonly string[],
  { type, limit = 10 }: SuggestOptions = {},
): Suggestion[] {
  if (words.length === 0) return [];
  const match = `${words.map(quoted).join(' AND ')}*`;
  return database.all(SUGGEST, match, type ?? null, limit).map(row => ({
    key: String(row.key),
    type: String(row.type),
    name: String(row.label),
    articles: Number(row.articles),
  }));
}
