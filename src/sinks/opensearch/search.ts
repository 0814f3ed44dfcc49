import type { SearchOptions, SearchQuery, SearchResult } from '../../search/query.ts';
import { queryClause } from './conditions.ts';
import { type FacetAnswer, facetAggregations, facetsOf } from './facets.ts';
import type { Server } from './server.ts';
import { LAST_RESULT } from './template.ts';

/** The best first; of equal ones the newest, without a date last; then by id. */
const ORDER = [{ _score: 'desc' }, { date: { order: 'desc', missing: '_last' } }, { id: 'asc' }];

interface Answer {
  hits: { total: { value: number }; hits: { _id: string; _score: number }[] };
  aggregations?: FacetAnswer;
}

export async function searchArticles(
  server: Server,
  index: string,
  query: SearchQuery,
  { limit = 10, offset = 0, facets = 10 }: SearchOptions = {},
): Promise<SearchResult> {
  const from = Math.min(offset, LAST_RESULT);
  const { hits, aggregations } = await server.ask<Answer>({
    method: 'POST',
    // Were there several shards, ranks would be those of one.
    path: `/${index}/_search?search_type=dfs_query_then_fetch`,
    body: {
      track_total_hits: true,
      _source: false,
      query: queryClause(query),
      sort: ORDER,
      from,
      size: Math.min(limit, LAST_RESULT - from),
      ...(facets > 0 && { aggs: await facetAggregations(server, index, facets) }),
    },
  });
  return {
    total: hits.total.value,
    hits: hits.hits.map(({ _id, _score }) => ({ id: _id, score: _score })),
    facets: aggregations ? await facetsOf(server, index, aggregations) : [],
  };
}
