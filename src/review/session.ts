import type { Dictionary } from './dictionary.ts';
import type { History, Journal } from './journal/index.ts';
import type { Keeper } from './keeper.ts';
import type { Ledger } from './ledger.ts';
import { Performer } from './performer.ts';
import type {
  Action,
  ActionRequest,
  ActionResponse,
  ArticleDelta,
  Explanation,
  Overview,
  ReviewArticle,
} from './protocol.ts';
import { deltaOf, reviewOf, summaryOf, unknownDelta } from './view.ts';
import { taggersOf, typesOf } from './vocabulary.ts';

/** An article that cannot be reviewed, and why. */
export interface Unfit {
  id: string;
  length: number;
  problem: string;
}

/** What was proposed in an article. */
export type Explain = (article: string) => Promise<Explanation['proposals']>;

export interface SessionParts {
  names: Pick<Overview, 'before' | 'after'>;
  reviewer: string;
  /** In the order of the list. */
  articles: readonly (Keeper | Unfit)[];
  journal: Journal;
  history: History;
  ledger: Ledger;
  dictionary?: Dictionary | undefined;
  explain?: Explain | undefined;
}

/** A review: what is to be decided, and what is done with the decisions. Requests are answered one after the other. */
export class ReviewSession {
  readonly #parts: SessionParts;
  readonly #keepers: ReadonlyMap<string, Keeper>;
  readonly #performer: Performer;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#keepers = new Map(parts.articles.flatMap(each => ('problem' in each ? [] : [[each.article.id, each]])));
    this.#performer = new Performer({ ...parts, dictionary: parts.dictionary, keepers: this.#keepers });
  }

  overview(): Overview {
    const { names, reviewer, articles, dictionary } = this.#parts;
    const reviewed = [...this.#keepers.values()].map(({ article }) => article);
    return {
      ...names,
      reviewer,
      readOnly: false,
      types: typesOf(reviewed),
      taggers: taggersOf(reviewed),
      articles: articles.map(each => ('problem' in each ? { ...each, open: [], decided: 0 } : summaryOf(each.article))),
      dictionary: dictionary !== undefined,
    };
  }

  /** Nothing when there is no such article, or it cannot be reviewed. */
  article(id: string): ReviewArticle | undefined {
    const keeper = this.#keepers.get(id);
    return keeper && reviewOf(keeper.article);
  }

  /** What was proposed where the span lies. */
  async explain(id: string, start: number, end: number): Promise<Explanation> {
    const all = this.#keepers.has(id) ? ((await this.#parts.explain?.(id)) ?? []) : [];
    return { proposals: all.filter(proposal => proposal.start < end && start < proposal.end) };
  }

  /**
   * Does actions in order. Each is in the journal, and its gold written, before the answer.
   *
   * @throws {SystemError} when the disk or a permission does not allow it; actions before that are done.
   */
  act(request: ActionRequest): Promise<ActionResponse> {
    return this.#alone(() => this.#answer(request));
  }

  /** Ends the review, after what is still to be answered. */
  close(): Promise<void> {
    return this.#alone(() => this.#parts.ledger.close([...this.#keepers.values()].every(({ isBehind }) => !isBehind)));
  }

  #alone<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = this.#busy.then(task);
    this.#busy = done.catch(() => {});
    return done;
  }

  async #answer({ request, article, actions }: ActionRequest): Promise<ActionResponse> {
    const { history, ledger } = this.#parts;
    const done = new Set(history.doneOf(request));
    const refused: { action: Action; reason: string }[] = [];
    await ledger.payIfPossible(this.#keepers.values());
    for (const [at, action] of actions.entries()) {
      if (done.has(at)) continue;
      const reasons = await this.#performer.do(action, { article, request: { id: request, at } });
      for (const reason of reasons) refused.push({ action, reason });
    }
    return {
      articles: this.#deltas(done.size > 0 ? article : undefined),
      refused,
      ...(history.undoable && { undo: history.undoable.label }),
      ...(history.redoable && { redo: history.redoable.label }),
    };
  }

  /**
   * @param unknown an article of which the page may know anything.
   */
  #deltas(unknown: string | undefined): ArticleDelta[] {
    return [...this.#keepers].flatMap(([id, { article }]) => {
      const delta = deltaOf(article);
      return (id === unknown ? unknownDelta(article) : delta) ?? [];
    });
  }
}
