import { compare, shift } from '../../../text/decimal.ts';
import { type Amount, readDigits, readWords } from './amount.ts';
import { type CurrencyRead, readPrefix } from './currency.ts';
import type { Pieces } from './pieces.ts';

/** Lower and upper bound of a sum; absent where the text gives no number. */
export interface Bounds {
  /** Index of the piece behind the number. */
  to: number;
  low?: string;
  high?: string;
  /** The number if its dot groups thousands, where that is open. */
  grouped?: string | undefined;
  /** Its magnitude as written, when it is an abbreviation. */
  short?: string | undefined;
}

const DASHES: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '—', '−']);

/**
 * A second number behind the first, in one sum with it: "€5-7 million", "€5m-€7m", "$5 to $7 million", "20 to 30"
 * before "dollars". Two full sums parted by a word are two sums: "$5 million to $7 million".
 *
 * @param prefix The currency before the first number; without one the numbers share what follows.
 */
export function readRange(pieces: Pieces, first: Amount, prefix: CurrencyRead | undefined): Bounds | undefined {
  if (first.value === undefined || first.style === 'article') return undefined;
  const connector = connectorAt(pieces, first.to);
  if (!connector) return undefined;
  const repeated = prefix && readPrefix(pieces, connector.to);
  if (repeated && !repeated.currencies.some(({ code }) => prefix.currencies.some(own => own.code === code))) {
    return undefined;
  }
  const second = secondNumber(pieces, repeated?.to ?? connector.to, first);
  if (second?.value === undefined) return undefined;
  const borrows = first.magnitude === 0 && second.magnitude > 0;
  if (connector.word === 'and') return prefix ? between(first, second, borrows) : spanning(first, second, borrows);
  if (connector.word && prefix && !borrows && (repeated || second.magnitude === 0)) return undefined;
  return spanning(first, second, borrows);
}

function connectorAt(pieces: Pieces, at: number): { to: number; word?: string } | undefined {
  const piece = pieces.at(at);
  if (!piece) return undefined;
  if (DASHES.has(piece.text)) {
    const evenly = piece.glued === pieces.isGlued(at + 1);
    return evenly ? { to: at + 1 } : undefined;
  }
  if (piece.lower === 'to' || piece.lower === 'or') return { to: at + 1, word: piece.lower };
  const { tokens, from } = pieces;
  if (piece.lower === 'and' && tokens.lowers[from - 1] === 'between') return { to: at + 1, word: 'and' };
  return undefined;
}

function secondNumber(pieces: Pieces, at: number, first: Amount): Amount | undefined {
  return first.style === 'digits' ? readDigits(pieces, at, false) : readWords(pieces, at);
}

function spanning(first: Amount, second: Amount, borrows: boolean): Bounds | undefined {
  const low = borrows ? borrowed(first, second) : first.value!;
  const high = second.value!;
  return compare(low, high) <= 0 ? { to: second.to, low, high, short: second.short } : undefined;
}

/** "between $10 and $20 million" is two sums, of which the first takes the second one's magnitude. */
function between(first: Amount, second: Amount, borrows: boolean): Bounds | undefined {
  if (!borrows) return undefined;
  const value = borrowed(first, second);
  return { to: first.to, low: value, high: value };
}

/** "5-7 million" is 5 million to 7 million, "500-1 million" is not 500 million. */
function borrowed(first: Amount, second: Amount): string {
  const base = shift(second.value!, -second.magnitude);
  return compare(first.value!, base) <= 0 ? shift(first.value!, second.magnitude) : first.value!;
}
