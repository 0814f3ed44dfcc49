import type { Hit } from '../../search/query.ts';
import type { Database } from './database.ts';

/** An article that fits, by its number. */
export interface Scored {
  article: number;
  /** First second of the day of publication. */
  day: number | null;
  score: number;
}

/**
 * A page of the articles that fit: the best first, of equal ones the newest, without a date last, then by id. Ids are
 * looked up for those alone that may be on the page.
 */
export function hitsOf(database: Database, rows: readonly Scored[], offset: number, limit: number): Hit[] {
  const candidates = best(rows, offset + limit);
  const numbers = JSON.stringify(candidates.map(({ article }) => article));
  const found = database.all(
    'SELECT article, id FROM article_index WHERE article IN (SELECT value FROM json_each(?))',
    numbers,
  );
  const ids = new Map(found.map(({ article, id }) => [Number(article), String(id)]));
  return candidates
    .map(row => ({ ...row, id: ids.get(row.article)! }))
    .sort((a, b) => compareScored(a, b) || (a.id < b.id ? -1 : 1))
    .slice(offset, offset + limit)
    .map(({ id, score }) => ({ id, score }));
}

/** So many rows that come first, and all that are equal to the last of them, without sorting the rest. */
function best(rows: readonly Scored[], count: number): Scored[] {
  if (count === 0) return [];
  const first: Scored[] = [];
  for (const row of rows) {
    if (first.length === count && compareScored(row, first[count - 1]!) >= 0) continue;
    first.splice(placeOf(row, first), 0, row);
    if (first.length > count) first.pop();
  }
  const last = first.at(-1);
  return first.length < count || !last ? first : rows.filter(row => compareScored(row, last) <= 0);
}

/** Where a row stands among sorted ones, behind its equals. */
function placeOf(row: Scored, sorted: readonly Scored[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareScored(row, sorted[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || (b.day ?? UNDATED) - (a.day ?? UNDATED);
}

const UNDATED = Number.MIN_SAFE_INTEGER;
