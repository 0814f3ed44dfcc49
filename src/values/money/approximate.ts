import type { TokenTable } from '../../types.ts';

/** Words right before a sum that leave its amount open; our own collection. */
const HEDGES: ReadonlySet<string> = new Set(
  'about around some nearly almost over roughly approximately approx circa under below above estimated near ~ ≈ > < nigh exceeds exceeding exceeded exceed topping tops topped minimum maximum'.split(
    ' ',
  ),
);

/** Words that "over" belongs to, when it measures nothing: "handed over $5 million", "a row over $5 million". */
const TAKING_OVER: ReadonlySet<string> = new Set(
  'hand hands handed handing turn turned turning take takes took taken taking sign signed row dispute spat feud battle fight debate lawsuit suit clash quarrel'.split(
    ' ',
  ),
);

/** The same in several words, the last one first. */
const PHRASES: readonly (readonly string[])[] = [
  ['than', 'more'],
  ['than', 'less'],
  ['than', 'fewer'],
  ['than', 'higher'],
  ['than', 'lower'],
  ['to', 'up'],
  ['to', 'close'],
  ['least', 'at'],
  ['most', 'at'],
  ['as', 'much', 'as'],
  ['as', 'little', 'as'],
  ['as', 'many', 'as'],
  ['as', 'high', 'as'],
  ['as', 'low', 'as'],
  ['of', 'excess', 'in'],
  ['of', 'upwards'],
  ['of', 'upward'],
  ['of', 'region', 'the', 'in'],
  ['of', 'order', 'the', 'in'],
  ['of', 'minimum', 'a'],
  ['of', 'maximum', 'a'],
  ['.', 'approx'],
];

/** The same behind a sum: "$5 million or more", "$20+", "$11,000-plus". */
const BEHIND: readonly (readonly string[])[] = [
  ['or', 'more'],
  ['or', 'less'],
  ['or', 'so'],
  ['-', 'plus'],
  ['-', 'odd'],
  ['+'],
];

/** Whether the rows before `from` say that the amount is not exact: "about", "more than". */
export function isHedgedBefore({ lowers }: TokenTable, from: number): boolean {
  const before = lowers[from - 1] ?? '';
  if (before === 'over' && TAKING_OVER.has(lowers[from - 2] ?? '')) return false;
  if (HEDGES.has(before)) return true;
  return PHRASES.some(words => words.every((word, index) => lowers[from - 1 - index] === word));
}

/** The row behind what says so after the sum, "or so", "-plus"; `to` itself where nothing does. */
export function behindHedge({ lowers }: TokenTable, to: number): number {
  const found = BEHIND.find(words => words.every((word, index) => lowers[to + index] === word));
  return to + (found?.length ?? 0);
}
