import type { After, Controller } from '../controller.ts';
import type { ArticleModel } from '../state/article.ts';
import type { Item } from '../state/items.ts';
import { browse, canDecide, currentArticle, currentItem, type Mode } from '../state/state.ts';

/** Says something, and leaves whatever mode the page was in. */
export function tell(controller: Controller, text: string): void {
  controller.dispatch({ is: 'said', text }, { is: 'mode', mode: browse });
}

/** What follows on something done: words alone. */
export function just(text: string): After {
  return { events: [{ is: 'said', text }] };
}

/** Changes what the next keys are for; a report has no such modes. */
export function enter(controller: Controller, mode: Mode): void {
  if (canDecide(controller.state)) controller.dispatch({ is: 'mode', mode });
}

/** Does something with the chosen mention, or says that none is chosen; a report does nothing. */
export function withMention(controller: Controller, act: (item: Item, article: ArticleModel) => void): void {
  const article = currentArticle(controller.state);
  const item = currentItem(controller.state);
  if (!canDecide(controller.state)) return;
  if (article && item?.about === 'mention') act(item, article);
  else tell(controller, 'No mention is chosen.');
}
