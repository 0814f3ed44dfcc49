import { isGraphemeBoundary } from '../../../src/text/graphemes.ts';
import type { Span } from '../../../src/types.ts';

/** Most units looked at on either side: no word of a name is longer. */
const REACH = 200;
/** A run of letters and digits, or any other single mark. */
const FORWARD = /^[^\S\n]*(?:[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}])/u;
const BACKWARD = /(?:[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}])[^\S\n]*$/u;

export type Edge = 'start' | 'end';

/**
 * The span with one edge moved over one word or mark, outwards or inwards; the span itself where that cannot be: at a
 * line end, or when nothing would be left.
 */
export function moveEdge(text: string, span: Span, edge: Edge, way: 'out' | 'in'): Span {
  const moved = edge === 'end' ? moveEnd(text, span, way) : moveStart(text, span, way);
  const whole = isGraphemeBoundary(text, moved.start) && isGraphemeBoundary(text, moved.end);
  return moved.start < moved.end && whole ? moved : span;
}

function moveEnd(text: string, { start, end }: Span, way: 'out' | 'in'): Span {
  if (way === 'out') return { start, end: end + lengthOf(FORWARD, text.slice(end, end + REACH)) };
  const inside = text.slice(Math.max(start, end - REACH), end);
  const kept = end - lengthOf(BACKWARD, inside);
  return { start, end: start + text.slice(start, kept).trimEnd().length };
}

function moveStart(text: string, { start, end }: Span, way: 'out' | 'in'): Span {
  if (way === 'out') {
    const found = text.slice(Math.max(0, start - REACH), start);
    return { start: start - lengthOf(BACKWARD, found), end };
  }
  const kept = start + lengthOf(FORWARD, text.slice(start, Math.min(end, start + REACH)));
  const blank = text.slice(kept, end).length - text.slice(kept, end).trimStart().length;
  return { start: kept + blank, end };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The selected text without white space at its ends, widened to whole graphemes; nothing when only white space. */
export function trimSelection(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  let from = start + words.length - words.trimStart().length;
  let to = start + words.trimEnd().length;
  if (from >= to) return undefined;
  while (!isGraphemeBoundary(text, from)) from--;
  while (!isGraphemeBoundary(text, to)) to++;
  return { start: from, end: to };
}
