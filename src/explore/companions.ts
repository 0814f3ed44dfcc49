import type { Database } from '../sinks/sqlite/database.ts';
import { countFitting } from './fitting.ts';
import { articlesOf, commonest, nodesOf } from './network.ts';
import type { Companions } from './protocol.ts';
import { type Bucket, bucketsFor, unitFor } from './time-units.ts';

const DAY = 86_400;
const MOST = 12;
/** Periods are months or years: days of publication are too fine to see a story in. */
const LEAST_DAYS = 94;

const DAYS = 'SELECT article, day FROM article_index JOIN fitting USING (article) WHERE day IS NOT NULL';

/** Who is named in the articles of `fitting` with an entity, and when these were published. */
export function companionsOf(database: Database, entity: number): Companions {
  const counted = countFitting(database);
  const others = commonest(counted, [...counted.groupOf.keys()], MOST + 1).filter(other => other.entity !== entity);
  const shown = others.slice(0, MOST);
  const days = new Map(
    database
      .prepare(DAYS)
      .all()
      .map(({ article, day }) => [Number(article), Math.floor(Number(day) / DAY)]),
  );
  const periods = periodsOf([...days.values()]);
  const by = (articles: Iterable<number>): number[] => countBy(periods, days, articles);
  const lists = articlesOf(
    database,
    shown.map(other => other.entity),
  );
  return {
    periods: periods?.bars.map(({ from }) => from) ?? [],
    own: by(days.keys()),
    rows: nodesOf(database, shown).map((node, at) => ({ ...node, by: by(lists[at]!) })),
  };
}

function periodsOf(days: readonly number[]): Bucket | undefined {
  if (days.length === 0) return undefined;
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  return bucketsFor(unitFor(first, Math.max(last, first + LEAST_DAYS)), first, last);
}

function countBy(periods: Bucket | undefined, days: ReadonlyMap<number, number>, articles: Iterable<number>): number[] {
  const counts = periods?.bars.map(() => 0) ?? [];
  for (const article of articles) {
    const day = days.get(article);
    if (periods && day !== undefined) counts[periods.barAt(day)]!++;
  }
  return counts;
}
