import { compareMentions } from '../../compare.ts';
import { addCounts, type Counts, countPairings } from '../counts.ts';
import type { ValueCount } from '../values.ts';
import { linksAgree, type Reading, valuesAgree } from './reading.ts';

/** How far two annotators agree. Neither is gold: F1 is the same whichever of them is taken for it. */
export interface PairAgreement {
  annotators: readonly [string, string];
  counts: Counts;
  /** Of mentions that both have, and to which at least one of them gives a value: how many have the same. */
  values: readonly ValueCount[];
  /** The same of links. */
  links: readonly ValueCount[];
}

/** Compares each annotator with each other one; `articles` has the readings of each article, one for each annotator. */
export function comparePairs(
  annotators: readonly string[],
  articles: readonly (readonly Reading[])[],
): PairAgreement[] {
  return annotators.flatMap((first, a) =>
    annotators.slice(a + 1).map((second, behind) => {
      const readings = articles.map(each => [each[a]!, each[a + 1 + behind]!] as const);
      return { annotators: [first, second] as const, ...compareReadings(readings) };
    }),
  );
}

function compareReadings(articles: readonly (readonly [Reading, Reading])[]): Omit<PairAgreement, 'annotators'> {
  const counts: Counts[] = [];
  const values = new Map<string, ValueCount>();
  const links = new Map<string, ValueCount>();
  for (const [a, b] of articles) {
    const pairings = compareMentions(a.mentions, b.mentions);
    counts.push(countPairings(pairings));
    for (const { relation, gold, predicted } of pairings) {
      if (relation !== 'exact') continue;
      tally(values, gold.type, valuesAgree(gold, predicted));
      tally(links, gold.type, linksAgree(a.linkOf(gold), b.linkOf(predicted)));
    }
  }
  return { counts: addCounts(counts), values: [...values.values()], links: [...links.values()] };
}

function tally(counts: Map<string, ValueCount>, type: string, agrees: boolean | undefined): void {
  if (agrees === undefined) return;
  const count = counts.get(type) ?? { type, right: 0, total: 0 };
  counts.set(type, count);
  count.total++;
  if (agrees) count.right++;
}
