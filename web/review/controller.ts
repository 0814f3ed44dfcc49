import type { Action, ActionResponse } from '../../src/review/protocol.ts';
import { forgetAddress, pushAddress, replaceAddress } from './address.ts';
import { keep, readKept } from './kept.ts';
import { pause, unique } from './requests.ts';
import { isStale, placeOf } from './state/answers.ts';
import type { ArticleModel } from './state/article.ts';
import { type Item, spanId } from './state/items.ts';
import { fromHash, type Location } from './state/location.ts';
import { findItem, isOpen, neighbour } from './state/navigation.ts';
import { type Event, reduce } from './state/reducer.ts';
import { currentArticle, currentItem, type State, startState } from './state/state.ts';
import type { Transport } from './transport/transport.ts';

/** Who goes quickly through changes does not look at candidates. */
const EXPLAIN_AFTER_MS = 150;
const RETRY_MS = { first: 500, longest: 5000 };

/** What follows on a decision: what else happens, and which item is chosen next. */
export interface After {
  events: Event[];
  at?: string | undefined;
}

/** Keeps the state, and does what reaches beyond it: the server, the address, the browser's storage. */
export class Controller {
  state: State = startState;
  /** Goes up when a key chose an item: then the item gets the focus. */
  focusWanted = 0;
  private readonly transport: Transport;
  private readonly draw: () => void;
  private explainTimer: ReturnType<typeof setTimeout> | undefined;
  private retryAfter = RETRY_MS.first;
  private sending = false;

  constructor(transport: Transport, draw: () => void) {
    this.transport = transport;
    this.draw = draw;
  }

  async start(): Promise<void> {
    this.dispatch({ is: 'moved', location: fromHash(location.hash) }, { is: 'restored', outbox: readKept() });
    addEventListener('hashchange', () => {
      forgetAddress();
      this.arrive(fromHash(location.hash));
    });
    addEventListener('beforeunload', event => {
      if (this.state.outbox.trouble !== undefined) event.preventDefault();
    });
    try {
      this.dispatch({ is: 'opened', overview: await this.transport.overview() });
    } catch (error) {
      this.dispatch({ is: 'failed', reason: reasonOf(error) });
      return;
    }
    this.arrive(this.state.location);
    void this.send();
  }

  /** Takes in what happened, and draws once. */
  dispatch(...events: Event[]): void {
    this.apply(events);
    this.draw();
  }

  /** Goes somewhere: another article is a step that the browser's Back takes back, all else is not. */
  go(change: Partial<Location>): void {
    const next = { ...this.state.location, ...change };
    if (next.article !== this.state.location.article) pushAddress(next);
    else replaceAddress(next);
    this.arrive(next);
  }

  /** Chooses an item, and gives it the focus when a key asked for it. */
  choose(item: Item, byKey: boolean): void {
    if (byKey) this.focusWanted++;
    this.go({ at: item.id });
  }

  /** Does something, here at once and on the server as soon as it can be. `then` is given the state in which it is done. */
  decide(actions: readonly Action[], then: (state: State) => After): void {
    const article = this.state.article?.id ?? '';
    this.apply(actions.map(action => ({ is: 'decided', article, action })));
    const { events, at } = then(this.state);
    const location = { ...this.state.location, ...(at !== undefined && { at }) };
    replaceAddress(location);
    this.dispatch(...events, { is: 'moved', location });
    this.settle();
    void this.send();
  }

  private apply(events: readonly Event[]): void {
    const { outbox } = this.state;
    this.state = events.reduce(reduce, this.state);
    if (this.state.outbox !== outbox) keep(this.state.outbox);
  }

  private arrive(location: Location): void {
    this.dispatch({ is: 'moved', location });
    if (location.article !== undefined && this.state.article?.id !== location.article) void this.load(location.article);
    else this.settle();
  }

  private async load(id: string): Promise<void> {
    try {
      const article = await this.transport.article(id);
      if (this.state.location.article !== id) return;
      this.dispatch({ is: 'loaded', article });
      this.settle();
    } catch (error) {
      if (this.state.location.article === id) this.dispatch({ is: 'failed', reason: reasonOf(error) });
    }
  }

  /** Without a choice the first open change is chosen; candidates of what is chosen are asked for. */
  private settle(): void {
    const article = currentArticle(this.state);
    if (!article) return;
    const { at, filters } = this.state.location;
    if (!findItem(article, at)) {
      const first = neighbour(article, undefined, 1, item => isOpen(item, filters));
      if (first) {
        this.go({ at: first.id });
        return;
      }
    }
    clearTimeout(this.explainTimer);
    const item = currentItem(this.state);
    if (item) this.explainTimer = setTimeout(() => void this.explain(article.id, item), EXPLAIN_AFTER_MS);
  }

  private async explain(id: string, item: Item): Promise<void> {
    const span = spanId(item);
    if (this.state.explanation?.span === span) return;
    try {
      const { proposals } = await this.transport.explain(id, { start: item.start, end: item.end });
      this.explained(id, { is: 'explained', explained: { span, proposals } });
    } catch (error) {
      this.explained(id, { is: 'explained', explained: { span, failure: reasonOf(error) } });
    }
  }

  private explained(id: string, event: Event): void {
    if (this.state.location.article === id) this.dispatch(event);
  }

  /** Sends what waits, a batch at a time; without an answer again after a while, and at once when the net is back. */
  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.state.outbox.sent || this.state.outbox.waiting.length > 0) {
      if (!this.state.outbox.sent) this.apply([{ is: 'sending', request: unique() }]);
      await this.sendBatch();
    }
    this.sending = false;
  }

  private async sendBatch(): Promise<void> {
    const batch = this.state.outbox.sent!;
    const { article } = this.state;
    const revision = article?.id === batch.article ? article.revision : 0;
    try {
      const response = await this.transport.act({ ...batch, revision });
      this.retryAfter = RETRY_MS.first;
      const before = this.state.article;
      this.dispatch({ is: 'answered', response });
      await this.follow(batch.actions, response, before);
    } catch (error) {
      this.dispatch({ is: 'unanswered', reason: reasonOf(error) });
      await pause(this.retryAfter);
      this.retryAfter = Math.min(this.retryAfter * 2, RETRY_MS.longest);
    }
  }

  /** Loads again what the page had wrong, and goes to what was undone. */
  private async follow(
    actions: readonly Action[],
    response: ActionResponse,
    before: ArticleModel | undefined,
  ): Promise<void> {
    const shown = this.state.location.article;
    if (shown !== undefined && isStale(response, before)) await this.load(shown);
    const [delta] = response.articles;
    const takesBack = actions.some(action => action.do === 'undo' || action.do === 'redo');
    if (takesBack) this.focusWanted++;
    if (takesBack && delta) this.go({ article: delta.id, at: placeOf(delta, before) ?? this.state.location.at });
    else this.settle();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
