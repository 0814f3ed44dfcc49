import { type SearchQuery, snippetOf } from '../search/index.ts';
import type { Database, SqlValue } from '../sinks/sqlite/database.ts';
import { facetsOf } from '../sinks/sqlite/facets.ts';
import { foundArticles, LABEL } from '../sinks/sqlite/found.ts';
import { searchArticles } from '../sinks/sqlite/search.ts';
import { countFitting, fillFitting } from './fitting.ts';
import { networkOf } from './network.ts';
import { placesOf } from './places.ts';
import type { Exploration, HitView } from './protocol.ts';
import { sumsOf } from './sums.ts';
import { timelineOf } from './timeline.ts';

/** Articles on a page of results, values of a facet, places on the map, currencies. */
const MOST = { hits: 10, values: 12, places: 250, currencies: 6 };

/** All that the page shows of the articles that fit. */
export type Explore = (database: Database, query: SearchQuery, offset: number) => Exploration;

type Drawings = Omit<Exploration, 'hits' | 'total' | 'asked'>;

/** Questions whose drawings are kept: who goes to the next page or back sees the same ones. */
const MOST_KEPT = 50;

/** Answers questions to one index. */
export function explorer(): Explore {
  const kept = new Map<string, Drawings>();
  let version: SqlValue | undefined;
  return (database, query, offset) => {
    const { total, hits } = searchArticles(database, query, { limit: MOST.hits, offset, facets: 0 });
    const views = hitViews(
      database,
      query,
      hits.map(({ id }) => id),
    );
    return { total, hits: views, ...drawings(database, query), asked: askedNames(database, query) };
  };

  function drawings(database: Database, query: SearchQuery): Drawings {
    // Goes up when somebody else has written.
    const current = database.prepare('PRAGMA data_version').get()!.data_version!;
    if (current !== version || kept.size > MOST_KEPT) kept.clear();
    version = current;
    const key = JSON.stringify(query);
    const known = kept.get(key) ?? draw(database, query);
    kept.set(key, known);
    return known;
  }
}

function draw(database: Database, query: SearchQuery): Drawings {
  fillFitting(database, query);
  const counted = countFitting(database);
  return {
    all: Number(database.prepare('SELECT count(*) AS articles FROM article_index').get()!.articles),
    facets: facetsOf(database, counted.counts, MOST.values),
    types: [...counted.types].map(([type, articles]) => ({ type, articles })).filter(({ articles }) => articles > 0),
    timeline: timelineOf(database, query.dates),
    ...placesOf(database, counted, MOST.places),
    sums: sumsOf(database, MOST.currencies),
    network: networkOf(database, counted),
  };
}

function hitViews(database: Database, query: SearchQuery, ids: readonly string[]): HitView[] {
  return foundArticles(database, ids).map(article => {
    const { id, title, date, place } = article;
    return {
      id,
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      snippet: snippetOf(query, article),
    };
  });
}

function askedNames(database: Database, { entities }: SearchQuery): Exploration['asked'] {
  const named = database.prepare(
    'SELECT t.name AS type FROM names n JOIN types t USING (type) WHERE n.key = ? LIMIT 1',
  );
  const label = database.prepare(LABEL);
  return Object.fromEntries(
    entities.flatMap(({ key }) => {
      const row = key === undefined ? undefined : named.get(key);
      return row ? [[key, { name: String(label.get(key!)!.text), type: String(row.type) }]] : [];
    }),
  );
}
