import type { Step } from '../step.ts';
import type { Part } from './line.ts';

/** The last parts about one article: what its gold file may lack. */
export class Trail {
  #parts: Part[] = [];
  #settled = false;

  add(part: Part): void {
    this.#settled = false;
    if (part.base || part.whole) this.#parts = [part];
    else this.#parts.push(part);
  }

  /** All gold files have what the journal says so far. */
  settle(): void {
    this.#settled = true;
  }

  /**
   * What is to be done to the gold at the start of a review.
   *
   * @param disk SHA-256 of the gold file; null: there is none.
   */
  pending(disk: string | null): Pending {
    const last = this.#parts.at(-1);
    if (!last) return NOTHING;
    const { from, to } = last.gold;
    if (disk === to) return disk === null ? { steps: this.#fromNothing() } : NOTHING;
    if (disk === from && !this.#settled) return this.#interrupted(last);
    // Somebody else changed the file. What it never had is still to come, where it fits.
    return { foreign: true, steps: to === null ? this.#fromNothing() : this.#settled ? [] : last.steps };
  }

  /** The review was killed behind the journal and before the file. */
  #interrupted(last: Part): Pending {
    if (last.whole) return { steps: last.steps, due: 'remove' };
    const steps = last.gold.from === null ? this.#fromNothing() : this.#parts.flatMap(part => part.steps);
    return { steps, due: 'write' };
  }

  #fromNothing(): Step[] {
    return this.#parts.flatMap(({ whole, steps }) => (whole ? [{ patch: whole, decisions: [] }] : steps));
  }
}

export interface Pending {
  steps: readonly Step[];
  /** What was to be done with the file. */
  due?: 'write' | 'remove';
  /** The file is neither what the review read nor what it wrote. */
  foreign?: true;
}

const NOTHING: Pending = { steps: [] };
