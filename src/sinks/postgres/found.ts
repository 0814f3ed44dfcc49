import type { Pool } from 'pg';
import type { FoundArticle, Suggestion } from '../../search/query.ts';
import type { SuggestOptions } from '../sink.ts';
import { lexemeOf, quoted } from './vector.ts';

const ARTICLES = `SELECT a.id, a.title, a.date, a.url, a.place, a.text, (
    SELECT coalesce(json_agg(json_build_object('start', m.start, 'end', m.stop, 'type', m.type, 'entity', f.value) ORDER BY m.start), '[]')
    FROM mentions m LEFT JOIN names n USING (name) LEFT JOIN facets f USING (facet) WHERE m.article = a.article
  ) AS mentions
  FROM unnest($1::text[]) WITH ORDINALITY AS asked (id, place) JOIN articles a USING (id) ORDER BY asked.place`;

/** What is shown of articles, in the order of their ids. */
export async function foundArticles(pool: Pool, ids: readonly string[]): Promise<FoundArticle[]> {
  const { rows } = await pool.query(ARTICLES, [ids]);
  return rows.map(({ mentions, ...article }) => ({ ...said(article), mentions: mentions.map(said) }) as FoundArticle);
}

/** What is NULL in the table is absent. */
function said(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

const SUGGEST = `WITH meant AS (
    SELECT DISTINCT facet FROM names WHERE words @@ $1::tsquery AND ($2::text IS NULL OR type = $2)
  ), counted AS (
    SELECT facet, sum(articles)::integer AS articles FROM names WHERE facet IN (SELECT facet FROM meant) GROUP BY facet
  )
  SELECT f.value AS key, f.name AS type, c.articles, (
    SELECT text FROM names WHERE facet = f.facet GROUP BY text ORDER BY sum(articles) DESC, text LIMIT 1
  ) AS name
  FROM counted c JOIN facets f USING (facet) ORDER BY c.articles DESC, f.value LIMIT $3`;

/** Entities whose names begin so: see `Sink.suggest`. */
export async function suggestEntities(
  pool: Pool,
  words: readonly string[],
  { type, limit = 10 }: SuggestOptions = {},
): Promise<Suggestion[]> {
  if (words.length === 0) return [];
  const begun = `${words.map(word => quoted(lexemeOf(word))).join(' & ')}:*`;
  return (await pool.query<Suggestion>(SUGGEST, [begun, type ?? null, limit])).rows;
}
