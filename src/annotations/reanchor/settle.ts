import { isGraphemeBoundary } from '../../text/graphemes.ts';
import type { Span } from '../../types.ts';
import { type Fate, inTextOrder, type OrphanReason, orphaned } from './outcome.ts';

/** Leaves out what would cut a character of the new text, and what would overlap: then neither place is certain. */
export function settle(fates: readonly Fate[], text: string): Fate[] {
  const settled = fates.map(fate => (isWhole(fate, text) ? fate : withdrawn(fate, 'character')));
  const places = settled
    .flatMap((fate, index) => (fate.outcome === 'orphaned' ? [] : [{ index, ...fate.to }]))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let last = places[0];
  for (const place of places.slice(1)) {
    if (place.start < last!.end) {
      for (const { index } of [place, last!]) settled[index] = withdrawn(settled[index]!, 'overlap');
    }
    if (place.end > last!.end) last = place;
  }
  return settled;
}

function isWhole(fate: Fate, text: string): boolean {
  if (fate.outcome === 'orphaned') return true;
  return isGraphemeBoundary(text, fate.to.start) && isGraphemeBoundary(text, fate.to.end);
}

function withdrawn(fate: Fate, reason: OrphanReason): Fate {
  return fate.outcome === 'orphaned' ? fate : orphaned(reason, [fate.to]);
}

/** The places of what was carried over, in text order. */
export function takenPlaces(fates: readonly Fate[]): Span[] {
  return inTextOrder(fates.flatMap(fate => (fate.outcome === 'orphaned' ? [] : [fate.to])));
}
