import { type MoneyExpression, readMoney } from '../../taggers/pattern/money/index.ts';
import type { TokenTable } from '../../types.ts';

/** A sum that the grammar reads within a mention. */
export interface Read {
  from: number;
  to: number;
  expression: MoneyExpression;
}

/**
 * The longest sum within rows `[from, to)`, whichever tagger drew them; what follows may say more of it: "between $10 and
 * $20 million". That it is money has been decided: a form that the grammar alone would doubt is believed.
 */
export function longestWithin(tokens: TokenTable, from: number, to: number): Read | undefined {
  return longest(tokens, from, to, false) ?? longest(tokens, from, to, true);
}

function longest(tokens: TokenTable, from: number, to: number, believed: boolean): Read | undefined {
  let best: Read | undefined;
  for (let row = from; row < to && to - row > length(best); row++) {
    const free = readMoney(tokens, row, tokens.length, believed);
    const read = free && free.to > to ? readMoney(tokens, row, to, believed) : free;
    if (read && read.to - row > length(best)) best = { from: row, to: read.to, expression: read.expression };
  }
  return best;
}

function length(read: Read | undefined): number {
  return read ? read.to - read.from : 0;
}
