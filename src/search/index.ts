export { type Asked, queryOf } from './ask.ts';
export { compareFacets, compareFacetValues } from './facets.ts';
export { QueryError } from './fault.ts';
export { type Mark, marksOf } from './marks.ts';
export type {
  EntityQuery,
  Facet,
  FacetValue,
  FoundArticle,
  Hit,
  SearchOptions,
  SearchQuery,
  SearchResult,
  Suggestion,
} from './query.ts';
export { type SnippetPart, snippetOf } from './snippet.ts';
export { type Suggest, suggestNear } from './suggest.ts';
