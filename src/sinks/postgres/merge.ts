import type { PoolClient } from 'pg';

/** Takes articles out by their ids, and says which names and values no article has any more. */
const TAKE_OUT = `WITH gone AS (DELETE FROM articles WHERE id = ANY ($1) RETURNING article, facets),
  links AS (DELETE FROM article_names l USING gone WHERE l.article = gone.article RETURNING l.name),
  gone_mentions AS (DELETE FROM mentions m USING gone WHERE m.article = gone.article),
  gone_dates AS (DELETE FROM dates d USING gone WHERE d.article = gone.article),
  gone_sums AS (DELETE FROM sums s USING gone WHERE s.article = gone.article),
  fewer_names AS (
    UPDATE names n SET articles = n.articles - less.articles
    FROM (SELECT name, count(*) AS articles FROM links GROUP BY name) less WHERE n.name = less.name
    RETURNING n.name, n.articles
  ),
  fewer_facets AS (
    UPDATE facets f SET articles = f.articles - less.articles
    FROM (SELECT facet, count(*) AS articles FROM gone, unnest(gone.facets) facet GROUP BY facet) less WHERE f.facet = less.facet
    RETURNING f.facet, f.articles
  )
  SELECT ARRAY(SELECT name FROM fewer_names WHERE articles = 0) AS names,
    ARRAY(SELECT facet FROM fewer_facets WHERE articles = 0) AS facets`;

const DROP_NAMES = 'DELETE FROM names WHERE name = ANY ($1) AND articles = 0';
const DROP_FACETS = 'DELETE FROM facets WHERE facet = ANY ($1) AND articles = 0';

/** What is there is counted first, and what is new comes with its count. */
const PUT_IN = [
  `UPDATE facets f SET articles = f.articles + more.articles
    FROM (SELECT name, value, count(*) AS articles FROM staged_facets GROUP BY name, value) more
    WHERE f.name = more.name AND f.value = more.value`,
  `INSERT INTO facets (name, value, articles)
    SELECT s.name, s.value, count(*) FROM staged_facets s
    WHERE NOT EXISTS (SELECT FROM facets f WHERE f.name = s.name AND f.value = s.value)
    GROUP BY s.name, s.value`,
  `UPDATE names n SET articles = n.articles + more.articles
    FROM (SELECT digest, count(*) AS articles FROM staged_names GROUP BY digest) more WHERE n.digest = more.digest`,
  `INSERT INTO names (digest, facet, type, text, words, country, kind, geonames, lat, lon, x, y, z, articles)
    SELECT DISTINCT ON (s.digest) s.digest, f.facet, s.type, s.text, s.words, s.country, s.kind, s.geonames, s.lat, s.lon,
      s.x, s.y, s.z, count(*) OVER (PARTITION BY s.digest)
    FROM staged_names s JOIN facets f ON f.name = s.type AND f.value = s.key
    WHERE NOT EXISTS (SELECT FROM names n WHERE n.digest = s.digest)`,
  `INSERT INTO articles (article, id, hash, title, date, url, place, language, focus, text, day, facets, terms, long_terms)
    SELECT s.article, s.id, s.hash, s.title, s.date, s.url, s.place, s.language, s.focus, s.text, s.day,
      coalesce(v.facets, '{}'), s.terms, s.long_terms
    FROM staged_articles s LEFT JOIN (
      SELECT v.article, array_agg(f.facet ORDER BY f.facet) AS facets
      FROM staged_facets v JOIN facets f ON f.name = v.name AND f.value = v.value GROUP BY v.article
    ) v USING (article)`,
  `INSERT INTO article_names (article, name, id, role, mentions, quotes)
    SELECT s.article, n.name, s.id, s.role, s.mentions, s.quotes FROM staged_names s JOIN names n USING (digest)`,
  `INSERT INTO mentions (article, start, stop, type, name, text)
    SELECT s.article, s.start, s.stop, s.type, n.name, s.text FROM staged_mentions s LEFT JOIN names n USING (digest)`,
  `INSERT INTO dates (article, start, timex, kind, first, behind, seconds)
    SELECT article, start, timex, kind, first, behind, seconds FROM staged_mentions WHERE timex IS NOT NULL`,
  `INSERT INTO sums (article, start, low, high, currency, usd)
    SELECT article, start, low, high, currency, usd FROM staged_mentions WHERE low IS NOT NULL`,
];

/** Takes articles out with all that belongs to them. The index is locked, and a transaction open. */
export async function takeOut(client: PoolClient, ids: readonly string[]): Promise<void> {
  await dropUnused(client, await takeOutArticles(client, ids));
}

/** Puts the articles of the staging tables in place of those with their ids. The index is locked, and a transaction open. */
export async function merge(client: PoolClient, ids: readonly string[]): Promise<void> {
  const unused = await takeOutArticles(client, ids);
  for (const sql of PUT_IN) await client.query(sql);
  await dropUnused(client, unused);
}

interface Unused {
  names: number[];
  facets: number[];
}

async function takeOutArticles(client: PoolClient, ids: readonly string[]): Promise<Unused> {
  return (await client.query<Unused>(TAKE_OUT, [ids])).rows[0]!;
}

/** Unless articles that came in have them. */
async function dropUnused(client: PoolClient, { names, facets }: Unused): Promise<void> {
  if (names.length > 0) await client.query(DROP_NAMES, [names]);
  if (facets.length > 0) await client.query(DROP_FACETS, [facets]);
}
