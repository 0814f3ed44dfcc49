import type { LabelledSpan } from '../labels.ts';

/** How the predicted mentions of one type compare with the true ones: same rows and same type, or not. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Counts per type, added up over documents. */
export class Score {
  readonly counts: Counts[];

  constructor(types: number) {
    this.counts = Array.from({ length: types }, () => ({ right: 0, wrong: 0, missed: 0 }));
  }

  add(predicted: Iterable<LabelledSpan>, gold: Iterable<LabelledSpan>): void {
    const open = new Set<string>();
    for (const span of gold) open.add(`${span.from} ${span.to} ${span.type}`);
    for (const span of predicted) {
      const counts = this.counts[span.type]!;
      if (open.delete(`${span.from} ${span.to} ${span.type}`)) counts.right++;
      else counts.wrong++;
    }
    for (const left of open) this.counts[Number(left.slice(left.lastIndexOf(' ') + 1))]!.missed++;
  }

  /** F1 of one type or, without one, of all together; `undefined` where there is nothing to find. */
  f1(type?: number): number | undefined {
    const parts = type === undefined ? this.counts : [this.counts[type]!];
    const right = parts.reduce((sum, counts) => sum + counts.right, 0);
    const faults = parts.reduce((sum, counts) => sum + counts.wrong + counts.missed, 0);
    return right + faults === 0 ? undefined : (2 * right) / (2 * right + faults);
  }
}
