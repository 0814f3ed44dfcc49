import type { Scope } from '../../../src/review/protocol.ts';
import type { After, Controller } from '../controller.ts';
import type { Item } from '../state/items.ts';
import { isOpen, neighbour, tally } from '../state/navigation.ts';
import { canDecide, currentArticle, currentItem, type State } from '../state/state.ts';
import { just, tell } from './shared.ts';

type Verb = 'accept' | 'refuse';

/** Decides about the chosen change, and goes on to the next open one. */
export function decide(controller: Controller, verb: Verb, scope: Scope, byKey: boolean): void {
  const item = currentItem(controller.state);
  if (!canDecide(controller.state)) return;
  if (!item?.change) {
    tell(controller, 'Nothing to decide here.');
    return;
  }
  if (byKey) controller.focusWanted++;
  const action = { do: verb, change: item.change.key, ...(scope !== 'here' && { scope }) };
  controller.decide([action], state => afterDecision(state, item, verb));
}

export function takeBack(controller: Controller, verb: 'undo' | 'redo'): void {
  if (!canDecide(controller.state)) return;
  const what = controller.state.history[verb];
  const done = verb === 'undo' ? 'Undone' : 'Done again';
  controller.focusWanted++;
  controller.decide([{ do: verb }], () => just(what === undefined ? `${done}.` : `${done}: ${what}`));
}

function afterDecision(state: State, item: Item, verb: Verb): After {
  const article = currentArticle(state);
  if (!article) return just('');
  const wanted = (each: Item) => isOpen(each, state.location.filters);
  const next = neighbour(article, item, 1, wanted) ?? neighbour(article, undefined, 1, wanted);
  const { open } = tally(article);
  const done = `${verb === 'accept' ? 'Accepted' : 'Refused'}: ${item.text}.`;
  const rest = open > 0 ? `${open} open.` : 'All of this article is decided.';
  return { ...just(`${done} ${rest}`), at: next?.id };
}
