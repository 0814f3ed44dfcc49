import type { Span } from '../../../src/types.ts';
import type { Block } from './article.ts';
import { type Item, itemsOf } from './items.ts';
import { inTextOrder, type Part, type Piece, type Placed, type Side, withSigns } from './parts.ts';

/**
 * Before and after in one text: parts that together are the block's text. Mentions of one side never overlap, but those
 * of two sides may in any way: a stretch that two share goes to one of them, so that each has a mark of its own.
 */
export function layOut(block: Block): Part[] {
  const items = itemsOf(block);
  const lanes = { old: lane(items, 'old'), now: lane(items, 'now') };
  const cuts = new Set<number>([block.start, block.end]);
  for (const { span } of [...lanes.old, ...lanes.now]) {
    cuts.add(span.start);
    cuts.add(Math.min(span.end, block.end));
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  return withSigns(join(segments(offsets, lanes)), items);
}

interface Segment extends Span {
  old?: Item | undefined;
  now?: Item | undefined;
}

/** Where the items are drawn on one side, in text order, without overlap: a ghost gives way to what is there. */
function lane(items: readonly Item[], side: 'old' | 'now'): Placed[] {
  const placed = items.flatMap(item => (item[side] ? [{ span: item[side], item }] : []));
  const solid = placed.filter(({ item }) => !item.ghost);
  const ghosts = placed.filter(
    ({ item, span }) => item.ghost && !solid.some(other => other.span.start < span.end && span.start < other.span.end),
  );
  return [...solid, ...ghosts].sort(inTextOrder);
}

function segments(cuts: readonly number[], lanes: Record<'old' | 'now', Placed[]>): Segment[] {
  const next = { old: 0, now: 0 };
  const at = (side: 'old' | 'now', offset: number): Item | undefined => {
    const spans = lanes[side];
    while (next[side] < spans.length && spans[next[side]]!.span.end <= offset) next[side]++;
    const placed = spans[next[side]];
    return placed && placed.span.start <= offset ? placed.item : undefined;
  };
  return cuts.slice(0, -1).map((start, index) => {
    return { start, end: cuts[index + 1]!, old: at('old', start), now: at('now', start) };
  });
}

function join(segments: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  const owned = new Set<Item>();
  for (const segment of segments) {
    const owner = ownerOf(segment, owned);
    const last = parts.at(-1);
    if (!owner) parts.push({ kind: 'text', start: segment.start, end: segment.end });
    else {
      const piece = { start: segment.start, end: segment.end, side: sideOf(segment, owner) };
      if (last?.kind === 'mark' && last.item === owner) parts[parts.length - 1] = grown(last, piece);
      else
        parts.push({
          kind: 'mark',
          item: owner,
          again: owned.has(owner),
          start: piece.start,
          end: piece.end,
          pieces: [piece],
        });
      owned.add(owner);
    }
  }
  return parts;
}

/** Of two that share a segment, the one without a mark yet; of two such, the one that ends first. */
function ownerOf({ old, now }: Segment, owned: ReadonlySet<Item>): Item | undefined {
  if (!old || !now || old === now) return old ?? now;
  if (owned.has(old) !== owned.has(now)) return owned.has(old) ? now : old;
  if (owned.has(old)) return now;
  return old.old!.end <= now.now!.end ? old : now;
}

function sideOf({ old, now }: Segment, owner: Item): Side {
  if (owner.state !== 'open' || (old === owner && now === owner)) return 'both';
  return now === owner ? 'now' : 'old';
}

function grown(part: Part & { kind: 'mark' }, piece: Piece): Part {
  const last = part.pieces.at(-1)!;
  const pieces =
    last.side === piece.side ? [...part.pieces.slice(0, -1), { ...last, end: piece.end }] : [...part.pieces, piece];
  return { ...part, end: piece.end, pieces };
}
