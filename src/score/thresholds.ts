import type { Scores } from '../score.ts';
import { type Scenario, scenarios, score } from './scenarios.ts';
import { valueAccuracy } from './values.ts';

/** Least scores, as shares of 1, by scenario and type; `overall` is the micro average. `value` is value accuracy. */
export type Thresholds = Partial<Record<Scenario | 'value', Readonly<Record<string, number>> | undefined>>;

/** A threshold that was not reached; `got` is undefined when there is no such score. */
export interface Shortfall {
  measure: Scenario | 'value';
  type: string;
  expected: number;
  got: number | undefined;
}

/** The thresholds that scores miss. What has no score misses: a gate must not pass on nothing. */
export function shortfalls(scores: Scores, thresholds: Thresholds): Shortfall[] {
  return [...scenarios, 'value' as const].flatMap(measure =>
    Object.entries(thresholds[measure] ?? {}).flatMap(([type, expected]) => {
      const got = measured(scores, measure, type);
      return got !== undefined && got >= expected ? [] : [{ measure, type, expected, got }];
    }),
  );
}

function measured(scores: Scores, measure: Scenario | 'value', type: string): number | undefined {
  const only = type === 'overall' ? undefined : type;
  return measure === 'value' ? valueAccuracy(scores.values, only) : score(scores.counts, measure, only).f1;
}
