import type { Span, TokenTable } from '../types.ts';

/** The span that rows `[from, to)` cover in the article. */
export function spanOf(tokens: TokenTable, from: number, to: number): Span {
  return { start: tokens.start[from]!, end: tokens.end[to - 1]! };
}

/** The text that rows `[from, to)` cover, as it stands in the article. */
export function textOf(tokens: TokenTable, from: number, to: number): string {
  return tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!);
}

/** The rows `[from, to)` that overlap a span, by binary search. Empty (`from === to`) when there is none. */
export function rowsOf(tokens: TokenTable, span: Span): { from: number; to: number } {
  return { from: lowest(tokens.end, span.start + 1), to: lowest(tokens.start, span.end) };
}

/** Index of the first element that is at least `value`. */
function lowest(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
