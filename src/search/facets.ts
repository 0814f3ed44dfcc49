import { builtInTypes } from '../mention-types.ts';
import type { Facet, FacetValue } from './query.ts';

/** Facets that are no type of entity stand behind these. */
const OTHERS = ['country', 'currency'];

/** The order of facets: the built-in types of entities, those of the user by name, countries, currencies. */
export function compareFacets({ name: a }: Facet, { name: b }: Facet): number {
  return rankOf(a) - rankOf(b) || byCodeUnits(a, b);
}

function rankOf(name: string): number {
  const other = OTHERS.indexOf(name);
  const builtIn = builtInTypes.indexOf(name);
  return other >= 0 ? builtInTypes.length + 1 + other : builtIn >= 0 ? builtIn : builtInTypes.length;
}

/** The order of a facet's values: the commonest first, then by value. */
export function compareFacetValues(a: FacetValue, b: FacetValue): number {
  return b.articles - a.articles || byCodeUnits(a.value, b.value);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
