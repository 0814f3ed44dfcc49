import { PESOS } from '../../taggers/pattern/money/index.ts';
import type { MoneyContext, Stated } from './context.ts';
import type { Candidate } from './currency.ts';
import { currenciesOf } from './history.ts';

/** Dollars that may be written "$" abroad, too; the others are NT$, J$, Z$ there. */
export const DOLLARS_ABROAD: ReadonlySet<string> = new Set(['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD']);

/**
 * Home currencies written "$" only where the other dollar is "US$": pesos; Taiwan's, which is "NT$" elsewhere; and those
 * of countries that pay in US dollars as well.
 */
const SHY: ReadonlySet<string> = new Set([...PESOS, 'TWD', 'LRD', 'ZWL']);

/**
 * Which dollar, or peso, a bare "$" or "dollars" means, as newspapers use them: at home the local one, unless the sum is
 * a conversion from it, a world price or loan, one of a neighbour who is named, or the paper writes its own another way;
 * where the home has no dollar, the US one. Several, where only neighbours with dollars of their own are named.
 *
 * @returns undefined where the home is not known and nothing else decides.
 */
export function chooseDollar(
  written: string,
  codes: readonly string[],
  context: MoneyContext,
): Candidate | Candidate[] | undefined {
  const [home] = context.countries;
  if (home === undefined) return undefined;
  const own = currenciesOf(home, context.date).find(code => SHY.has(code) || codes.includes(code));
  if (own === undefined) return context.isPlaced ? abroad(written, home, codes, context) : undefined;
  if (SHY.has(own)) return besideUsDollars(written, home, own, context);
  return (
    (own === 'USD'
      ? undefined
      : (foreignAtHome(written, own, context) ?? ofNeighbour(written, home, codes, context))) ?? {
      currency: own,
      evidence: `${written} in an article on ${home}`,
    }
  );
}

/** "$500" is pesos in a paper that writes "US$" for the others, and has no other way to write pesos. */
function besideUsDollars(written: string, home: string, own: string, { stated = [] }: MoneyContext): Candidate {
  const isOwn = written === '$' && stated.some(({ code }) => code === 'USD') && !isNamedOtherwise(own, stated);
  if (isOwn) return { currency: own, evidence: `$ beside US$ in an article on ${home}` };
  return { currency: 'USD', evidence: `${written} in an article on ${home}, which writes ${own} another way` };
}

/** What makes a dollar the US one where the home has its own. */
function foreignAtHome(
  written: string,
  own: string,
  { stated = [], lettered = [], converted, world }: MoneyContext,
): Candidate | undefined {
  const currency = 'USD';
  if (converted === own) return { currency, evidence: `${written} converts a sum in ${own}` };
  const hasForeign = stated.some(({ code }) => code === currency);
  if (world && !(hasForeign && world.isLoan)) return { currency, evidence: `${written} in ${world.what}` };
  const isNamed = isNamedOtherwise(own, stated) && !lettered.includes(own);
  return isNamed && !hasForeign ? { currency, evidence: `${written} beside sums written in ${own}` } : undefined;
}

/** Whether the paper writes its own currency by name or code, and never by the sign with letters. */
function isNamedOtherwise(own: string, stated: readonly Stated[]): boolean {
  const forms = stated.filter(({ code }) => code === own).map(({ form }) => form);
  return forms.length > 0 && !forms.includes('prefix') && !forms.includes('sign');
}

/** "Australia would give $12 million", in a paper of Fiji, with no word of Fiji in the sentence. */
function ofNeighbour(
  written: string,
  home: string,
  codes: readonly string[],
  { near = [], date }: MoneyContext,
): Candidate | undefined {
  if (near.includes(home)) return undefined;
  const [neighbour] = dollarsOf(near.slice(0, 1), codes, date);
  if (!neighbour || neighbour.currency === 'USD') return undefined;
  return { currency: neighbour.currency, evidence: `${written} in a sentence on ${neighbour.country}` };
}

/** Where the home has no dollar: the international reading, unless the sentence has countries with their own. */
function abroad(
  written: string,
  home: string,
  codes: readonly string[],
  { near = [], date, world: priced, converted }: MoneyContext,
): Candidate | Candidate[] {
  const world = {
    currency: 'USD',
    evidence: `${written} in ${priced?.what ?? `an article on ${home}, which has no dollar`}`,
  };
  if (priced || converted) return world;
  const named = dollarsOf(near, codes, date);
  if (named.length === 0) return world;
  const others = named.map(({ currency, country }) => ({
    currency,
    evidence: `${written} in a sentence on ${country}`,
  }));
  const foreign = others.filter(({ currency }) => currency !== 'USD');
  if (foreign.length === 0) return others[0]!;
  return named[0]!.currency === 'USD' ? others[0]! : [...foreign, world];
}

function dollarsOf(countries: readonly string[], codes: readonly string[], date: string | undefined) {
  const found = new Map<string, { currency: string; country: string }>();
  for (const country of countries) {
    const currency = currenciesOf(country, date).find(code => codes.includes(code) && DOLLARS_ABROAD.has(code));
    if (currency && !found.has(currency)) found.set(currency, { currency, country });
  }
  return [...found.values()];
}
