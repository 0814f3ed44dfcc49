import type { MoneyValue } from '../../annotations/schema.ts';
import type { MoneyExpression } from '../../taggers/pattern/money/index.ts';
import type { MoneyContext } from './context.ts';
import { chooseDollar, DOLLARS_ABROAD } from './dollar.ts';
import { currenciesOf, pastCurrenciesOf } from './history.ts';

export type Candidate = NonNullable<MoneyValue['candidates']>[number];

/** The currency, where there is one answer; with the evidence, where the written form alone does not give it. */
export type CurrencyChoice = Pick<MoneyValue, 'currency' | 'candidates'>;

/** How many countries of an article have a say: those further down were hardly mentioned. */
const COUNTRIES_ASKED = 4;
/** Currencies that their bare sign or name means all over the world, where nothing speaks for another one. */
const WORLDWIDE: ReadonlySet<string> = new Set('USD CAD ZAR GBP JPY CNY RUB RUR KRW TRY TRL DEM PLN PLZ'.split(' '));

/**
 * Which of an expression's currencies is meant: the only one; what `chooseDollar` says of a dollar; the one of the
 * article's home; one that another sum names beyond doubt; one of a country that the sentence names; one that the home
 * once had; else the usual one of the world, unless another country of the article has its own and nothing speaks for the
 * usual one. Several that remain are candidates in order, and none is chosen.
 */
export function chooseCurrency(expression: MoneyExpression, context: MoneyContext): CurrencyChoice {
  const codes = expression.currencies.map(({ code }) => code);
  if (codes.length === 0) return {};
  if (codes.length === 1) return { currency: codes[0]! };
  const { written } = expression;
  const isDollar = codes[0] === 'USD' && expression.currencies[0]!.places === 0;
  const found =
    (isDollar ? chooseDollar(written, codes, context) : undefined) ??
    ofHome(written, codes, context) ??
    ofStated(expression, codes, context) ??
    ofNear(written, codes, context) ??
    ofPast(written, codes, context);
  return found ? chosen([found].flat()) : amongOthers(expression, codes, context);
}

/** An answer with what speaks for it, or several that are equally good. */
function chosen(candidates: Candidate[]): CurrencyChoice {
  const [first] = candidates;
  return candidates.length === 1 ? { currency: first!.currency, candidates } : { candidates };
}

function ofHome(written: string, codes: readonly string[], context: MoneyContext): Candidate | undefined {
  const [home] = context.countries;
  return home === undefined ? undefined : supportOf(written, codes, home, context);
}

function ofStated({ currencies }: MoneyExpression, codes: readonly string[], { stated = [] }: MoneyContext) {
  const isWhole = currencies[0]!.places === 0 && codes[0] !== 'USD';
  const found = isWhole ? stated.find(({ code }) => codes.includes(code)) : undefined;
  return found && { currency: found.code, evidence: 'named beyond doubt by another sum' };
}

/** A country that the sentence names, for what has no usual meaning. */
function ofNear(written: string, codes: readonly string[], context: MoneyContext): Candidate | undefined {
  if (WORLDWIDE.has(codes[0]!)) return undefined;
  for (const country of context.near ?? []) {
    const currency = currenciesOf(country, context.date).find(code => codes.includes(code));
    if (currency) return { currency, evidence: `${written} in a sentence on ${country}` };
  }
  return undefined;
}

/** "It cost 500 francs in 1985", in an article on France. */
function ofPast(written: string, codes: readonly string[], { countries: [home], year }: MoneyContext) {
  if (home === undefined || year === undefined) return undefined;
  const past = currenciesOf(home, `${year}-01-01`).find(code => codes.includes(code));
  const isPast = past !== undefined && pastCurrenciesOf(home).includes(past);
  return isPast ? { currency: past, evidence: `${written} of ${year} in an article on ${home}` } : undefined;
}

function supportOf(
  written: string,
  codes: readonly string[],
  country: string,
  { date }: MoneyContext,
): Candidate | undefined {
  const currency = currenciesOf(country, date).find(code => codes.includes(code));
  return currency === undefined ? undefined : { currency, evidence: `${written} in an article on ${country}` };
}

function amongOthers(expression: MoneyExpression, codes: readonly string[], context: MoneyContext): CurrencyChoice {
  const { written } = expression;
  const usual = WORLDWIDE.has(codes[0]!) ? codes[0]! : undefined;
  const supported = supportedAbroad(written, codes, context);
  const backed = supported.find(({ currency }) => currency === usual);
  if (backed) return { currency: usual!, candidates: [backed, ...supported.filter(each => each !== backed)] };
  const isPlacedDollar = codes[0] === 'USD' && context.isPlaced;
  const candidates = [
    ...(isPlacedDollar ? [] : supported),
    ...(usual ? [{ currency: usual, evidence: `${written} is mostly ${usual}` }] : []),
  ];
  if (candidates.length > 0) return chosen(candidates);
  return { candidates: codes.map(currency => ({ currency, evidence: `may be written ${written}` })) };
}

/** One candidate for each currency, in the order of the countries behind the home. */
function supportedAbroad(written: string, codes: readonly string[], context: MoneyContext): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const country of context.countries.slice(1, COUNTRIES_ASKED)) {
    const candidate = supportOf(written, codes, country, context);
    const isWritten = codes[0] !== 'USD' || DOLLARS_ABROAD.has(candidate?.currency ?? '');
    if (candidate && isWritten && !found.has(candidate.currency)) found.set(candidate.currency, candidate);
  }
  return [...found.values()];
}
