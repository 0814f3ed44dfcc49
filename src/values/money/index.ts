import type { MoneyValue } from '../../annotations/schema.ts';
import { type MoneyExpression, readMoney } from '../../taggers/pattern/money/index.ts';
import { shift } from '../../text/decimal.ts';
import type { TokenTable } from '../../types.ts';
import { isApproximate } from './approximate.ts';
import { chooseCurrency, type MoneyContext } from './currency.ts';
import { rateBehind } from './rate.ts';

export type { MoneyContext } from './currency.ts';

/** What an expression alone says in its context: exact amount or bounds, and the currency or its candidates. */
export function moneyValue(expression: MoneyExpression, context: MoneyContext): MoneyValue {
  const choice = chooseCurrency(expression, context);
  const likely = choice.currency ?? choice.candidates?.[0]?.currency;
  const places = expression.currencies.find(({ code }) => code === likely)?.places ?? 0;
  return { ...bounds(expression, places), ...choice };
}

/**
 * The value of rows `[from, to)`, whichever tagger found them, with the rate and the hedge around them. Of several
 * sums inside, the longest counts; undefined when the grammar reads none.
 */
export function moneyValueOf(
  tokens: TokenTable,
  from: number,
  to: number,
  context: MoneyContext,
): MoneyValue | undefined {
  const read = longestWithin(tokens, from, to);
  return read && valueAround(tokens, read, to, context);
}

/** The values of an article's sums, in text order: a currency named in full counts for later ones. */
export function moneyValues(
  { tokens, countries }: { tokens: TokenTable; countries: readonly string[] },
  mentions: readonly { from: number; to: number }[],
): (MoneyValue | undefined)[] {
  const stated: string[] = [];
  return mentions.map(({ from, to }) => {
    const read = longestWithin(tokens, from, to);
    if (!read) return undefined;
    const { currencies } = read.expression;
    const value = valueAround(tokens, read, to, { countries, stated });
    if (currencies.length === 1) stated.unshift(currencies[0]!.code);
    return value;
  });
}

interface Read {
  from: number;
  to: number;
  expression: MoneyExpression;
}

/** What follows the rows may say more of them: "between $10 and $20 million". */
function longestWithin(tokens: TokenTable, from: number, to: number): Read | undefined {
  let best: Read | undefined;
  for (let row = from; row < to && to - row > length(best); row++) {
    const free = readMoney(tokens, row, tokens.length);
    const read = free && free.to > to ? readMoney(tokens, row, to) : free;
    if (read && read.to - row > length(best)) best = { from: row, to: read.to, expression: read.expression };
  }
  return best;
}

function length(read: Read | undefined): number {
  return read ? read.to - read.from : 0;
}

/** Rate and hedge stand around the mention; one that its tagger drew too wide has them inside. */
function valueAround(tokens: TokenTable, read: Read, to: number, context: MoneyContext): MoneyValue {
  const per = rateBehind(tokens, read.to) ?? rateBehind(tokens, to);
  return {
    ...moneyValue(read.expression, context),
    ...(per && { per }),
    ...(isApproximate(tokens, read.from, read.to) && { approximate: true as const }),
  };
}

function bounds({ low, high }: MoneyExpression, places: number): Pick<MoneyValue, 'amount' | 'low' | 'high'> {
  if (low === undefined || high === undefined) return {};
  if (low === high) return { amount: shift(low, -places) };
  return { low: shift(low, -places), high: shift(high, -places) };
}
