import type { Article } from '../../../src/types.ts';
import type { Annotate } from './contenders.ts';

/** Milliseconds that annotating all articles takes. */
export async function timeOf(annotate: Annotate, articles: readonly Article[]): Promise<number> {
  const began = performance.now();
  for (const article of articles) await annotate(article);
  return performance.now() - began;
}

/**
 * Measures several things again and again, one after the other in each round, so that what else the machine does is spread
 * over all of them. A round before the others warms up, and is not counted.
 */
export async function interleaved(
  measures: Readonly<Record<string, () => Promise<number>>>,
  rounds: number,
): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = Object.fromEntries(Object.keys(measures).map(name => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) {
      const result = await measure();
      if (round >= 0) found[name]!.push(result);
    }
  }
  return found;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** "12.3 (11.9–14.0)": the median, the lowest and the highest. */
export function withRange(values: readonly number[], digits = 0): string {
  const shown = (value: number) =>
    value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
  return `${shown(median(values))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;
}
