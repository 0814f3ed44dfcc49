import { secondsOf } from '../../text/instant.ts';
import { decimalKey } from '../decimal-key.ts';
import type { IndexDocument, IndexMention } from '../document.ts';
import type { SqlValue } from './database.ts';

/** What stands for the end of time: a range without an end compares like any other. */
const OPEN = Number.MAX_SAFE_INTEGER;

/** A document's dates and sums as rows, without the number of the article, which only the table knows. */
export interface ValueRows {
  dates: SqlValue[][];
  sums: SqlValue[][];
}

/** @throws {RangeError} when a number or a character is more than the tables hold. */
export function valueRows({ title = '', text, mentions }: IndexDocument): ValueRows {
  // One of the two drivers would cut the text there.
  if (text.includes('\0') || title.includes('\0'))
    throw new RangeError('Expected text without the character U+0000, got one');
  return { dates: mentions.flatMap(dateRows), sums: mentions.flatMap(sumRows) };
}

function dateRows({ start: from, end: to, date }: IndexMention): SqlValue[][] {
  if (!date) return [];
  const { timex, kind, start, end } = date;
  if (start === undefined && end === undefined) return [[from, to, timex, kind, null, null]];
  const first = start === undefined ? -OPEN : secondsOf(start);
  const behind = end === undefined ? OPEN : secondsOf(end);
  return [[from, to, timex, kind, first, behind]];
}

function sumRows({ start, end, sum }: IndexMention): SqlValue[][] {
  if (!sum) return [];
  const { low, high, currency = null, usd = null } = sum;
  const isOne = low === high;
  return [[start, end, low, isOne ? null : high, currency, usd, decimalKey(low), isOne ? null : decimalKey(high)]];
}
