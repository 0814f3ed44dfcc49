import type { MoneyValue } from '../../annotations/schema.ts';
import type { MoneyExpression } from '../../taggers/pattern/money/index.ts';
import { COUNTRY_CURRENCY } from './country-currency.ts';

/** What the article says about which currency a shared sign or word stands for. */
export interface MoneyContext {
  /** ISO 3166 codes of the countries the article supports, the most relevant first: the first one is its home. */
  countries: readonly string[];
  /** Currencies that the article has named in full before, the last one first: "Kenyan shillings". */
  stated?: readonly string[] | undefined;
}

type Candidate = NonNullable<MoneyValue['candidates']>[number];

/** The currency, where there is one answer; with the evidence, where the written form alone does not give it. */
export type CurrencyChoice = Pick<MoneyValue, 'currency' | 'candidates'>;

/** How many countries of an article have a say: those far down were hardly mentioned. */
const COUNTRIES_ASKED = 4;
/** Currencies that their bare sign or name means all over the world, where nothing speaks for another one. */
const WORLDWIDE: ReadonlySet<string> = new Set(['USD', 'GBP', 'JPY', 'CNY', 'RUB', 'KRW', 'TRY', 'DEM']);

/**
 * Which of an expression's currencies is meant: the only one; the one of the article's home; for a word, the one that
 * was named in full; else what the other countries and world-wide use speak for, if that is one. Several that remain
 * are candidates in order, and none is chosen.
 */
export function chooseCurrency(expression: MoneyExpression, context: MoneyContext): CurrencyChoice {
  const codes = expression.currencies.map(({ code }) => code);
  if (codes.length === 0) return {};
  if (codes.length === 1) return { currency: codes[0]! };
  const supported = supportedBy(expression, codes, context.countries.slice(0, COUNTRIES_ASKED));
  const home = supported.find(({ country }) => country === context.countries[0]);
  if (home) return chosen(home);
  const stated = expression.form === 'word' ? context.stated?.find(code => codes.includes(code)) : undefined;
  if (stated) return chosen({ currency: stated, evidence: 'named in full before' });
  return amongOthers(expression, codes, supported);
}

interface Supported extends Candidate {
  country: string;
}

/** The candidates that are paid with in one of the countries, in the order of countries. */
function supportedBy(
  { written }: MoneyExpression,
  codes: readonly string[],
  countries: readonly string[],
): Supported[] {
  const found = new Map<string, Supported>();
  for (const country of countries) {
    const currency = COUNTRY_CURRENCY.get(country)?.find(code => codes.includes(code));
    if (currency && !found.has(currency)) {
      found.set(currency, { currency, country, evidence: `${written} in an article on ${country}` });
    }
  }
  return [...found.values()];
}

function amongOthers({ written }: MoneyExpression, codes: readonly string[], supported: Supported[]): CurrencyChoice {
  const usual = codes.find(code => WORLDWIDE.has(code) && code === codes[0]);
  const candidates: Candidate[] = supported.map(({ currency, evidence }) => ({ currency, evidence }));
  if (usual && !candidates.some(({ currency }) => currency === usual)) {
    candidates.push({ currency: usual, evidence: `${written} is mostly ${usual}` });
  }
  if (candidates.length === 1 || (usual && candidates[0]?.currency === usual)) return chosen(candidates[0]!);
  if (candidates.length > 0) return { candidates };
  return { candidates: codes.map(currency => ({ currency, evidence: `may be written ${written}` })) };
}

function chosen({ currency, evidence }: Candidate): CurrencyChoice {
  return { currency, candidates: [{ currency, evidence }] };
}
