import type { Pairing, Relation } from '../compare.ts';

/** How often a relation was seen between a gold type and a predicted type. The data that every score is derived from. */
export interface Count {
  relation: Relation;
  gold?: string;
  predicted?: string;
  count: number;
}

export type Counts = readonly Count[];

/** Counts pairings. */
export function countPairings(pairings: readonly Pairing[]): Counts {
  return addCounts(
    pairings.map(({ relation, gold, predicted }) => [
      { relation, ...(gold && { gold: gold.type }), ...(predicted && { predicted: predicted.type }), count: 1 },
    ]),
  );
}

/** Adds counts up: those of articles to those of a corpus. */
export function addCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, Count>();
  for (const count of all.flat()) {
    const key = keyOf(count);
    const sum = sums.get(key);
    if (sum) sum.count += count.count;
    else sums.set(key, { ...count });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function keyOf({ relation, gold = '', predicted = '' }: Count): string {
  return [gold, predicted, relation].join('\n');
}
