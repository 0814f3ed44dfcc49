import { type GoldAction, type Task, taskOf } from './actions/index.ts';
import type { Dictionary } from './dictionary.ts';
import { gather } from './gather.ts';
import type { Entry, History, Journal, Part } from './journal/index.ts';
import type { Keeper } from './keeper.ts';
import { labelOf } from './label.ts';
import type { Deed, Done, Ledger } from './ledger.ts';
import type { Action } from './protocol.ts';
import { Refused } from './refused.ts';
import { invertSteps, isEmptyStep } from './step.ts';

export interface PerformerParts {
  reviewer: string;
  /** By the id of the article. */
  keepers: ReadonlyMap<string, Keeper>;
  journal: Journal;
  history: History;
  ledger: Ledger;
  dictionary: Dictionary | undefined;
}

/** Where an action comes from. */
export interface Asked {
  /** The article that the reviewer had before them. */
  article: string;
  request: { id: string; at: number };
}

/** Does what a reviewer asks for, and has it written down. */
export class Performer {
  readonly #parts: PerformerParts;

  constructor(parts: PerformerParts) {
    this.#parts = parts;
  }

  /**
   * Does an action, as far as it can be done.
   *
   * @returns reasons for what could not.
   * @throws {SystemError} when the disk or a permission does not allow it.
   */
  async do(action: Action, asked: Asked): Promise<string[]> {
    try {
      if (action.do === 'undo' || action.do === 'redo') return await this.#turn(action.do, asked);
      if (action.do === 'dictionary') return await this.#teach(action, asked);
      return await this.#decide(action as GoldAction, asked);
    } catch (error) {
      return [reasonOf(error)];
    }
  }

  async #decide(action: GoldAction, asked: Asked): Promise<string[]> {
    const { keepers, ledger, reviewer } = this.#parts;
    const keeper = keepers.get(asked.article);
    if (!keeper) throw new Refused(`Expected an article of this review, got \`${asked.article}\``);
    await ledger.look(keeper);
    const { here, elsewhere } = taskOf(keeper.article, action, reviewer);
    const others = elsewhere ? [...keepers.values()].filter(each => each !== keeper) : [];
    const { done, reasons } = await gather(
      [{ keeper, steps: [here(keeper.article)] }],
      others.map(other => ({ article: other.article.id, act: () => this.#doElsewhere(other, elsewhere!) })),
    );
    const steps = done.flatMap(each => each.steps);
    if (steps.every(isEmptyStep)) throw new Refused('Expected something to do, and there is nothing to change');
    await this.#commit({ ...asked, action, label: labelOf(action, steps) }, done);
    return reasons;
  }

  /** The gold file is looked at only where there is something to do. */
  async #doElsewhere(keeper: Keeper, elsewhere: NonNullable<Task['elsewhere']>): Promise<Done | undefined> {
    if (!elsewhere(keeper.article)) return undefined;
    await this.#parts.ledger.look(keeper);
    const act = elsewhere(keeper.article);
    return act && { keeper, steps: [act()] };
  }

  /** Undoes or redoes the last action, as far as it fits. */
  async #turn(how: 'undo' | 'redo', asked: Asked): Promise<string[]> {
    const { history, journal } = this.#parts;
    const last = how === 'undo' ? history.undoable : history.redoable;
    if (!last) throw new Refused(`Expected something to ${how}, and there is nothing`);
    const { parts, dictionary } = await journal.read(last.at);
    const { done, reasons } = await gather(
      [],
      parts.map(part => ({ article: part.article, act: () => this.#turnPart(how, part) })),
    );
    const article = done[0]?.keeper.article.id ?? asked.article;
    const deed = { ...asked, article, action: { do: how }, of: last.n, label: last.label };
    await this.#commit({ ...deed, ...(dictionary && { dictionary }) }, done);
    return dictionary ? [...reasons, ...(await this.#turnEntry(dictionary, how))] : reasons;
  }

  async #turnPart(how: 'undo' | 'redo', part: Part): Promise<Done> {
    const keeper = this.#parts.keepers.get(part.article);
    if (!keeper) throw new Refused('Expected an article that can be reviewed');
    if (keeper.article.sha256 !== part.sha256) throw new Refused('Expected the text that this was decided about');
    await this.#parts.ledger.look(keeper);
    const steps = how === 'undo' ? invertSteps(part.steps) : part.steps;
    keeper.takeAll(steps);
    return { keeper, steps, undone: how === 'undo' ? part : undefined };
  }

  /** What the user did to the dictionary meanwhile may be in the way. */
  async #turnEntry(entry: Entry, how: 'undo' | 'redo'): Promise<string[]> {
    try {
      await (await this.#prepare(entry, how === 'redo'))();
      return [];
    } catch (error) {
      return [reasonOf(error)];
    }
  }

  async #teach(action: Extract<Action, { do: 'dictionary' }>, asked: Asked): Promise<string[]> {
    const { type, as } = action;
    const entry = { text: action.text.replace(/\s+/g, ' ').trim(), type, as };
    const write = await this.#prepare(entry, true);
    await this.#commit({ ...asked, action, label: labelOf(action, []), dictionary: entry }, []);
    await write();
    return [];
  }

  #prepare(entry: Entry, isThere: boolean): Promise<() => Promise<void>> {
    const { dictionary } = this.#parts;
    if (!dictionary) throw new Refused('Expected one configuration that can be written to: YAML or JSON');
    return dictionary.prepare(entry, isThere);
  }

  async #commit(deed: Deed, done: readonly Done[]): Promise<void> {
    const { ledger } = this.#parts;
    await ledger.record(deed, done);
    await ledger.pay(done.map(({ keeper }) => keeper));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  throw error;
}
