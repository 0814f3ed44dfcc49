import type { Name } from './name.ts';
import { addWeights, contributionOf, type Weights } from './support.ts';

/** A country that an article is about. */
export interface Focus {
  /** ISO 3166-1 alpha-2 code. */
  country: string;
  /** Its share of what the article says of countries, in (0, 1], to two decimals. */
  weight: number;
}

const LEAST_WEIGHT = 0.05;

/** ISO 3166 codes of the countries an article supports, by weight. */
export function articleCountries(names: readonly Name[], background: Weights): string[] {
  const weights = new Map(background);
  for (const name of names) addWeights(weights, contributionOf(name));
  return ordered(weights).map(([country]) => country);
}

/** The countries that an article is about, by its names alone. */
export function focusOf(names: readonly Name[]): Focus[] {
  const weights = new Map<string, number>();
  for (const name of names) addWeights(weights, contributionOf(name));
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return ordered(weights)
    .map(([country, weight]) => ({ country, weight: Number((weight / sum).toFixed(2)) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
}

function ordered(weights: Weights): [country: string, weight: number][] {
  return [...weights].filter(([, weight]) => weight > 0.005).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
