import { type DecisionRecord, invertDecision } from './decisions.ts';
import { invertPatch, isEmptyPatch, type Patch } from './gold/index.ts';

/** The smallest thing that is done to an article: a change of its gold, and what is decided by it. */
export interface Step {
  patch: Patch;
  decisions: readonly DecisionRecord[];
}

export function invertSteps(steps: readonly Step[]): Step[] {
  return steps
    .map(({ patch, decisions }) => ({ patch: invertPatch(patch), decisions: decisions.map(invertDecision) }))
    .reverse();
}

export function isEmptyStep({ patch, decisions }: Step): boolean {
  return isEmptyPatch(patch) && decisions.length === 0;
}
