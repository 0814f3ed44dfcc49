import type { ArticleSummary, Explanation, Overview } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import type { ArticleModel } from './article.ts';
import type { Item } from './items.ts';
import { type Location, startLocation } from './location.ts';
import { findItem } from './navigation.ts';
import { emptyOutbox, type Outbox } from './outbox.ts';

/** What the next keys are for. */
export type Mode =
  | { name: 'browse' }
  /** A type is being chosen for a span. */
  | { name: 'type'; span: Span; purpose: 'add' | 'retype' }
  /** The next decision is about all articles. */
  | { name: 'everywhere' }
  | { name: 'join' }
  | { name: 'split' }
  | { name: 'caret' }
  | { name: 'help' };

export const browse: Mode = { name: 'browse' };

/** All that the page shows. */
export interface State {
  overview?: Overview | undefined;
  summaries: readonly ArticleSummary[];
  location: Location;
  /** Once it is loaded; may be the previous one while the next is on its way. */
  article?: ArticleModel | undefined;
  /** Why there is nothing to show. */
  failure?: string | undefined;
  outbox: Outbox;
  mode: Mode;
  /** Words chosen in the text. */
  selection?: Span | undefined;
  /** In words, what undo and redo would do. */
  history: { undo?: string | undefined; redo?: string | undefined };
  /** Said aloud and shown for a while; the number tells one notice from the next of the same words. */
  notice: { text: string; number: number; warning: boolean };
  explanation?: Explained | undefined;
}

/** What was proposed at a place of the article at hand. */
export interface Explained {
  span: string;
  proposals?: Explanation['proposals'] | undefined;
  failure?: string | undefined;
}

export const startState: State = {
  summaries: [],
  location: startLocation,
  outbox: emptyOutbox,
  mode: browse,
  history: {},
  notice: { text: '', number: 0, warning: false },
};

/** The article that the address names, once it is loaded. */
export function currentArticle({ article, location }: State): ArticleModel | undefined {
  return article && article.id === location.article ? article : undefined;
}

/** The item that the address names. */
export function currentItem(state: State): Item | undefined {
  const article = currentArticle(state);
  return article && findItem(article, state.location.at);
}

export function canDecide({ overview }: State): boolean {
  return overview !== undefined && !overview.readOnly;
}
