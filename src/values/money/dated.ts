import type { MoneyExpression } from '../../taggers/pattern/money/index.ts';
import { codeAt, renewedBy } from './history.ts';

/** Codes that newspapers go on writing for years after the currency was renewed, for the new one. */
const OUTLIVED: ReadonlySet<string> = new Set(['GHC']);

/**
 * An expression with the codes that its name or sign had on the article's day: "cedis" of 2006 are GHC. A code that has
 * been renewed is none of them, unless it was said: "old lira".
 */
export function datedExpression(expression: MoneyExpression, date: string | undefined): MoneyExpression {
  if (expression.form === 'code')
    return { ...expression, currencies: expression.currencies.map(each => outlived(each, date)) };
  const isOld = expression.currencies.every(({ code }) => renewedBy(code, undefined));
  if (isOld) return expression;
  const found = new Map<string, MoneyExpression['currencies'][number]>();
  for (const each of expression.currencies) {
    const code = codeAt(each.code, date);
    if (renewedBy(code, date) === undefined && !found.has(code)) found.set(code, { ...each, code });
  }
  return { ...expression, currencies: [...found.values()] };
}

function outlived<Each extends { code: string }>(each: Each, date: string | undefined): Each {
  const renewed = OUTLIVED.has(each.code) ? renewedBy(each.code, date) : undefined;
  return renewed === undefined ? each : { ...each, code: renewed };
}
