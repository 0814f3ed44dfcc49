import { pairInGaps } from './gaps.ts';
import { pairUniqueLines } from './lines.ts';
import { Pairs } from './pairs.ts';
import { pairUniqueRuns } from './seeds.ts';
import type { Tokens } from './tokens.ts';

/**
 * Pairs the tokens of two versions of a text: first runs that stand once in each, wherever they are; then what follows
 * or precedes a pair and is equal; then lines that stand once; then what is equal and in order in the gaps between.
 */
export function align(old: Tokens, now: Tokens): Pairs {
  const pairs = new Pairs(old, now);
  pairUniqueRuns(pairs);
  growForwards(pairs);
  growBackwards(pairs);
  pairUniqueLines(pairs);
  pairInGaps(pairs);
  return pairs;
}

function growForwards(pairs: Pairs): void {
  for (let o = 0; o < pairs.old.length; o++) {
    const before = pairs.image(o - 1);
    if (before !== undefined && pairs.areEqual(o, before + 1)) pairs.add(o, before + 1);
  }
}

function growBackwards(pairs: Pairs): void {
  for (let o = pairs.old.length - 1; o >= 0; o--) {
    const behind = pairs.image(o + 1);
    if (behind !== undefined && pairs.areEqual(o, behind - 1)) pairs.add(o, behind - 1);
  }
}
