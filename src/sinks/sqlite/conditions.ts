import type { EntityQuery, SearchQuery, SumQuery, TimeRange } from '../../search/query.ts';
import { secondsOf } from '../../text/instant.ts';
import { decimalKey } from '../decimal-key.ts';
import { leastProduct, unitVector } from '../sphere.ts';
import type { SqlValue } from './database.ts';
import { matchExpression, quoted } from './words.ts';

const DAY = 86_400;

/** A condition on a row `i` of `article_index`, with the values of its question marks. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

/** The conditions of a query, but for words that must be there: these decide on the rank too. */
export function conditionsOf({ words, entities, near, dates, published, sum }: SearchQuery): Condition[] {
  return [
    ...(words ? withoutWords(matchExpression(words)) : []),
    ...entities.map(entityCondition),
    ...(near ? [nearCondition(near)] : []),
    ...(dates ? [dateCondition(dates)] : []),
    ...(published ? [publishedCondition(published)] : []),
    ...(sum ? [sumCondition(sum)] : []),
  ];
}

function withoutWords({ match, others }: { match: string; others: boolean }): Condition[] {
  const sql = 'i.article NOT IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)';
  return others ? [{ sql, values: [match] }] : [];
}

function entityCondition({ type, words, country, key, not }: EntityQuery): Condition {
  const parts: Condition[] = [];
  if (words && words.length > 0)
    parts.push({
      sql: 'name IN (SELECT rowid FROM name_words WHERE name_words MATCH ?)',
      values: [words.map(quoted).join(' AND ')],
    });
  if (country !== undefined) parts.push({ sql: 'country = ?', values: [country] });
  if (key !== undefined) parts.push({ sql: 'key = ?', values: [key] });
  if (type !== undefined) parts.push({ sql: 'type = (SELECT type FROM types t WHERE t.name = ?)', values: [type] });
  return ofNames(both(parts), not);
}

function nearCondition({ lat, lon, km }: NonNullable<SearchQuery['near']>): Condition {
  const { x, y, z } = unitVector(lat, lon);
  return ofNames({ sql: 'x IS NOT NULL AND x * ? + y * ? + z * ? >= ?', values: [x, y, z, leastProduct(km)] });
}

/** Articles with a name of which this holds. */
function ofNames({ sql, values }: Condition, not = false): Condition {
  const names = `SELECT name FROM names WHERE ${sql}`;
  return {
    sql: `i.article ${not ? 'NOT ' : ''}IN (SELECT article FROM article_names WHERE name IN (${names}))`,
    values,
  };
}

function dateCondition(range: TimeRange): Condition {
  const { sql, values } = overlap(range, 'first_second', 'behind_second');
  return { sql: `i.article IN (SELECT article FROM dates WHERE first_second IS NOT NULL AND ${sql})`, values };
}

function publishedCondition(range: TimeRange): Condition {
  const { sql, values } = overlap(range, 'i.day', `i.day + ${DAY}`);
  return { sql: `i.day IS NOT NULL AND ${sql}`, values };
}

function overlap({ start, end }: TimeRange, first: string, behind: string): Condition {
  return both([
    ...(end === undefined ? [] : [{ sql: `${first} < ?`, values: [secondsOf(end)] }]),
    ...(start === undefined ? [] : [{ sql: `${behind} > ?`, values: [secondsOf(start)] }]),
  ]);
}

function sumCondition({ currency, low, high }: SumQuery): Condition {
  const { sql, values } = both([
    ...(currency === undefined ? [] : [{ sql: 'currency = ?', values: [currency] }]),
    ...(low
      ? [{ sql: `coalesce(high_key, low_key) ${low.inclusive ? '>=' : '>'} ?`, values: [decimalKey(low.amount)] }]
      : []),
    ...(high ? [{ sql: `low_key ${high.inclusive ? '<=' : '<'} ?`, values: [decimalKey(high.amount)] }] : []),
  ]);
  return { sql: `i.article IN (SELECT article FROM sums WHERE ${sql})`, values };
}

/** All of them; without any, what always holds. */
export function both(parts: readonly Condition[]): Condition {
  if (parts.length === 0) return { sql: 'TRUE', values: [] };
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}
