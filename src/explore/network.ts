import type { Database } from '../sinks/sqlite/database.ts';
import { FIRST_TYPE_GROUP } from '../sinks/sqlite/facet-blob.ts';
import type { Counted } from './fitting.ts';
import { labelsOf } from './labels.ts';
import type { Network, NetworkNode } from './protocol.ts';

/** Most people and organisations, and most lines between them, that a drawing shows. */
const MOST = { nodes: 30, edges: 90 };
const TYPES = ['person', 'organization'];

/** Who appears with whom in the articles of `fitting`. */
export function networkOf(database: Database, counted: Counted): Network {
  const entities = commonest(counted, TYPES, MOST.nodes);
  return {
    nodes: nodesOf(database, entities),
    edges: edgesOf(
      articlesOf(
        database,
        entities.map(({ entity }) => entity),
      ),
    ),
  };
}

interface EntityCount {
  entity: number;
  articles: number;
}

/** Entities of these types in most articles; of equals those that came first into the index. */
export function commonest({ counts, groupOf }: Counted, types: readonly string[], most: number): EntityCount[] {
  const all = types.flatMap(type => counts.groups.get(groupOf.get(type) ?? -1) ?? []);
  const articles = counts.of(FIRST_TYPE_GROUP);
  const sorted = Uint32Array.from(all, entity => articles[entity]!).sort();
  const least = sorted[Math.max(0, sorted.length - most)] ?? 0;
  return all
    .filter(entity => articles[entity]! >= least)
    .map(entity => ({ entity, articles: articles[entity]! }))
    .sort((a, b) => b.articles - a.articles || a.entity - b.entity)
    .slice(0, most);
}

const KEYS = `SELECT DISTINCT n.entity, n.key, t.name AS type FROM names n JOIN types t USING (type)
  WHERE n.entity IN (SELECT value FROM json_each(?))`;

export function nodesOf(database: Database, entities: readonly EntityCount[]): NetworkNode[] {
  const rows = database.prepare(KEYS).all(JSON.stringify(entities.map(({ entity }) => entity)));
  const known = new Map(
    rows.map(({ entity, key, type }) => [Number(entity), { key: String(key), type: String(type) }]),
  );
  const labels = labelsOf(
    database,
    [...known.values()].map(({ key }) => key),
  );
  return entities.map(({ entity, articles }) => {
    const { key, type } = known.get(entity)!;
    return { key, type, name: labels.get(key)!, articles };
  });
}

const ARTICLES = `SELECT n.entity, group_concat(r.article) AS list FROM names n JOIN article_names r USING (name)
  WHERE n.entity IN (SELECT value FROM json_each(?)) AND r.article IN (SELECT article FROM fitting) GROUP BY n.entity`;

/** The articles of `fitting` that name each of the entities, in their order. */
export function articlesOf(database: Database, entities: readonly number[]): number[][] {
  const rows = database.prepare(ARTICLES).all(JSON.stringify(entities));
  const lists = new Map(rows.map(({ entity, list }) => [Number(entity), String(list).split(',').map(Number)]));
  return entities.map(entity => [...new Set(lists.get(entity) ?? [])]);
}

function edgesOf(articles: readonly number[][]): Network['edges'] {
  const named = new Map<number, number[]>();
  for (const [node, list] of articles.entries())
    for (const article of list) named.set(article, [...(named.get(article) ?? []), node]);
  const pairs = articles.map(() => new Uint32Array(articles.length));
  for (const nodes of named.values())
    for (const [at, a] of nodes.entries()) for (const b of nodes.slice(at + 1)) pairs[a]![b]!++;
  return pairs
    .flatMap((row, a) => [...row].map((count, b) => ({ a, b, articles: count })))
    .filter(edge => edge.articles > 0)
    .sort((x, y) => y.articles - x.articles || x.a - y.a || x.b - y.b)
    .slice(0, MOST.edges);
}
