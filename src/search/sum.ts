import { quote } from '../errors.ts';
import { compare, parseDecimal, shift } from '../text/decimal.ts';
import { currencyCodes } from './currencies.ts';
import { QueryError } from './fault.ts';
import type { SumQuery } from './query.ts';

type Bound = NonNullable<SumQuery['low']>;

const CURRENCY = /(?:^|\s)([A-Za-z]+)\s*$/;
const NUMBER = /^([\d.,]+)(?:e(\d{1,2})|\s?(k|m|bn|tn|thousand|million|billion|trillion))?$/i;
const PLACES: Record<string, number> = { k: 3, thousand: 3, m: 6, million: 6, bn: 9, billion: 9, tn: 12, trillion: 12 };

/**
 * Reads what a sum is to be: `>1e6 USD`, `<= 5m EUR`, `1000000..2000000 KES` (both included; one may be left out),
 * `500 THB`, `>1e6` in any currency, `USD` of any amount. Numbers are exact.
 *
 * @throws {QueryError} naming the place of what cannot be read.
 */
export function parseSum(source: string): SumQuery {
  const { currency, rest } = splitCurrency(source);
  const range = { ...(currency !== undefined && { currency }), ...bounds(source, rest) };
  if (Object.keys(range).length === 0)
    throw new QueryError('money', source, 0, 'Expected a sum such as >1e6 USD, got none');
  if (range.low && range.high && compare(range.low.amount, range.high.amount) > 0)
    throw new QueryError('money', source, 0, `Expected the smaller amount first, got ${quote(rest.trim())}`);
  return range;
}

function splitCurrency(source: string): { currency?: string; rest: string } {
  const match = CURRENCY.exec(source);
  const word = match?.[1];
  if (!match || word === undefined || PLACES[word.toLowerCase()] !== undefined) return { rest: source };
  const currency = word.toUpperCase();
  if (!currencyCodes.has(currency)) {
    const reason = `Expected a currency of ISO 4217 such as USD, got ${quote(word)}`;
    throw new QueryError('money', source, match.index + match[0].indexOf(word), reason);
  }
  return { currency, rest: source.slice(0, match.index) };
}

function bounds(source: string, rest: string): Pick<SumQuery, 'low' | 'high'> {
  if (rest.trim() === '') return {};
  const dots = rest.indexOf('..');
  if (dots >= 0) {
    const low = optional(source, 0, dots);
    const high = optional(source, dots + 2, rest.length);
    if (low || high) return { ...(low && { low }), ...(high && { high }) };
    throw new QueryError('money', source, dots, 'Expected an amount beside `..`, got none');
  }
  const [sign = ''] = /^\s*(?:[<>]=?|=)/.exec(rest) ?? [];
  const amount = amountAt(source, sign.length, rest.length);
  const bound = { amount, inclusive: !/[<>]$/.test(sign) };
  if (sign.includes('>')) return { low: bound };
  return sign.includes('<') ? { high: bound } : { low: bound, high: bound };
}

function optional(source: string, from: number, to: number): Bound | undefined {
  if (source.slice(from, to).trim() === '') return undefined;
  return { amount: amountAt(source, from, to), inclusive: true };
}

function amountAt(source: string, from: number, to: number): string {
  const text = source.slice(from, to);
  const [, digits = '', exponent, word = ''] = NUMBER.exec(text.trim()) ?? [];
  const decimal = parseDecimal(digits);
  if (decimal === undefined) {
    const reason = `Expected an amount such as 1e6, 2.5m or 1,000,000, got ${quote(text.trim())}`;
    throw new QueryError('money', source, from + text.length - text.trimStart().length, reason);
  }
  return shift(decimal, exponent === undefined ? (PLACES[word.toLowerCase()] ?? 0) : Number(exponent));
}
