import { SystemError } from '../errors.ts';
import type { History, Journal, JournalLine, Part } from './journal/index.ts';
import type { Keeper } from './keeper.ts';
import { Refused } from './refused.ts';
import type { Step } from './step.ts';

/** Steps that an article has taken. */
export interface Done {
  keeper: Keeper;
  steps: readonly Step[];
  /** Of an undo: the part that is undone. */
  undone?: Part | undefined;
}

/** What a line of the journal says beside its number, time and parts. */
export type Deed = Omit<JournalLine, 'n' | 'time' | 'reviewer' | 'parts'>;

/** Gold files are written so many at a time. */
const AT_ONCE = 8;

/** Writes down what is decided: the journal first, then the gold. */
export class Ledger {
  readonly #journal: Journal;
  readonly #history: History;
  readonly #reviewer: string;
  readonly #now: () => string;
  #isSettled = true;

  constructor(journal: Journal, history: History, reviewer: string, now: () => string) {
    this.#journal = journal;
    this.#history = history;
    this.#reviewer = reviewer;
    this.#now = now;
  }

  /**
   * Looks whether somebody else changed a gold file, and puts into the journal what is done on top of it.
   *
   * @throws {Refused} when the file cannot be gold of its text.
   */
  async look(keeper: Keeper): Promise<void> {
    const steps = await keeper.refresh();
    if (steps.length > 0) await this.recordReload({ keeper, steps });
  }

  async recordReload({ keeper, steps }: Done): Promise<void> {
    const { id } = keeper.article;
    await this.#append({ action: { do: 'reload' }, article: id, label: 'changed by somebody else' }, [
      keeper.partOf(steps),
    ]);
  }

  /**
   * Puts into the journal what the articles have taken; when that fails they have not.
   *
   * @throws {SystemError} when the journal could not be written.
   */
  async record(deed: Deed, done: readonly Done[]): Promise<void> {
    const parts = done.map(({ keeper, steps, undone }) => keeper.partOf(steps, undone));
    try {
      await this.#append(deed, parts);
    } catch (error) {
      for (const { keeper, steps } of done) keeper.takeBack(steps);
      throw error;
    }
    for (const [at, { keeper }] of done.entries()) keeper.owe(parts[at]!);
  }

  /**
   * Brings the gold files up to date, each looked at again before it is written.
   *
   * @throws {SystemError} when the disk or a permission does not allow it; the next call tries again.
   */
  async pay(keepers: Iterable<Keeper>): Promise<void> {
    const behind = [...keepers].filter(({ isBehind }) => isBehind);
    for (let at = 0; at < behind.length; at += AT_ONCE) {
      const ready: Keeper[] = [];
      for (const keeper of behind.slice(at, at + AT_ONCE)) if (await this.#isReady(keeper)) ready.push(keeper);
      const paid = await Promise.allSettled(ready.map(keeper => keeper.pay()));
      for (const each of paid) if (each.status === 'rejected') throw each.reason;
    }
  }

  /** The same for gold that could not be written before; nobody waits for it. */
  async payIfPossible(keepers: Iterable<Keeper>): Promise<void> {
    try {
      await this.pay(keepers);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
    }
  }

  /** Says that all gold files have what the journal has: what they lack later was taken out by somebody else. */
  async settle(): Promise<void> {
    await this.#journal.append({ settled: true, time: this.#now() });
    this.#isSettled = true;
  }

  async close(isPaid: boolean): Promise<void> {
    if (!this.#isSettled && isPaid) await this.settle();
    await this.#journal.close();
  }

  /** Whether the file can be written: what somebody else made of it may be no gold. */
  async #isReady(keeper: Keeper): Promise<boolean> {
    try {
      await this.look(keeper);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      keeper.article.tell(`${error.message} The decision is in the journal alone so far.`);
      return false;
    }
  }

  async #append(deed: Deed, parts: readonly Part[]): Promise<void> {
    const line = { n: this.#history.next, time: this.#now(), reviewer: this.#reviewer, ...deed, parts };
    const at = await this.#journal.append(line);
    this.#history.note(line, at);
    this.#isSettled = false;
  }
}
