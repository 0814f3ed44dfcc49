import { Random } from '../../src/model/train/random.ts';
import { addCounts, type Counts, score } from '../../src/score.ts';

const SAMPLES = 1_000;

/**
 * The middle 95 % of strict F1 over samples of the articles, drawn with replacement (Efron 1979): how far another set of
 * articles of the same kind may differ. Seeded, so that a table stays as it is.
 */
export function interval(
  perArticle: readonly Counts[],
  type: string | undefined,
): [low: number, high: number] | undefined {
  const random = new Random(1);
  const values: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const drawn = perArticle.map(() => perArticle[Math.floor(random.next() * perArticle.length)]!);
    const { f1 } = score(addCounts(drawn), 'strict', type);
    if (f1 !== undefined) values.push(f1);
  }
  if (values.length === 0) return undefined;
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.025)]!, values[Math.ceil(values.length * 0.975) - 1]!];
}
