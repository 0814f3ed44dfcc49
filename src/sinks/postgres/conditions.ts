import type { EntityQuery, SearchQuery, SumQuery, TimeRange, WordQuery } from '../../search/query.ts';
import { compare } from '../../text/decimal.ts';
import { secondsOf } from '../../text/instant.ts';
import { leastProduct, unitVector } from '../sphere.ts';
import type { Parameters } from './parameters.ts';
import { lexemeOf, quoted } from './vector.ts';
import { longCondition, wordQuery } from './words.ts';

const DAY = 86_400;
/** Of an empty range: nothing is in it. */
const NEVER = 'FALSE';

/** What must hold of a row `a` of `articles`, beside what words ask: conditions that are joined by AND. */
export function conditionsOf({ entities, near, dates, published, sum }: SearchQuery, parameters: Parameters): string[] {
  return [
    ...entities.map(entity => entityCondition(entity, parameters)),
    ...(near ? [nearCondition(near, parameters)] : []),
    ...(dates ? [dateCondition(dates, parameters)] : []),
    ...(published ? [publishedCondition(published, parameters)] : []),
    ...(sum ? [sumCondition(sum, parameters)] : []),
  ];
}

/**
 * What words ask: of articles with a whole vector, and of the others. The two share no article. They are not joined by OR: the
 * server would then read the vectors that its index has decided on already.
 */
export function wordConditions(words: WordQuery, parameters: Parameters): string[] {
  return [
    `a.terms @@ ${parameters.add(wordQuery(words))}::tsquery AND a.long_terms IS NULL`,
    `a.long_terms IS NOT NULL AND ${longCondition(words, 'a.long_terms', parameters)}`,
  ];
}

function entityCondition({ type, words = [], country, key, not }: EntityQuery, parameters: Parameters): string {
  const parts = [
    ...(words.length > 0 ? [`n.words @@ ${parameters.add(allOf(words))}::tsquery`] : []),
    ...(country === undefined ? [] : [`n.country = ${parameters.add(country)}`]),
    ...(key === undefined ? [] : [`n.facet IN (SELECT facet FROM facets WHERE value = ${parameters.add(key)})`]),
    ...(type === undefined ? [] : [`n.type = ${parameters.add(type)}`]),
  ];
  return `${not ? 'NOT ' : ''}${ofNames(parts)}`;
}

function allOf(words: readonly string[]): string {
  return words.map(word => quoted(lexemeOf(word))).join(' & ');
}

/** A bound on one axis lets the server look at a slice of the earth alone. */
function nearCondition({ lat, lon, km }: NonNullable<SearchQuery['near']>, parameters: Parameters): string {
  const { x, y, z } = unitVector(lat, lon);
  const least = leastProduct(km);
  const chord = Math.sqrt(Math.max(0, 2 - 2 * least));
  const [px, py, pz] = [x, y, z].map(value => `${parameters.add(value)}::float8`);
  return ofNames([
    `n.z BETWEEN ${parameters.add(z - chord)}::float8 AND ${parameters.add(z + chord)}::float8`,
    `n.x * ${px} + n.y * ${py} + n.z * ${pz} >= ${parameters.add(least)}::float8`,
  ]);
}

/** Articles with a name of which all this holds. */
function ofNames(parts: readonly string[]): string {
  const where = parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
  return `EXISTS (SELECT FROM article_names l JOIN names n USING (name)${where}${where ? ' AND' : ' WHERE'} l.article = a.article)`;
}

function dateCondition(range: TimeRange, parameters: Parameters): string {
  const { start, end, isEmpty } = secondsIn(range);
  if (isEmpty) return NEVER;
  const asked = `int8range(${parameters.add(start)}, ${parameters.add(end)})`;
  return `EXISTS (SELECT FROM dates d WHERE d.seconds && ${asked} AND d.article = a.article)`;
}

function publishedCondition(range: TimeRange, parameters: Parameters): string {
  const { start, end, isEmpty } = secondsIn(range);
  if (isEmpty) return NEVER;
  return [
    'a.day IS NOT NULL',
    ...(end === null ? [] : [`a.day < ${parameters.add(end)}`]),
    ...(start === null ? [] : [`a.day > ${parameters.add(start - DAY)}`]),
  ].join(' AND ');
}

function secondsIn({ start, end }: TimeRange): { start: number | null; end: number | null; isEmpty: boolean } {
  const first = start === undefined ? null : secondsOf(start);
  const behind = end === undefined ? null : secondsOf(end);
  return { start: first, end: behind, isEmpty: first !== null && behind !== null && first >= behind };
}

function sumCondition({ currency, low, high }: SumQuery, parameters: Parameters): string {
  if (low && high && isEmpty(low, high)) return NEVER;
  const parts = [
    ...(currency === undefined ? [] : [`s.currency = ${parameters.add(currency)}`]),
    ...(low ? [`s.high ${low.inclusive ? '>=' : '>'} ${parameters.add(low.amount)}::numeric`] : []),
    ...(high ? [`s.low ${high.inclusive ? '<=' : '<'} ${parameters.add(high.amount)}::numeric`] : []),
  ];
  return `EXISTS (SELECT FROM sums s WHERE ${[...parts, 's.article = a.article'].join(' AND ')})`;
}

function isEmpty(low: NonNullable<SumQuery['low']>, high: NonNullable<SumQuery['high']>): boolean {
  const order = compare(low.amount, high.amount);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
}
