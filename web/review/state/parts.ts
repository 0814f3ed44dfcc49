import type { Span } from '../../../src/types.ts';
import type { Item } from './items.ts';

/** `both`: before and after the change; `old`: before it alone; `now`: after it alone. */
export type Side = 'both' | 'old' | 'now';

export interface Piece extends Span {
  side: Side;
}

/** A run of plain text; the mark of a mention, in pieces; or the sign of what happened to an entity. */
export type Part =
  | ({ kind: 'text' } & Span)
  /** `again`: the mark goes on behind another one that stands within it. */
  | ({ kind: 'mark'; item: Item; again: boolean; pieces: readonly Piece[] } & Span)
  | { kind: 'sign'; item: Item };

/** Where an item is drawn. */
export interface Placed {
  span: Span;
  item: Item;
}

export function inTextOrder(a: Placed, b: Placed): number {
  return a.span.start - b.span.start;
}

/** The signs of entities behind the mentions at whose end they stand, or within the text where there is none. */
export function withSigns(parts: readonly Part[], items: readonly Item[]): Part[] {
  const signs = items.filter(({ about }) => about === 'entity');
  const all: Part[] = [];
  let next = 0;
  const signsUpTo = (end: number): void => {
    for (; next < signs.length && signs[next]!.end <= end; next++) all.push({ kind: 'sign', item: signs[next]! });
  };
  for (const part of parts) {
    if (part.kind === 'sign') continue;
    if (part.kind === 'mark') all.push(part);
    else {
      let { start } = part;
      for (let cut = signs[next]?.end; cut !== undefined && cut < part.end; cut = signs[next]?.end) {
        all.push({ kind: 'text', start, end: cut });
        start = cut;
        signsUpTo(cut);
      }
      all.push({ kind: 'text', start, end: part.end });
    }
    signsUpTo(part.end);
  }
  return all;
}
