import type { Span } from '../../src/types.ts';

/** Cuts a text of so many units at its marks, in text order, into pieces that are together the text; of two that overlap the first counts. */
export function cutAt<Mark extends Span>(length: number, marks: readonly Mark[]): (Mark | Span)[] {
  const pieces: (Mark | Span)[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ start: at, end: mark.start });
    pieces.push(mark);
    at = mark.end;
  }
  if (at < length) pieces.push({ start: at, end: length });
  return pieces;
}
