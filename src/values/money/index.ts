import type { MoneyValue } from '../../annotations/schema.ts';
import { type MoneyExpression, readMoney } from '../../taggers/pattern/money/index.ts';
import { shift } from '../../text/decimal.ts';
import type { TokenTable } from '../../types.ts';
import { behindHedge, isHedgedBefore } from './approximate.ts';
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

/** The values of an article's sums, in text order: a currency that one names beyond doubt counts for the others. */
export function moneyValues(
  { tokens, countries }: { tokens: TokenTable; countries: readonly string[] },
  mentions: readonly { from: number; to: number }[],
): (MoneyValue | undefined)[] {
  const reads = mentions.map(({ from, to }) => longestWithin(tokens, from, to));
  const all = new Set(reads.flatMap(read => statedBy(read)));
  let before: string[] = [];
  return reads.map((read, index) => {
    const value = read && valueAround(tokens, read, mentions[index]!.to, { countries, stated: [...before, ...all] });
    before = [...new Set([...statedBy(read), ...before])];
    return value;
  });
}

/** The currency that a sum names beyond doubt. */
function statedBy(read: Read | undefined): string[] {
  const currencies = read?.expression.currencies ?? [];
  return currencies.length === 1 ? [currencies[0]!.code] : [];
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
  const end = behindHedge(tokens, read.to);
  const per = rateBehind(tokens, end) ?? rateBehind(tokens, to);
  return {
    ...moneyValue(read.expression, context),
    ...(per && { per }),
    ...((end > read.to || isHedgedBefore(tokens, read.from)) && { approximate: true as const }),
  };
}

function bounds({ low, high }: MoneyExpression, places: number): Pick<MoneyValue, 'amount' | 'low' | 'high'> {
  if (low === undefined || high === undefined) return {};
  if (low === high) return { amount: shift(low, -places) };
  return { low: shift(low, -places), high: shift(high, -places) };
}
