import type { Entity } from '../annotations/schema.ts';
import type { Change } from '../diff/index.ts';
import type { Decision } from './protocol.ts';

/** What was decided about a change, and what had been before. */
export interface DecisionRecord {
  change: Change;
  before?: Decision;
  after?: Decision;
  /** The gold entity that the mention was of, for a refusal later: it may go with its mention. */
  entity?: Entity;
}

export function invertDecision({ before, after, ...rest }: DecisionRecord): DecisionRecord {
  return { ...rest, ...(after && { before: after }), ...(before && { after: before }) };
}

export interface Accepted {
  /** As it was when it was accepted. */
  change: Change;
  decision: Decision;
  entity?: Entity;
}

/** The decisions about one article. A refusal holds wherever its change is found again; what was accepted is gone from the changes. */
export class Decisions {
  readonly accepted = new Map<string, Accepted>();
  readonly #refused = new Map<string, Decision>();

  get isEmpty(): boolean {
    return this.accepted.size + this.#refused.size === 0;
  }

  of(key: string): Decision | undefined {
    return this.accepted.get(key)?.decision ?? this.#refused.get(key);
  }

  refusal(key: string): Decision | undefined {
    return this.#refused.get(key);
  }

  take(records: readonly DecisionRecord[]): void {
    for (const { change, after, entity } of records) {
      this.accepted.delete(change.key);
      this.#refused.delete(change.key);
      if (after?.verdict === 'accepted')
        this.accepted.set(change.key, { change, decision: after, ...(entity && { entity }) });
      else if (after) this.#refused.set(change.key, after);
    }
  }
}
