import type { SearchOptions, SearchQuery, SearchResult } from '../../search/query.ts';
import { both, conditionsOf } from './conditions.ts';
import type { Database } from './database.ts';
import { FacetCounts } from './facet-blob.ts';
import { facetsOf } from './facets.ts';
import { hitsOf, type Scored } from './hits.ts';
import { matchExpression } from './words.ts';

/** Okapi BM25, in which a word of the title counts as three of the text. */
const RANK = '-bm25(article_words, 1.0, 3.0)';

/** An article that fits. */
interface Row extends Scored {
  /** Packed; absent when nobody asks for facets. */
  facets?: Uint8Array;
}

export function searchArticles(
  database: Database,
  query: SearchQuery,
  { limit = 10, offset = 0, facets = 10 }: SearchOptions = {},
): SearchResult {
  const rows = found(database, query, facets > 0);
  return {
    total: rows.length,
    hits: hitsOf(database, rows, offset, limit),
    facets: facets > 0 ? facetsOf(database, countsOf(database, rows), facets) : [],
  };
}

function found(database: Database, query: SearchQuery, withFacets: boolean): Row[] {
  const ranked = query.words && matchExpression(query.words);
  const condition = both(conditionsOf(query));
  const columns = `i.article, i.day${withFacets ? ', i.facets' : ''}`;
  if (!ranked || ranked.others) {
    const all = `SELECT ${columns}, 0 AS score FROM article_index i WHERE ${condition.sql}`;
    return database.all(all, ...condition.values) as unknown[] as Row[];
  }
  const matching = `SELECT ${columns}, ${RANK} AS score FROM article_words
    JOIN article_index i ON i.article = article_words.rowid WHERE article_words MATCH ? AND ${condition.sql}`;
  return database.all(matching, ranked.match, ...condition.values) as unknown[] as Row[];
}

function countsOf(database: Database, rows: readonly Row[]): FacetCounts {
  const greatest = database.all('SELECT max(name) AS name FROM names')[0]!.name;
  const counts = new FacetCounts(Number(greatest));
  for (const { facets } of rows) counts.add(facets!);
  return counts;
}
