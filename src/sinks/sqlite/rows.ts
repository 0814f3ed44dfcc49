import { secondsOf } from '../../text/instant.ts';
import { decimalKey } from '../decimal-key.ts';
import type { IndexDate, IndexDocument, IndexSum } from '../document.ts';
import type { SqlValue } from './database.ts';

/** What stands for the end of time: a range without an end compares like any other. */
const OPEN = Number.MAX_SAFE_INTEGER;

/** A document's dates and sums as rows, without the number of the article, which only the table knows. */
export interface ValueRows {
  dates: SqlValue[][];
  sums: SqlValue[][];
  /** Of the sums. */
  currencies: string[];
}

/** @throws {RangeError} when a number or a character is more than the tables hold. */
export function valueRows({ title = '', text, mentions }: IndexDocument): ValueRows {
  // One of the two drivers would cut the text there.
  if (text.includes('\0') || title.includes('\0'))
    throw new RangeError('Expected text without the character U+0000, got one');
  const rows: ValueRows = { dates: [], sums: [], currencies: [] };
  for (const { start, end, date, sum } of mentions) {
    if (date) rows.dates.push([start, end, ...dateColumns(date)]);
    if (!sum) continue;
    rows.sums.push([start, end, ...sumColumns(sum)]);
    if (sum.currency !== undefined) rows.currencies.push(sum.currency);
  }
  return rows;
}

function dateColumns({ timex, kind, start, end }: IndexDate): SqlValue[] {
  if (start === undefined && end === undefined) return [timex, kind, null, null];
  const first = start === undefined ? -OPEN : secondsOf(start);
  const behind = end === undefined ? OPEN : secondsOf(end);
  return [timex, kind, first, behind];
}

function sumColumns({ low, high, currency, usd }: IndexSum): SqlValue[] {
  const isOne = low === high;
  const keys = [decimalKey(low), isOne ? null : decimalKey(high)];
  return [low, isOne ? null : high, currency ?? null, usd ?? null, ...keys];
}
