import type { Mention } from '../../../src/annotations/schema.ts';
import type { Block } from './article.ts';
import { type Item, itemsOf, spanId } from './items.ts';
import { inTextOrder, type Part, type Piece, type Placed, type Side, withSigns } from './parts.ts';

/** The text of one side alone. */
export function layOutSide(block: Block, side: 'old' | 'now'): Part[] {
  const parts: Part[] = [];
  let offset = block.start;
  for (const { span, item } of sideSpans(block, side)) {
    const end = Math.min(span.end, block.end);
    if (span.start > offset) parts.push({ kind: 'text', start: offset, end: span.start });
    const piece: Piece = { start: span.start, end, side: item.state === 'open' ? changedSide(item, side) : 'both' };
    parts.push({
      kind: 'mark',
      item,
      again: side === 'now' && item.gold !== undefined,
      start: piece.start,
      end,
      pieces: [piece],
    });
    offset = end;
  }
  if (offset < block.end) parts.push({ kind: 'text', start: offset, end: block.end });
  return side === 'now' ? withSigns(parts, itemsOf(block)) : parts;
}

function changedSide(item: Item, side: 'old' | 'now'): Side {
  return item[side === 'old' ? 'now' : 'old'] ? 'both' : side;
}

/** The gold as it is on one side; the prediction, with what the page knows of each of its mentions, on the other. */
function sideSpans(block: Block, side: 'old' | 'now'): Placed[] {
  const items = itemsOf(block).filter(({ about }) => about === 'mention');
  if (side === 'old') return items.flatMap(item => (item.gold ? [{ span: item.gold, item }] : [])).sort(inTextOrder);
  const known = new Map(items.flatMap(item => (item.predicted ? [[spanId(item.predicted), item] as const] : [])));
  return block.predicted.map(mention => ({ span: mention, item: known.get(spanId(mention)) ?? unknownItem(mention) }));
}

/** A prediction that the gold went another way about. */
function unknownItem(predicted: Mention): Item {
  const { start, end, type, text } = predicted;
  return { id: spanId(predicted), about: 'mention', start, end, type, text, predicted, state: 'same', ghost: true };
}
