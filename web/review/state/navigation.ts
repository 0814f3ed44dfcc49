import type { ArticleModel } from './article.ts';
import { blockAt } from './blocks.ts';
import { asOpenChange, type Filters, passes } from './filters.ts';
import { type Item, itemsOf, spanId } from './items.ts';

export type Direction = 1 | -1;

/** Whether an item is a change to decide that the filters ask for. */
export function isOpen({ state, change }: Item, filters: Filters): boolean {
  return state === 'open' && change !== undefined && passes(asOpenChange(change), filters);
}

/**
 * The item of an id, or else the one whose mention has the span that the id says: a boundary that was moved by hand is a
 * change with an id of its own as soon as the server knows.
 */
export function findItem({ blocks }: ArticleModel, id: string | undefined): Item | undefined {
  const offset = Number.parseInt(id ?? '', 10);
  if (Number.isNaN(offset)) return undefined;
  const items = itemsOf(blocks[blockAt(blocks, offset)]!);
  return (
    items.find(item => item.id === id) ??
    items.find(({ gold }) => gold && spanId(gold) === id) ??
    items.find(({ predicted }) => predicted && spanId(predicted) === id)
  );
}

/** The next item in a direction that meets a condition; from the text's start or end when none is chosen. */
export function neighbour(
  { blocks }: ArticleModel,
  from: Item | undefined,
  direction: Direction,
  wanted: (item: Item) => boolean,
): Item | undefined {
  const first = from ? blockAt(blocks, from.start) : direction > 0 ? 0 : blocks.length - 1;
  for (let at = first; at >= 0 && at < blocks.length; at += direction) {
    const items = itemsOf(blocks[at]!);
    const ordered = direction > 0 ? items : [...items].reverse();
    const index = from && at === first ? ordered.findIndex(({ id }) => id === from.id) : -1;
    const found = ordered.slice(index + 1).find(wanted);
    if (found) return found;
  }
  return undefined;
}

/** The mentions that belong to an entity of the gold, or of the prediction. */
export function mentionsOf({ blocks }: ArticleModel, entity: string, side: 'gold' | 'predicted'): Item[] {
  return blocks.flatMap(block => itemsOf(block).filter(item => item[side]?.entity === entity));
}

/** How many changes are open, and how many were decided. */
export function tally({ blocks }: ArticleModel): { open: number; decided: number } {
  let decided = 0;
  let all = 0;
  for (const { changes } of blocks) {
    all += changes.length;
    for (const { decision } of changes) if (decision) decided++;
  }
  return { open: all - decided, decided };
}
