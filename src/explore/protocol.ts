import type { Facet, Suggestion } from '../search/query.ts';
import type { SnippetPart } from '../search/snippet.ts';
import type { Span } from '../types.ts';

/**
 * What the explore page asks, and what it is answered. A question is the parts of `Asked`, by their names, in the query of the
 * address; the same words stand behind the `#` of the page.
 *
 *     GET /api/explore?words=…&entity=…&offset=…   Exploration, or a Fault with status 400
 *     GET /api/suggest?prefix=…                    Suggestion[]
 *     GET /api/article?id=…&words=…                ArticleView
 *     GET /api/entity?key=…&offset=…               EntityView
 *     GET /export/mentions.csv?words=…             and places.geojson, dates.ics, network.graphml
 */
export interface Exploration {
  /** Articles that fit. */
  total: number;
  /** Articles in the index. */
  all: number;
  hits: readonly HitView[];
  facets: readonly Facet[];
  /** How many of the articles have a mention of a type that can be asked for. */
  types: readonly { type: string; articles: number }[];
  timeline: Timeline;
  /** The commonest places with coordinates. */
  places: readonly PlacePoint[];
  /** How many more there are. */
  otherPlaces: number;
  sums: readonly CurrencySums[];
  network: Network;
  /** Of keys that are asked for, what they are called. */
  asked: Readonly<Record<string, { name: string; type: string }>>;
}

/** Where a question cannot be read. */
export interface Fault {
  error: string;
  /** `words`, `date`, … */
  part?: string;
  /** UTF-16 offset into that part. */
  offset?: number;
}

export interface HitView {
  id: string;
  title?: string;
  date?: string;
  place?: string;
  snippet: readonly SnippetPart[];
}

/** Dates in the articles that fit. A bar counts the articles with a date in it that is no vaguer than the bar. */
export interface Timeline {
  unit: 'day' | 'month' | 'year' | 'decade' | 'century';
  bars: readonly DateBar[];
  /** Dates outside of the bars, and dates too vague for one. */
  outside: number;
  vague: number;
}

/** `from` and `to` are periods as a person types them, `2022-03`; both belong to the bar. */
export interface DateBar {
  from: string;
  to: string;
  articles: number;
}

export interface PlacePoint {
  key: string;
  name: string;
  lat: number;
  lon: number;
  country?: string;
  kind?: string;
  geonames?: number;
  articles: number;
}

/** Sums of one currency by powers of ten. */
export interface CurrencySums {
  /** Absent for sums of which the article does not say it. */
  currency?: string;
  articles: number;
  bars: readonly SumBar[];
}

/** Articles with a sum of at least ten to the power of `power`, and less than ten times as much. */
export interface SumBar {
  power: number;
  articles: number;
}

/** The commonest people and organisations, and in how many of the articles two of them are named. */
export interface Network {
  nodes: readonly NetworkNode[];
  /** By index of nodes, `a` before `b`; the strongest first. */
  edges: readonly { a: number; b: number; articles: number }[];
}

export interface NetworkNode {
  key: string;
  type: string;
  name: string;
  articles: number;
}

/** An article in full. Marks are where it has the words that were asked for. */
export interface ArticleView {
  id: string;
  title?: string;
  date?: string;
  url?: string;
  place?: string;
  text: string;
  mentions: readonly MentionView[];
  entities: readonly EntityName[];
  words: readonly Span[];
}

export interface MentionView extends Span {
  type: string;
  /** Key of its entity. */
  entity?: string;
  /** Of a date or a sum, as it is written: `2023-02-27`, `1950000000 USD`. */
  value?: string;
}

export interface EntityName {
  key: string;
  type: string;
  name: string;
  role?: string;
  mentions: number;
}

export interface EntityView {
  key: string;
  type: string;
  name: string;
  /** What articles call it, the commonest first. */
  names: readonly { text: string; articles: number }[];
  link?: { country?: string; kind?: string; geonames?: number; lat?: number; lon?: number };
  articles: number;
  roles: readonly { role: string; articles: number }[];
  /** Its mentions in a page of its articles, the newest first. */
  mentioned: readonly Mentioned[];
  quotes: readonly Quoted[];
  companions: Companions;
}

interface Source {
  id: string;
  title?: string;
  date?: string;
}

export interface Mentioned extends Source {
  excerpts: readonly { before: string; words: string; after: string }[];
  /** More mentions in that article than are shown. */
  more: number;
}

export interface Quoted extends Source {
  text: string;
}

/** Who or what is named in the same articles, and when these were published. */
export interface Companions {
  /** Years (`2021`) or months (`2021-03`), without gaps; nothing where no article has a date. */
  periods: readonly string[];
  /** Articles about the entity itself, by period. */
  own: readonly number[];
  rows: readonly (NetworkNode & { by: readonly number[] })[];
}

export type Suggestions = readonly Suggestion[];
