import type { FoundArticle, Suggestion } from '../../search/query.ts';
import type { SuggestOptions } from '../sink.ts';
import { type Bucket, type Buckets, COMMONEST_FIRST, namesOf } from './names.ts';
import type { Server } from './server.ts';

/** An article may be long. */
const ARTICLES_AT_ONCE = 50;
const SHOWN = [
  ...['id', 'title', 'date', 'url', 'place', 'text'],
  ...['start', 'end', 'type', 'entity'].map(field => `mentions.${field}`),
];

interface ArticleAnswer {
  docs: { _source?: FoundArticle }[];
}

/** What is shown of articles, in the order of their ids. */
export async function foundArticles(server: Server, index: string, ids: readonly string[]): Promise<FoundArticle[]> {
  const found: FoundArticle[] = [];
  for (let at = 0; at < ids.length; at += ARTICLES_AT_ONCE) {
    const docs = ids.slice(at, at + ARTICLES_AT_ONCE).map(id => ({ _id: id, _source: SHOWN }));
    const answer = await server.ask<ArticleAnswer>({ method: 'POST', path: `/${index}/_mget`, body: { docs } });
    // Empty lists are left out of a source of which only parts are asked.
    for (const { _source } of answer.docs) if (_source) found.push({ ..._source, mentions: _source.mentions ?? [] });
  }
  return found;
}

/** Of more entities with such a name those in the fewest articles are not looked at. */
const MOST_MEANT = 10_000;

interface KeyAnswer {
  aggregations: { entities: { these: { keys: Buckets } } };
}

/** Entities whose names begin so: see `Sink.suggest`. */
export async function suggestEntities(
  server: Server,
  index: string,
  words: readonly string[],
  { type, limit = 10 }: SuggestOptions = {},
): Promise<Suggestion[]> {
  const last = words.at(-1);
  if (!last || limit === 0) return [];
  const meant = await commonestKeys(server, index, MOST_MEANT, [
    ...words.slice(0, -1).map(word => ({ term: { 'entities.words': word } })),
    { prefix: { 'entities.words': last } },
    ...(type === undefined ? [] : [{ term: { 'entities.type': type } }]),
  ]);
  if (meant.length === 0) return [];
  // An article counts that names the entity otherwise, too.
  const keys = await commonestKeys(server, index, limit, [{ terms: { 'entities.key': meant.map(({ key }) => key) } }]);
  const names = await namesOf(
    server,
    index,
    keys.map(({ key }) => key),
  );
  return keys.flatMap(({ key, doc_count }) => {
    const name = names.get(key);
    // Its last article may have gone in between.
    return name ? [{ key, ...name, articles: doc_count }] : [];
  });
}

async function commonestKeys(
  server: Server,
  index: string,
  size: number,
  filter: readonly object[],
): Promise<Bucket[]> {
  const these = { bool: { filter } };
  const keys = { terms: { field: 'entities.key', size, order: COMMONEST_FIRST } };
  const aggs = { entities: { nested: { path: 'entities' }, aggs: { these: { filter: these, aggs: { keys } } } } };
  const query = { nested: { path: 'entities', query: these } };
  const body = { size: 0, query, aggs };
  const answer = await server.ask<KeyAnswer>({ method: 'POST', path: `/${index}/_search`, body });
  return answer.aggregations.entities.these.keys.buckets;
}
