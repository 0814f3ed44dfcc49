import pg from 'pg';
import { parseTarget } from '../../src/sinks/postgres/target.ts';

/** The tables, by what they mean: without the numbers that depend on the order of writing. */
const CONTENT = [
  `SELECT a.id, a.hash, a.title, a.date, a.url, a.place, a.language, a.focus, a.text, a.day, a.terms, a.long_terms,
    ARRAY(SELECT name || ' ' || value FROM facets f WHERE f.facet = ANY (a.facets) ORDER BY 1) AS facets FROM articles a`,
  'SELECT name, value, articles FROM facets',
  `SELECT n.digest, f.name, f.value, n.type, n.text, n.words, n.country, n.kind, n.geonames, n.lat, n.lon, n.x, n.y, n.z,
    n.articles FROM names n JOIN facets f USING (facet)`,
  `SELECT a.id AS article, n.digest, l.id, l.role, l.mentions, l.quotes
    FROM article_names l LEFT JOIN articles a USING (article) LEFT JOIN names n USING (name)`,
  `SELECT a.id, m.start, m.stop, m.type, n.digest, m.text
    FROM mentions m LEFT JOIN articles a USING (article) LEFT JOIN names n USING (name)`,
  `SELECT a.id, d.start, d.timex, d.kind, d.first, d.behind, d.seconds, d.period
    FROM dates d LEFT JOIN articles a USING (article)`,
  'SELECT a.id, s.start, s.low, s.high, s.currency, s.usd FROM sums s LEFT JOIN articles a USING (article)',
];

/** Everything that an index holds, for comparing one with another: rows as text, in order. */
export async function contentOf(target: string): Promise<string[]> {
  const content: string[] = [];
  for (const [table, sql] of CONTENT.entries()) {
    const rows = await query(target, `SELECT r::text AS row FROM (${sql}) r ORDER BY r::text COLLATE "C"`);
    content.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return content;
}

/** The rows that SQL gives which is written by hand, with the index's schema in the search path. */
export async function query(target: string, sql: string): Promise<Record<string, unknown>[]> {
  const { url, schema } = parseTarget(target);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET search_path = ${client.escapeIdentifier(schema)}`);
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
