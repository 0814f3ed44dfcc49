import type { AnnotationFile, Mention } from './annotations/schema.ts';
import { compareMentions, type Pairing } from './compare.ts';
import { addCounts, type Counts, countPairings } from './score/counts.ts';
import { sameValue, type ValueCount } from './score/values.ts';

export { addCounts, type Count, type Counts, countPairings } from './score/counts.ts';
export { macroScore, type Scenario, type Score, scenarios, score, typesOf } from './score/scenarios.ts';
export { inTestThird, thirdOf } from './score/test-third.ts';
export { type Shortfall, shortfalls, type Thresholds } from './score/thresholds.ts';
export { sameValue, type ValueCount, valueAccuracy } from './score/values.ts';

/** Gold with what was predicted for the same article; without a prediction everything in it was missed. */
export interface FilePair {
  gold: AnnotationFile;
  predicted?: AnnotationFile | undefined;
}

export interface ScoreOptions {
  /** Only these types, on both sides. Default: all. */
  types?: readonly string[] | undefined;
}

/** Something that was wrong, and where: `value` when span and type are right and what it means is not. */
export type Mistake = { article: string } & (
  | Exclude<Pairing<Mention>, { relation: 'exact' }>
  | { relation: 'value'; gold: Mention; predicted: Mention }
);

/** Scores of a set of articles. Precision, recall and F1 are derived: `score(scores.counts, 'strict')`. */
export interface Scores {
  articles: number;
  counts: Counts;
  values: readonly ValueCount[];
  mistakes: readonly Mistake[];
}

/** Compares predictions with gold, article by article, and adds up. */
export function scoreFiles(pairs: Iterable<FilePair>, options: ScoreOptions = {}): Scores {
  const counts: Counts[] = [];
  const values = new Map<string, ValueCount>();
  const mistakes: Mistake[] = [];
  for (const { gold, predicted } of pairs) {
    const pairings = compareMentions(chosen(gold, options), chosen(predicted, options));
    counts.push(countPairings(pairings));
    for (const pairing of pairings) {
      const mistake = judge(pairing, values);
      if (mistake) mistakes.push({ article: gold.article.id, ...mistake });
    }
  }
  return {
    articles: counts.length,
    counts: addCounts(counts),
    values: [...values.values()].sort((a, b) => (a.type < b.type ? -1 : 1)),
    mistakes,
  };
}

function chosen(file: AnnotationFile | undefined, { types }: ScoreOptions): Mention[] {
  return (file?.mentions ?? []).filter(({ type }) => types === undefined || types.includes(type));
}

/** Counts the value of a match, and says what is wrong with the pairing. */
function judge(
  pairing: Pairing<Mention>,
  values: Map<string, ValueCount>,
): DistributiveOmit<Mistake, 'article'> | undefined {
  if (pairing.relation !== 'exact') return pairing;
  const { gold, predicted } = pairing;
  if (gold.value === undefined) return undefined;
  const count = values.get(gold.type) ?? { type: gold.type, right: 0, total: 0 };
  values.set(gold.type, count);
  count.total++;
  if (!sameValue(gold.value, predicted.value)) return { relation: 'value', gold, predicted };
  count.right++;
  return undefined;
}

/** `Omit` on each member of a union. */
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
