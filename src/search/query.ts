import type { Span } from '../types.ts';

/** What is looked for, whatever the index. All parts must hold of one article; absent ones ask nothing. */
export interface SearchQuery {
  /** In title and text. */
  words?: WordQuery;
  /** Each holds of some entity of the article; `not`: of none. */
  entities: readonly EntityQuery[];
  /** An entity of the article, with coordinates, within so many kilometres, on a sphere of 6371.0088 km. */
  near?: { lat: number; lon: number; km: number };
  /** A date in the text whose range shares a moment with this one (`secondsOf`); a side that it does not have is open. */
  dates?: TimeRange;
  /** A moment of the day of publication. */
  published?: TimeRange;
  /** A sum in the text. */
  sum?: SumQuery;
}

/** Terms as `termsOf` makes them. A word that is a stop word asks nothing and is left out. */
export type WordQuery =
  | { is: 'term'; term: string }
  | { is: 'phrase'; terms: readonly string[] }
  | { is: 'and' | 'or'; parts: readonly WordQuery[] }
  | { is: 'not'; part: WordQuery };

export interface EntityQuery {
  /** Default: of any type. */
  type?: string;
  /** Folded words that are all among the words of the entity's names in the article. */
  words?: readonly string[];
  /** ISO 3166 code of the entity's country. */
  country?: string;
  /** A key as `IndexEntity` has it: this very entity. */
  key?: string;
  not?: true;
}

/** Half-open, in ISO dates or instants; without an end open to that side. */
export interface TimeRange {
  start?: string;
  end?: string;
}

/** A sum whose range shares a number with this one. Exact decimals. */
export interface SumQuery {
  currency?: string;
  low?: { amount: string; inclusive: boolean };
  high?: { amount: string; inclusive: boolean };
}

export interface SearchOptions {
  /** Default: 10. */
  limit?: number;
  /** Default: 0. */
  offset?: number;
  /** Most values of each facet; 0 for none. Default: 10. */
  facets?: number;
}

export interface SearchResult {
  /** Number of all articles that fit. */
  total: number;
  /** The best first; of equal ones the newest, then by id. */
  hits: readonly Hit[];
  /** Only those with a value, in the order of `compareFacets`. */
  facets: readonly Facet[];
}

export interface Hit {
  id: string;
  /** The greater the better, within one result; 0 when no words are asked. */
  score: number;
}

/** What is shown of an article that was found. */
export interface FoundArticle {
  id: string;
  title?: string;
  date?: string;
  url?: string;
  place?: string;
  text: string;
  /** In text order; `entity` is a key. */
  mentions: readonly (Span & { type: string; entity?: string })[];
}

/** An entity that a name may mean. */
export interface Suggestion {
  key: string;
  type: string;
  /** As most articles call it. */
  name: string;
  articles: number;
}

/** How many of the articles that fit have each value; the commonest first, then by value (`compareFacetValues`). */
export interface Facet {
  /** A type of entity (`person`), `country` (of entities of any type) or `currency` (of sums with an amount). */
  name: string;
  values: readonly FacetValue[];
}

export interface FacetValue {
  /** Key of an entity, or code of a country or currency. */
  value: string;
  /** What most articles of the index call the entity, of equals the first by code units; the code itself. */
  label: string;
  articles: number;
}
