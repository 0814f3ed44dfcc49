import type { Server } from './server.ts';

export const COMMONEST_FIRST = [{ _count: 'desc' }, { _key: 'asc' }];

export interface Bucket {
  key: string;
  doc_count: number;
}

export interface Buckets<Each = Bucket> {
  buckets: Each[];
}

export interface EntityName {
  type: string;
  /** What most articles of the index call it, of equals the first. */
  name: string;
}

interface Answer {
  aggregations: { entities: { these: { keys: Buckets<Bucket & { types: Buckets; names: Buckets }> } } };
}

/** Types and names of entities by their keys. */
export async function namesOf(
  server: Server,
  index: string,
  keys: readonly string[],
): Promise<Map<string, EntityName>> {
  if (keys.length === 0) return new Map();
  const { aggregations } = await server.ask<Answer>({
    method: 'POST',
    path: `/${index}/_search`,
    body: requestOf(keys),
  });
  const { buckets } = aggregations.entities.these.keys;
  return new Map(
    buckets.map(({ key, types, names }) => [key, { type: types.buckets[0]!.key, name: names.buckets[0]?.key ?? key }]),
  );
}

function requestOf(keys: readonly string[]): object {
  const these = { terms: { 'entities.key': keys } };
  const commonest = (field: string) => ({ terms: { field, size: 1, order: COMMONEST_FIRST } });
  const byKey = {
    terms: { field: 'entities.key', size: keys.length, include: keys },
    aggs: { types: commonest('entities.type'), names: commonest('entities.name') },
  };
  return {
    size: 0,
    query: { nested: { path: 'entities', query: these } },
    aggs: {
      entities: { nested: { path: 'entities' }, aggs: { these: { filter: these, aggs: { keys: byKey } } } },
    },
  };
}
