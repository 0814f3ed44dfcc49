import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import type { Quotation } from './quotations.ts';

const FEWEST_WORDS = 3;

/**
 * Whether what stands in quotation marks is said, and not a word held at arm's length (the “election”) or a title
 * (“The Long Night”): some words, or a whole utterance with its own mark at the end (“No,”).
 */
export function isSpeech({ words, flags }: TokenTable, { from, to, goesOn }: Quotation): boolean {
  let count = 0;
  let small = 0;
  for (let row = from; row < to; row++) {
    if (!(flags[row]! & (TokenFlag.Word | TokenFlag.Number))) continue;
    count++;
    if (!(flags[row]! & TokenFlag.Capital)) small++;
  }
  const isWhole = goesOn || /[,.!?…]$/.test(words[to - 1]!);
  return count > 0 && (isWhole || (count >= FEWEST_WORDS && small > count / 2));
}
