import type { Relation } from '../compare.ts';
import { builtInTypes } from '../mention-types.ts';
import type { Counts } from './counts.ts';

/**
 * The scenarios of SemEval-2013 task 9.1: `strict` span and type, `exact` the span whatever the type, `partial` the same
 * with half a point for an overlap, `type` the type where spans overlap at all.
 * Source: Segura-Bedmar, Martínez and Herrero-Zazo, "SemEval-2013 Task 9", 2013, section 4.
 */
export type Scenario = 'strict' | 'exact' | 'partial' | 'type';

/** Points for a pair of that relation; none for the others. */
const POINTS: Record<Scenario, Partial<Record<Relation, number>>> = {
  strict: { exact: 1 },
  exact: { exact: 1, type: 1 },
  partial: { exact: 1, type: 1, boundary: 0.5, both: 0.5 },
  type: { exact: 1, boundary: 1 },
};

export const scenarios = Object.keys(POINTS) as readonly Scenario[];

/** Derived from counts. What cannot exist is undefined: precision where nothing was predicted, recall without gold. */
export interface Score {
  precision: number | undefined;
  recall: number | undefined;
  f1: number | undefined;
  /** Number of mentions on either side. */
  gold: number;
  predicted: number;
}

/**
 * The score of one type, or over all of them (micro average). A pair of two types counts in the recall of its gold type
 * and in the precision of its predicted one.
 */
export function score(counts: Counts, scenario: Scenario, type?: string): Score {
  let [gold, predicted, found, right] = [0, 0, 0, 0];
  for (const count of counts) {
    const points = (POINTS[scenario][count.relation] ?? 0) * count.count;
    if (count.gold !== undefined && (type === undefined || count.gold === type)) {
      gold += count.count;
      found += points;
    }
    if (count.predicted !== undefined && (type === undefined || count.predicted === type)) {
      predicted += count.count;
      right += points;
    }
  }
  const precision = ratio(right, predicted);
  const recall = ratio(found, gold);
  return { precision, recall, f1: harmonic(precision, recall), gold, predicted };
}

/** The plain mean over the types that have a score (macro average). */
export function macroScore(counts: Counts, scenario: Scenario): Score {
  const scores = typesOf(counts).map(type => score(counts, scenario, type));
  return {
    precision: mean(scores.map(each => each.precision)),
    recall: mean(scores.map(each => each.recall)),
    f1: mean(scores.map(each => each.f1)),
    gold: scores.reduce((sum, each) => sum + each.gold, 0),
    predicted: scores.reduce((sum, each) => sum + each.predicted, 0),
  };
}

/** Types that were seen: the built-in ones in the order of reports, then others by name. */
export function typesOf(counts: Counts): string[] {
  const seen = new Set(counts.flatMap(({ gold, predicted }) => [gold, predicted]));
  seen.delete(undefined);
  const own = [...(seen as Set<string>)].filter(type => !builtInTypes.includes(type)).sort();
  return [...builtInTypes.filter(type => seen.has(type)), ...own];
}

/** A part of a whole; undefined when there is no whole. */
export function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** With one of the two missing there was something to find, or was found, and nothing was right: 0. */
function harmonic(precision: number | undefined, recall: number | undefined): number | undefined {
  if (precision === undefined && recall === undefined) return undefined;
  const [p, r] = [precision ?? 0, recall ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter(value => value !== undefined);
  return ratio(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}
