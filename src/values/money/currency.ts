import type { MoneyValue } from '../../annotations/schema.ts';
import { type MoneyExpression, PESOS } from '../../taggers/pattern/money/index.ts';
import { COUNTRY_CURRENCY } from './country-currency.ts';

/** What the article says about which currency a shared sign or word stands for. */
export interface MoneyContext {
  /** ISO 3166 codes of the countries the article supports, the most relevant first: the first one is its home. */
  countries: readonly string[];
  /** Currencies that other sums of the article name beyond doubt, the nearest first: "Kenyan shillings", "US$". */
  stated?: readonly string[] | undefined;
}

type Candidate = NonNullable<MoneyValue['candidates']>[number];

/** The currency, where there is one answer; with the evidence, where the written form alone does not give it. */
export type CurrencyChoice = Pick<MoneyValue, 'currency' | 'candidates'>;

/** How many countries of an article have a say: those further down were hardly mentioned. */
const COUNTRIES_ASKED = 4;
/** Currencies that their bare sign or name means all over the world, where nothing speaks for another one. */
const WORLDWIDE: ReadonlySet<string> = new Set(['USD', 'GBP', 'JPY', 'CNY', 'RUB', 'KRW', 'TRY', 'DEM']);
/** Dollars that may be written "$" abroad, too; the others are NT$, J$, Z$ there. */
const DOLLARS_ABROAD: ReadonlySet<string> = new Set(['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD']);

/**
 * Which of an expression's currencies is meant: the only one; the one of the article's home; for the name of a unit, the one
 * that another sum names beyond doubt; else the usual one of the world, unless another country of the article has its own
 * and nothing speaks for the usual one. Several that remain are candidates in order, and none is chosen.
 */
export function chooseCurrency(expression: MoneyExpression, context: MoneyContext): CurrencyChoice {
  const codes = expression.currencies.map(({ code }) => code);
  if (codes.length === 0) return {};
  if (codes.length === 1) return { currency: codes[0]! };
  const [home = '', ...others] = context.countries.slice(0, COUNTRIES_ASKED);
  const own = pesoOfHome(expression, home, context.stated) ?? supportOf(expression, codes, home);
  if (own) return chosen([own]);
  const isWhole = expression.form === 'word' && expression.currencies[0]!.places === 0;
  const stated = isWhole ? context.stated?.find(code => codes.includes(code)) : undefined;
  if (stated) return chosen([{ currency: stated, evidence: 'named beyond doubt by another sum' }]);
  return amongOthers(expression, codes, others);
}

/** Where the peso's sign is the dollar's, an article that writes "US$" means pesos by "$". */
function pesoOfHome({ written }: MoneyExpression, home: string, stated: MoneyContext['stated']): Candidate | undefined {
  const currency = COUNTRY_CURRENCY.get(home)?.find(code => PESOS.has(code));
  if (written !== '$' || !currency || !stated?.includes('USD')) return undefined;
  return { currency, evidence: `$ beside US$ in an article on ${home}` };
}

function supportOf({ written }: MoneyExpression, codes: readonly string[], country: string): Candidate | undefined {
  const currency = COUNTRY_CURRENCY.get(country)?.find(code => codes.includes(code));
  return currency === undefined ? undefined : { currency, evidence: `${written} in an article on ${country}` };
}

function amongOthers(expression: MoneyExpression, codes: readonly string[], others: readonly string[]): CurrencyChoice {
  const { written } = expression;
  const usual = WORLDWIDE.has(codes[0]!) ? codes[0]! : undefined;
  const supported = supportedAbroad(expression, codes, others);
  const backed = supported.find(({ currency }) => currency === usual);
  if (backed) return chosen([backed, ...supported.filter(candidate => candidate !== backed)]);
  const candidates = usual ? [...supported, { currency: usual, evidence: `${written} is mostly ${usual}` }] : supported;
  if (candidates.length === 1) return chosen(candidates);
  if (candidates.length > 1) return { candidates };
  return { candidates: codes.map(currency => ({ currency, evidence: `may be written ${written}` })) };
}

/** One candidate for each currency, in the order of countries. */
function supportedAbroad(expression: MoneyExpression, codes: readonly string[], countries: readonly string[]) {
  const found = new Map<string, Candidate>();
  for (const country of countries) {
    const candidate = supportOf(expression, codes, country);
    const isWritten = codes[0] !== 'USD' || DOLLARS_ABROAD.has(candidate?.currency ?? '');
    if (candidate && isWritten && !found.has(candidate.currency)) found.set(candidate.currency, candidate);
  }
  return [...found.values()];
}

function chosen(candidates: Candidate[]): CurrencyChoice {
  return { currency: candidates[0]!.currency, candidates };
}
