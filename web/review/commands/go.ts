import type { Controller } from '../controller.ts';
import { rowsOf } from '../state/filters.ts';
import { type Direction, isOpen, neighbour } from '../state/navigation.ts';
import { currentArticle, currentItem, type State } from '../state/state.ts';
import { tell } from './shared.ts';

/** To the next open change of the article, and behind the last one to the next article that has one. */
export function stepOpen(controller: Controller, direction: Direction, byKey: boolean): void {
  const { state } = controller;
  const article = currentArticle(state);
  const found =
    article && neighbour(article, currentItem(state), direction, item => isOpen(item, state.location.filters));
  if (found) controller.choose(found, byKey);
  else goToArticle(controller, articleBeside(state, direction, true), 'No further open change.');
}

/** To the next mention, changed or not. */
export function step(controller: Controller, direction: Direction, byKey: boolean): void {
  const article = currentArticle(controller.state);
  const found = article && neighbour(article, currentItem(controller.state), direction, () => true);
  if (found) controller.choose(found, byKey);
}

export function stepArticle(controller: Controller, direction: Direction): void {
  goToArticle(controller, articleBeside(controller.state, direction, false), 'No further article.');
}

function goToArticle(controller: Controller, article: string | undefined, otherwise: string): void {
  if (article === undefined) {
    tell(controller, otherwise);
    return;
  }
  controller.focusWanted++;
  controller.go({ article, at: undefined });
}

/** The article before or behind the chosen one in the list as it is filtered. */
function articleBeside(state: State, direction: Direction, withOpen: boolean): string | undefined {
  const { filters, search, article } = state.location;
  const rows = rowsOf(state.summaries, filters, search);
  const at = rows.findIndex(({ summary }) => summary.id === article);
  const ordered = direction > 0 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).reverse();
  return ordered.find(({ open, summary }) => summary.problem === undefined && (!withOpen || open > 0))?.summary.id;
}
