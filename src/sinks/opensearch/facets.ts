import { compareFacets, compareFacetValues } from '../../search/facets.ts';
import type { Facet, FacetValue } from '../../search/query.ts';
import { FACET_FIELDS, typeOfField } from './facet-field.ts';
import { type Bucket, type Buckets, COMMONEST_FIRST, type EntityName, namesOf } from './names.ts';
import type { Server } from './server.ts';
import type { Clause } from './words.ts';

/** Facets that are no type of entity, with their fields. */
const OTHERS = { country: 'countries', currency: 'currencies' };

/** The answer to `facetAggregations`. */
export type FacetAnswer = Record<string, Buckets>;

type FieldAnswer = Record<string, { mappings: Record<string, unknown> }>;

export async function facetAggregations(server: Server, index: string, most: number): Promise<Clause> {
  const path = `/${index}/_mapping/field/${FACET_FIELDS}`;
  const [answer] = Object.values(await server.ask<FieldAnswer>({ method: 'GET', path }));
  const types = Object.keys(answer?.mappings ?? {});
  const fields = [...types.map(field => [field, field]), ...Object.entries(OTHERS)];
  const terms = (field: string | undefined) => ({ terms: { field, size: most, order: COMMONEST_FIRST } });
  return Object.fromEntries(fields.map(([name, field]) => [name, terms(field)]));
}

export async function facetsOf(server: Server, index: string, answer: FacetAnswer): Promise<Facet[]> {
  const facets = Object.entries(answer).filter(([, { buckets }]) => buckets.length > 0);
  const entities = facets.filter(([name]) => typeOfField(name) !== undefined);
  const names = await namesOf(
    server,
    index,
    entities.flatMap(([, { buckets }]) => buckets.map(({ key }) => key)),
  );
  return facets
    .map(([name, { buckets }]) => ({
      name: typeOfField(name) ?? name,
      values: buckets.map(bucket => facetValue(bucket, names)).sort(compareFacetValues),
    }))
    .sort(compareFacets);
}

function facetValue({ key, doc_count }: Bucket, names: ReadonlyMap<string, EntityName>): FacetValue {
  return { value: key, label: names.get(key)?.name ?? key, articles: doc_count };
}
