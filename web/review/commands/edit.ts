import type { Action } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import type { Controller } from '../controller.ts';
import { selectedSpan } from '../dom/offsets.ts';
import { spanId } from '../state/items.ts';
import { neighbour } from '../state/navigation.ts';
import { canDecide, currentArticle } from '../state/state.ts';
import { type Edge, moveEdge, trimSelection } from '../state/words.ts';
import { enter, just, tell, withMention } from './shared.ts';

/** Asks for a type: of the gold's mention another one, of a proposal the one with which it is added. */
export function chooseType(controller: Controller): void {
  withMention(controller, ({ gold, start, end }) => {
    const span = gold ? spanOf(gold) : { start, end };
    enter(controller, { name: 'type', span, purpose: gold ? 'retype' : 'add' });
  });
}

/** The page hears of a selection a moment after it was made, and a key can be quicker: so it is looked at here. */
export function chooseTypeOfSelection(controller: Controller): void {
  const selection = selectedSpan() ?? controller.state.selection;
  const article = currentArticle(controller.state);
  if (!canDecide(controller.state)) return;
  const span = selection && article && trimSelection(article.text, selection);
  if (span) enter(controller, { name: 'type', span, purpose: 'add' });
  else tell(controller, 'Select the words first: with the mouse, or with c, Shift and arrows.');
}

/** Takes the type that was asked for. */
export function takeType(controller: Controller, type: string): void {
  const { mode } = controller.state;
  if (mode.name !== 'type') return;
  const { span, purpose } = mode;
  const action: Action = purpose === 'add' ? { do: 'add', span, type } : { do: 'retype', span, type };
  controller.focusWanted++;
  controller.decide([action], () => ({
    events: [{ is: 'said', text: `${purpose === 'add' ? 'Added' : 'Changed'}: ${type}.` }, { is: 'selected' }],
    at: spanId(span),
  }));
}

/** Moves an edge of the gold's mention; a proposal is accepted first, so that it keeps what it means. */
export function move(controller: Controller, edge: Edge, way: 'out' | 'in'): void {
  withMention(controller, (item, { text }) => {
    const span = spanOf(item.gold ?? item);
    const to = moveEdge(text, span, edge, way);
    if (spanId(to) === spanId(span)) {
      tell(controller, 'The boundary cannot move further.');
      return;
    }
    const accept: Action[] = !item.gold && item.change ? [{ do: 'accept', change: item.change.key }] : [];
    controller.focusWanted++;
    controller.decide([...accept, { do: 'move', span, to }], () => ({
      ...just(`Now: ${text.slice(to.start, to.end)}`),
      at: spanId(to),
    }));
  });
}

/** Takes the mention out of the gold, and goes to its neighbour. */
export function remove(controller: Controller): void {
  withMention(controller, (item, article) => {
    if (!item.gold) {
      tell(controller, 'The gold has no mention here.');
      return;
    }
    const next = neighbour(article, item, 1, () => true) ?? neighbour(article, item, -1, () => true);
    controller.focusWanted++;
    controller.decide([{ do: 'remove', span: spanOf(item.gold) }], () => ({
      ...just(`Removed: ${item.text}.`),
      at: next?.id,
    }));
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
