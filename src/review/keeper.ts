import type { ReviewedArticle } from './article.ts';
import { goldHash, type Patch } from './gold/index.ts';
import type { GoldFile } from './gold-file.ts';
import type { Part, Pending } from './journal/index.ts';
import { Refused } from './refused.ts';
import { invertSteps, type Step } from './step.ts';

/** Keeps the gold file of an article as the review decides, and the review as the file says. */
export class Keeper {
  readonly article: ReviewedArticle;
  readonly #file: GoldFile;
  /** Steps that the file does not have: there is none yet, or it is still to be written. */
  #unwritten: readonly Step[] = [];
  /** What is still to be done with the file. */
  #due: 'write' | 'remove' | undefined;

  constructor(article: ReviewedArticle, file: GoldFile) {
    this.article = article;
    this.#file = file;
  }

  /** Whether something is still to be done with the file. */
  get isBehind(): boolean {
    return this.#due !== undefined;
  }

  /** SHA-256 of the gold file; null: there is none. */
  get hash(): string | null {
    return this.#file.hash;
  }

  /**
   * Begins where the last review was killed or closed.
   *
   * @returns what of a file that somebody else changed the journal has to know.
   */
  resume({ steps, due, foreign }: Pending): readonly Step[] {
    this.#takeWhatFits(steps);
    if (due) this.#due = due;
    return foreign ? this.#unwritten : [];
  }

  /**
   * Looks whether somebody else changed the file. Then it is the gold, with what it lacks of the review where that fits.
   *
   * @returns the steps that were done on top of it.
   * @throws {Refused} when the file cannot be gold of this text.
   */
  async refresh(): Promise<readonly Step[]> {
    const changed = await this.#file.changed(this.article.text);
    if (!changed) return [];
    const lacking = this.#unwritten;
    this.article.reload(changed.gold, `${this.#file.path} was changed by somebody else and was read again.`);
    this.#takeWhatFits(lacking);
    const left = lacking.length - this.#unwritten.length;
    if (left > 0) this.article.tell(`What no longer fits of this review was left out: ${left} of ${lacking.length}.`);
    return this.#unwritten;
  }

  /**
   * Does all steps or none.
   *
   * @throws {Refused} when one does not fit.
   */
  takeAll(steps: readonly Step[]): void {
    const taken: Step[] = [];
    try {
      for (const step of steps) {
        this.article.take(step);
        taken.push(step);
      }
    } catch (error) {
      this.takeBack(taken);
      throw error;
    }
  }

  takeBack(steps: readonly Step[]): void {
    for (const step of invertSteps(steps)) this.article.take(step);
  }

  /**
   * What the journal has to say of steps that the article has taken.
   *
   * @param creator of an undo: the part that made the file, which is then taken away.
   */
  partOf(steps: readonly Step[], creator?: Part): Part {
    const from = this.hash;
    const removes = creator !== undefined && creator.gold.from === null && from !== null && creator.gold.to === from;
    const lacking = this.#unwritten.filter(step => !steps.includes(step));
    return {
      article: this.article.id,
      sha256: this.article.sha256,
      gold: { from, to: !removes && this.#isWritten() ? goldHash(this.article.goldText()) : null },
      ...(lacking.length === 0 && { base: true }),
      ...(removes && { whole: this.#whole() }),
      steps,
    };
  }

  /** The part is in the journal: from now on the file has to follow. */
  owe({ gold: { from, to }, whole, steps }: Part): void {
    if (whole) this.#unwritten = [{ patch: whole, decisions: [] }];
    else if (from !== null && from === to) this.#unwritten = [];
    else this.#unwritten = [...new Set([...this.#unwritten, ...steps])];
    if (from !== to) this.#due = to === null ? 'remove' : 'write';
  }

  /**
   * Does what is due. The file must have been looked at just before.
   *
   * @throws {SystemError} when the disk or a permission does not allow it; then it stays due.
   */
  async pay(): Promise<void> {
    if (this.#due === 'remove') await this.#file.write(undefined);
    else if (this.#due === 'write') {
      await this.#file.write(this.article.goldText());
      this.#unwritten = [];
    }
    this.#due = undefined;
  }

  #takeWhatFits(steps: readonly Step[]): void {
    this.#unwritten = steps.filter(step => fits(this.article, step));
    const isDue = this.#unwritten.length > 0 && this.article.isTouched() && this.#isWritten();
    this.#due = isDue ? 'write' : undefined;
  }

  /** Half a review is no gold: a file that is not there yet waits until nothing is open. */
  #isWritten(): boolean {
    return this.hash !== null || this.article.isComplete();
  }

  /** The gold of an article that is left without a file, as what has to be added to nothing. */
  #whole(): Patch {
    const { gold } = this.article;
    return {
      mentions: { removed: [], added: [...gold.mentions] },
      entities: { before: [], after: gold.orderedEntities() },
    };
  }
}

function fits(article: ReviewedArticle, step: Step): boolean {
  try {
    article.take(step);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
