import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import { COUNTRY_WORDS } from './country-words.ts';

/** Rows on either side of a sum that are looked at, within its sentence: it bounds the work. */
const WINDOW = 40;

/**
 * ISO 3166 codes of the countries that the sentence of rows `[from, to)` names: those before it first, the nearest
 * first, for who pays is mostly named first; then those behind.
 */
export function countriesNear(tokens: TokenTable, from: number, to: number): string[] {
  const { first, end } = surroundings(tokens, from, to);
  return [...new Set([...namedIn(tokens, first, from).reverse(), ...namedIn(tokens, to, end)])];
}

/** The rows of the sentence around `[from, to)`, as far as they are near. */
export function surroundings({ sentence, sentences }: TokenTable, from: number, to: number) {
  const index = sentence[from]!;
  return { first: Math.max(sentences[index]!, from - WINDOW), end: Math.min(sentences[index + 1]!, to + WINDOW) };
}

function namedIn(tokens: TokenTable, first: number, end: number): string[] {
  const found: string[] = [];
  for (let row = first; row < end; row++) {
    const named = countryAt(tokens, row, end);
    if (!named) continue;
    found.push(named.country);
    row += named.words.length - 1;
  }
  return found;
}

function countryAt({ lowers, flags }: TokenTable, row: number, end: number) {
  if (!(flags[row]! & TokenFlag.Capital)) return undefined;
  const names = COUNTRY_WORDS.get(lowers[row]!);
  return names?.find(
    ({ words }) => row + words.length <= end && words.every((word, index) => lowers[row + index] === word),
  );
}

const YEAR = /^(?:19|20)\d\d$/;

/** The last year that the sentence of rows `[from, to)` names outside them. */
export function yearNear(tokens: TokenTable, from: number, to: number): string | undefined {
  const { first, end } = surroundings(tokens, from, to);
  for (let row = end - 1; row >= first; row--) {
    if ((row < from || row >= to) && YEAR.test(tokens.words[row]!)) return tokens.words[row];
  }
  return undefined;
}
