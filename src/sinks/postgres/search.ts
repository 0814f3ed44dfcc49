import type { Pool } from 'pg';
import { compareFacets, compareFacetValues } from '../../search/facets.ts';
import type { Facet, FacetValue, SearchOptions, SearchQuery, SearchResult } from '../../search/query.ts';
import { conditionsOf, wordConditions } from './conditions.ts';
import { Parameters } from './parameters.ts';
import { wanted, wordQuery } from './words.ts';

/** The best first, of equal ones the newest. */
const ORDER = 'score DESC, day DESC NULLS LAST, id';

/** Longer articles have more of any words: the rank is divided by the logarithm of their length. */
const BY_LENGTH = 1;

/** What most articles call an entity. A country or a currency has no name but its code. */
const LABEL = `coalesce((
  SELECT text FROM names WHERE facet = f.facet GROUP BY text ORDER BY sum(articles) DESC, text LIMIT 1
), f.value)`;

interface Row {
  total: number;
  hits: SearchResult['hits'];
  facets: (FacetValue & { name: string })[];
}

/** Looks for articles: one statement, so that number, page and facets are of one moment. */
export async function searchArticles(
  pool: Pool,
  query: SearchQuery,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const parameters = new Parameters();
  const { rows } = await pool.query<Row>(statement(query, options, parameters), parameters.values);
  const { total, hits, facets } = rows[0]!;
  return { total, hits, facets: grouped(facets) };
}

function statement(
  query: SearchQuery,
  { limit = 10, offset = 0, facets = 10 }: SearchOptions,
  parameters: Parameters,
): string {
  return `WITH found AS MATERIALIZED (${foundSelect(query, parameters)}),
    page AS (SELECT * FROM found ORDER BY ${ORDER} LIMIT ${parameters.add(limit)} OFFSET ${parameters.add(offset)})
    ${facets > 0 ? `, ${commonestValues(asksNothing(query), parameters.add(facets))}` : ''}
    SELECT (SELECT count(*)::integer FROM found) AS total,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'score', score) ORDER BY ${ORDER}), '[]') FROM page) AS hits,
      ${facets > 0 ? `(SELECT coalesce(json_agg(row_to_json(shown)), '[]') FROM shown)` : `'[]'::json`} AS facets`;
}

function asksNothing({ words, entities, near, dates, published, sum }: SearchQuery): boolean {
  return entities.length === 0 && ![words, near, dates, published, sum].some(part => part !== undefined);
}

function foundSelect(query: SearchQuery, parameters: Parameters): string {
  const { words } = query;
  const conditions = conditionsOf(query, parameters);
  const alternatives = words ? wordConditions(words, parameters).map(each => [each, ...conditions]) : [conditions];
  const select = `SELECT a.id, a.day, a.facets, ${scoreOf(query, parameters)} AS score FROM articles a`;
  return alternatives.map(all => `${select} WHERE ${['TRUE', ...all].join(' AND ')}`).join(' UNION ALL ');
}

function scoreOf({ words }: SearchQuery, parameters: Parameters): string {
  const ranked = words && wanted(words);
  if (!ranked) return '0::real';
  return `ts_rank_cd(a.terms, ${parameters.add(wordQuery(ranked))}::tsquery, ${BY_LENGTH})`;
}

const COUNTS = `SELECT facet, count(*)::integer AS articles
  FROM (SELECT unnest(found.facets) AS facet FROM found) each GROUP BY facet`;
/** What the index counts anyway. */
const COUNTS_OF_ALL = 'SELECT facet, articles FROM facets';

/** The commonest values: only those that may be among them are sorted by their text, and only what is shown gets a label. */
function commonestValues(isOfAll: boolean, most: string): string {
  return `likely AS (
      SELECT f.facet, f.name, f.value, c.articles, rank() OVER (PARTITION BY f.name ORDER BY c.articles DESC) AS place
      FROM (${isOfAll ? COUNTS_OF_ALL : COUNTS}) c JOIN facets f USING (facet)
    ), ordered AS (
      SELECT *, row_number() OVER (PARTITION BY name ORDER BY articles DESC, value) AS number FROM likely WHERE place <= ${most}
    ), shown AS (SELECT f.name, f.value, ${LABEL} AS label, f.articles FROM ordered f WHERE f.number <= ${most})`;
}

function grouped(rows: Row['facets']): Facet[] {
  const facets = new Map<string, FacetValue[]>();
  for (const { name, ...value } of rows) {
    const values = facets.get(name);
    if (values) values.push(value);
    else facets.set(name, [value]);
  }
  return [...facets].map(([name, values]) => ({ name, values: values.sort(compareFacetValues) })).sort(compareFacets);
}
