import type { MoneyValue } from '../../annotations/schema.ts';
import type { MoneyExpression } from '../../taggers/pattern/money/index.ts';
import { shift } from '../../text/decimal.ts';
import type { Article, TokenTable } from '../../types.ts';
import { behindHedge, isHedgedBefore } from './approximate.ts';
import type { MoneyContext, Stated } from './context.ts';
import { isConversion } from './converted.ts';
import { chooseCurrency } from './currency.ts';
import { datedExpression } from './dated.ts';
import { groupsByDots } from './dots.ts';
import { countriesNear, yearNear } from './near.ts';
import { rateBehind } from './rate.ts';
import { longestWithin, type Read } from './read.ts';
import { type UsdRates, usdAmount } from './usd.ts';
import { worldBusiness } from './world.ts';

export type { MoneyContext } from './context.ts';
export type { UsdRate, UsdRates } from './usd.ts';

/** What the sums of an article are worked out from. */
export interface SumsContext {
  tokens: TokenTable;
  /** ISO 3166 codes of the countries the article supports, the most relevant first. */
  countries: readonly string[];
  article?: Pick<Article, 'date' | 'place' | 'url'>;
  /** US dollars for a unit of each currency; without them no value is converted. */
  rates?: UsdRates | undefined;
}

/** The values of an article's sums, in text order: a currency that one names beyond doubt counts for the others. */
export function moneyValues(
  { tokens, countries, article = {}, rates }: SumsContext,
  mentions: readonly { from: number; to: number }[],
): (MoneyValue | undefined)[] {
  const reads = mentions.map(({ from, to }) => dated(longestWithin(tokens, from, to), article.date));
  const context = { countries, date: article.date, isPlaced: (article.place ?? article.url) !== undefined };
  const all = distinct(reads.flatMap(read => statedBy(read)));
  const lettered = [...new Set(reads.flatMap(read => letteredBy(read)))];
  const values: (MoneyValue | undefined)[] = [];
  let before: Stated[] = [];
  for (const [index, read] of reads.entries()) {
    const converted = read && convertedBy(tokens, reads[index - 1], read) ? values[index - 1]?.currency : undefined;
    const stated = [...before, ...all];
    const value = read && valueAround(tokens, read, mentions[index]!.to, { ...context, stated, lettered, converted });
    values.push(value && usdAmount(value, rates));
    before = distinct([...statedBy(read), ...before]);
  }
  return values;
}

/** The first of each currency and form: an article has many sums, and few currencies. */
function distinct(stated: readonly Stated[]): Stated[] {
  return [...new Map(stated.toReversed().map(each => [`${each.code} ${each.form}`, each])).values()].toReversed();
}

/** The value of rows `[from, to)` alone; undefined when the grammar reads no sum in them. */
export function moneyValueOf(
  tokens: TokenTable,
  from: number,
  to: number,
  context: MoneyContext,
): MoneyValue | undefined {
  const read = dated(longestWithin(tokens, from, to), context.date);
  return read && valueAround(tokens, read, to, context);
}

function dated(read: Read | undefined, date: string | undefined): Read | undefined {
  return read && { ...read, expression: datedExpression(read.expression, date) };
}

/** The currency that a sum names beyond doubt. */
function statedBy(read: Read | undefined): Stated[] {
  const { currencies = [], form = 'sign' } = read?.expression ?? {};
  return currencies.length === 1 ? [{ code: currencies[0]!.code, form }] : [];
}

/** The currencies that a sum may mean by its sign with letters, or by abbreviation. */
function letteredBy(read: Read | undefined): string[] {
  return read?.expression.form === 'prefix' ? read.expression.currencies.map(({ code }) => code) : [];
}

/** Two sums with the same sign are of one currency: "$23 an hour, or $880 a week". */
function convertedBy(tokens: TokenTable, last: Read | undefined, read: Read): boolean {
  if (last === undefined || last.expression.written === read.expression.written) return false;
  return isConversion(tokens, last.to, read.from);
}

/** Rate and hedge stand around the mention; one that its tagger drew too wide has them inside. */
function valueAround(tokens: TokenTable, read: Read, to: number, article: MoneyContext): MoneyValue {
  const end = behindHedge(tokens, read.to);
  const per = rateBehind(tokens, end) ?? rateBehind(tokens, to);
  const context = {
    ...article,
    near: countriesNear(tokens, read.from, read.to),
    world: worldBusiness(tokens, read.from, per),
    year: yearNear(tokens, read.from, read.to),
  };
  const choice = chooseCurrency(read.expression, context);
  const likely = choice.currency ?? choice.candidates?.[0]?.currency;
  return {
    ...bounds(read.expression, likely, groupsByDots(likely, context.countries[0], per)),
    ...choice,
    ...(per && { per }),
    ...((end > read.to || isHedgedBefore(tokens, read.from)) && { approximate: true as const }),
  };
}

function bounds(
  { low, high, grouped, currencies }: MoneyExpression,
  likely: string | undefined,
  readsGroups: boolean,
): Pick<MoneyValue, 'amount' | 'low' | 'high'> {
  const places = currencies.find(({ code }) => code === likely)?.places ?? 0;
  if (low === undefined || high === undefined) return {};
  if (low === high) return { amount: shift(readsGroups && grouped !== undefined ? grouped : low, -places) };
  return { low: shift(low, -places), high: shift(high, -places) };
}
