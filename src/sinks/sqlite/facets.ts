import { compareFacets, compareFacetValues } from '../../search/facets.ts';
import type { Facet, FacetValue } from '../../search/query.ts';
import type { Database } from './database.ts';
import { COUNTRY_GROUP, CURRENCY_GROUP, codeOf, type FacetCounts, FIRST_TYPE_GROUP } from './facet-blob.ts';
import { labelOf } from './label.ts';

const KEYED = `SELECT entity, key, (${labelOf('e.key')}) AS label FROM (
    SELECT DISTINCT entity, key FROM names WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY key LIMIT ?
  ) e`;

/** The commonest values of each facet, in words. */
export function facetsOf(database: Database, counts: FacetCounts, most: number): Facet[] {
  const types = new Map(database.all('SELECT type, name FROM types').map(({ type, name }) => [type, String(name)]));
  const facets = [...counts.groups].map(([group, values]): Facet => {
    if (group === COUNTRY_GROUP) return { name: 'country', values: codeValues(values, counts.of(group), 2, most) };
    if (group === CURRENCY_GROUP) return { name: 'currency', values: codeValues(values, counts.of(group), 3, most) };
    return { name: types.get(group - FIRST_TYPE_GROUP)!, values: entityValues(values, counts.of(group)) };
  });
  return facets.sort(compareFacets);

  function entityValues(values: readonly number[], articles: Uint32Array): FacetValue[] {
    const { sure, tied } = commonest(values, articles, most);
    const rows = [
      ...database.all(KEYED, JSON.stringify(sure), sure.length),
      ...database.all(KEYED, JSON.stringify(tied), most - sure.length),
    ];
    return rows
      .map(({ entity, key, label }) => ({
        value: String(key),
        label: String(label),
        articles: articles[Number(entity)]!,
      }))
      .sort(compareFacetValues);
  }
}

function codeValues(values: readonly number[], articles: Uint32Array, length: number, most: number): FacetValue[] {
  return values
    .map(number => ({ value: codeOf(number, length), label: codeOf(number, length), articles: articles[number]! }))
    .sort(compareFacetValues)
    .slice(0, most);
}

/** The values that are surely among the commonest, and those with the least count among these, of which the key decides. */
function commonest(values: readonly number[], articles: Uint32Array, most: number): { sure: number[]; tied: number[] } {
  if (values.length <= most) return { sure: [...values], tied: [] };
  const least = leastOf(values, articles, most);
  return {
    sure: values.filter(value => articles[value]! > least),
    tied: values.filter(value => articles[value] === least),
  };
}

/** The count that so many values reach. */
function leastOf(values: readonly number[], articles: Uint32Array, most: number): number {
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, articles[value]!);
  const having = new Uint32Array(greatest + 1);
  for (const value of values) having[articles[value]!]!++;
  let least = greatest + 1;
  for (let reached = 0; reached < most; reached += having[least]!) least--;
  return least;
}
