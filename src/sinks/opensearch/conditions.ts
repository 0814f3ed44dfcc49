import type { EntityQuery, SearchQuery, SumQuery, TimeRange } from '../../search/query.ts';
import { secondsOf } from '../../text/instant.ts';
import { decimalKey } from '../decimal-key.ts';
import { instantOf } from './instant.ts';
import { type Clause, wordsClause } from './words.ts';

const DAY = 86_400;
/** More than half of the way around the earth: all places are nearer. The server knows no distance without bounds. */
const FARTHEST_KM = 20_100;

/** What articles are found: words rank them, all else is yes or no. */
export function queryClause(query: SearchQuery): Clause {
  const { words, entities, near, dates, published, sum } = query;
  return {
    bool: {
      must: words ? [wordsClause(words)] : [],
      // Without any clause all articles would have a score of 1.
      filter: [
        { match_all: {} },
        ...entities.map(entityClause),
        ...(near ? [nearClause(near)] : []),
        ...(dates ? [dateClause(dates)] : []),
        ...(published ? publishedClauses(published) : []),
        ...(sum ? [sumClause(sum)] : []),
      ],
    },
  };
}

function entityClause({ type, words = [], country, key, not }: EntityQuery): Clause {
  const clause = nested('entities', [
    ...(type === undefined ? [] : [{ term: { 'entities.type': type } }]),
    ...words.map(word => ({ term: { 'entities.words': word } })),
    ...(country === undefined ? [] : [{ term: { 'entities.country': country } }]),
    ...(key === undefined ? [] : [{ term: { 'entities.key': key } }]),
  ]);
  return not ? { bool: { must_not: [clause] } } : clause;
}

function nearClause({ lat, lon, km }: NonNullable<SearchQuery['near']>): Clause {
  const distance = `${Math.min(km, FARTHEST_KM)}km`;
  return nested('entities', [{ geo_distance: { distance, 'entities.location': { lat, lon } } }]);
}

/** One condition for each side: a range that ends where it begins is none to the server. */
function dateClause({ start, end }: TimeRange): Clause {
  const range = (bound: object) => ({ range: { 'mentions.date.range': { relation: 'intersects', ...bound } } });
  return nested('mentions', [
    { exists: { field: 'mentions.date.range' } },
    ...(start === undefined ? [] : [range({ gte: instantOf(secondsOf(start)) })]),
    ...(end === undefined ? [] : [range({ lt: instantOf(secondsOf(end)) })]),
  ]);
}

function publishedClauses({ start, end }: TimeRange): Clause[] {
  const range = (bound: object) => ({ range: { date: { format: 'strict_date_optional_time', ...bound } } });
  return [
    { exists: { field: 'date' } },
    ...(start === undefined ? [] : [range({ gt: instantOf(secondsOf(start) - DAY) })]),
    ...(end === undefined ? [] : [range({ lt: instantOf(secondsOf(end)) })]),
  ];
}

function sumClause({ currency, low, high }: SumQuery): Clause {
  const range = (field: string, bound: object) => ({ range: { [`mentions.sum.${field}`]: bound } });
  return nested('mentions', [
    { exists: { field: 'mentions.sum.low' } },
    ...(currency === undefined ? [] : [{ term: { 'mentions.sum.currency': currency } }]),
    ...(low ? [range('highKey', { [low.inclusive ? 'gte' : 'gt']: decimalKey(low.amount) })] : []),
    ...(high ? [range('lowKey', { [high.inclusive ? 'lte' : 'lt']: decimalKey(high.amount) })] : []),
  ]);
}

/** All of them hold of one part of the article. */
function nested(path: string, filter: readonly Clause[]): Clause {
  return { nested: { path, query: { bool: { filter: [{ match_all: {} }, ...filter] } } } };
}
