import type { TokenTable } from '../../types.ts';

/** Rows that may stand between a sum and its conversion: "12,500 taka a month (about $113". */
const FARTHEST = 8;
const MARKERS: ReadonlySet<string> = new Set(['(', 'or', '/', '=', '[']);
const STOPS: ReadonlySet<string> = new Set([')', ']', '.', ';', 'and', 'for', 'to', 'in', 'of', 'from', 'on']);

/** Whether the sum at row `from` gives the one that ends before row `to` in other money: "A$4 billion ($2.9 billion". */
export function isConversion({ lowers }: TokenTable, to: number, from: number): boolean {
  if (from - to < 1 || from - to > FARTHEST) return false;
  const between = lowers.slice(to, from);
  return between.some(word => MARKERS.has(word)) && !between.some(word => STOPS.has(word));
}
