import { FACET_FIELDS } from './facet-field.ts';

/** Goes up when what is written changes, by new fields or by new terms: an index of another version is made anew. */
export const INDEX_VERSION = 1;

/** A longer term could not be indexed; nobody looks for the rest of it. In UTF-16 units. */
const LONGEST_TERM = 8_000;
/** The most that a whitespace tokenizer takes. It cuts longer words in two, which must not happen before they are cut off. */
const LONGEST_TOKEN = 1_048_576;
/** Of a long article; the server's own limit is 10,000. */
const MOST_NESTED = 1_000_000;
/** The last result that can be asked for; the server's own limit is 10,000. */
export const LAST_RESULT = 10_000_000;

const keyword = { type: 'keyword' };
/** What no query of ours asks for: too long a value is in the source alone. */
const shown = { ...keyword, ignore_above: 8_000 };
/** For counting and sorting. */
const number = { type: 'integer', index: false };
const stored = { type: 'object', enabled: false };
const terms = { type: 'text', analyzer: 'terms' };
const english = { type: 'text', analyzer: 'english' };

/** One shard: ranks and counts of facets are then exact. */
const settings = {
  index: {
    number_of_shards: 1,
    codec: 'best_compression',
    auto_expand_replicas: '0-1',
    max_result_window: LAST_RESULT,
    mapping: { nested_objects: { limit: MOST_NESTED } },
    query: { default_field: ['title', 'text'] },
  },
  analysis: {
    analyzer: { terms: { type: 'custom', tokenizer: 'terms', filter: ['shortened'] } },
    tokenizer: { terms: { type: 'whitespace', max_token_length: LONGEST_TOKEN } },
    filter: { shortened: { type: 'truncate', length: LONGEST_TERM } },
  },
};

/** Nested: all that is asked of an entity must hold of one. */
const entities = {
  type: 'nested',
  dynamic: false,
  properties: {
    key: keyword,
    type: keyword,
    name: keyword,
    role: shown,
    words: keyword,
    country: keyword,
    location: { type: 'geo_point' },
    geonames: { type: 'long' },
    kind: keyword,
    mentions: number,
    quotes: stored,
  },
};

const mentions = {
  type: 'nested',
  dynamic: false,
  properties: {
    type: keyword,
    text: shown,
    entity: keyword,
    date: {
      properties: {
        timex: shown,
        kind: keyword,
        range: { type: 'date_range', format: 'strict_date_optional_time' },
      },
    },
    sum: {
      properties: {
        low: keyword,
        high: keyword,
        currency: keyword,
        usd: keyword,
        lowKey: keyword,
        highKey: keyword,
        lowNumber: { type: 'double' },
        highNumber: { type: 'double' },
        usdNumber: { type: 'double' },
      },
    },
  },
};

/** What is counted of articles, each value once: the keys of entities by type, of whatever types there are. */
const facets = {
  facets: { type: 'object', dynamic: true },
  countries: keyword,
  currencies: keyword,
  focus: keyword,
};
const dynamicTemplates = [{ facets: { path_match: FACET_FIELDS, mapping: keyword } }];

const properties = {
  id: keyword,
  hash: { ...keyword, index: false },
  title: english,
  date: { type: 'date', format: 'strict_date' },
  url: shown,
  place: shown,
  language: shown,
  text: english,
  titleTerms: terms,
  terms,
  ...facets,
  entities,
  mentions,
};

export interface TemplateOptions {
  /** With a field of the plugin mapper-annotated-text. */
  annotated: boolean;
}

/** The settings and mappings of an index of articles. */
export function indexBody({ annotated }: TemplateOptions) {
  return {
    settings,
    mappings: {
      _meta: { glossator: { version: INDEX_VERSION, annotated } },
      dynamic: false,
      dynamic_templates: dynamicTemplates,
      properties: { ...properties, ...(annotated && { annotated: { type: 'annotated_text', analyzer: 'english' } }) },
    },
  };
}

/** The template for an index of this name, for `PUT _index_template/<name>`. */
export function templateBody(index: string, options: TemplateOptions) {
  return { index_patterns: [index], priority: 500, template: indexBody(options) };
}
