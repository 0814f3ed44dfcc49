import type { Pairs } from './pairs.ts';
import { Opens, type TokenRange, type Tokens } from './tokens.ts';

/** Tokens looked at on either side. */
const REACH = 6;
/** So many of them may have been put in or taken out in between. */
const SLACK = 3;
/** Pairs that bear witness for one side. */
const ENOUGH_ON_A_SIDE = 2;
/** Pairs needed on both sides together. */
const ENOUGH = 3;

/**
 * Whether the words around a place in the old text stand around the new place too, on both of its sides. On a short line
 * one word beside the span is enough, when the whole line is the same.
 */
export function hasContext(pairs: Pairs, old: TokenRange, now: TokenRange): boolean {
  const left = witnesses(pairs, old.first, now.first, -1);
  const right = witnesses(pairs, old.last, now.last, 1);
  const count = left.count + right.count;
  return left.enough && right.enough && (count >= ENOUGH || (left.isLine && right.isLine && count > 0));
}

/**
 * Counts the pairs on one side. A moved sentence has other neighbours: where the sentence begins or ends in both texts
 * and all words up to there were paired, that is enough too.
 */
function witnesses(
  pairs: Pairs,
  o: number,
  n: number,
  step: 1 | -1,
): { count: number; enough: boolean; isLine: boolean } {
  let count = 0;
  let isIntact = true;
  let bound: number = Opens.nothing;
  for (let distance = 1; distance <= REACH; distance++) {
    const at = o + step * distance;
    if (isIntact) bound = Math.max(bound, boundAt(pairs, at, n + step * distance, step));
    if (isWitness(pairs, at, n, step, distance)) count++;
    else if (isWord(pairs.old, at)) isIntact = false;
    if (at < 0 || at >= pairs.old.length) break;
  }
  const enough = bound > Opens.nothing || count >= ENOUGH_ON_A_SIDE || isBesideOneEdit(pairs, o, n, step);
  return { count, enough, isLine: bound === Opens.line };
}

/** Whether a token of the old text stands in the new one about as far from the place as it did, whatever its pair is. */
function isWitness(pairs: Pairs, at: number, n: number, step: 1 | -1, distance: number): boolean {
  if (pairs.areEqual(at, n + step * distance)) return true;
  const image = pairs.image(at);
  if (image === undefined) return false;
  const shift = (image - n) * step - distance;
  return shift >= -Math.min(SLACK, distance - 1) && shift <= SLACK;
}

/** Whether words were only put in, or only taken out, between the place and the next pair: nothing else came there. */
function isBesideOneEdit(pairs: Pairs, o: number, n: number, step: 1 | -1): boolean {
  const image = pairs.image(o + step);
  const origin = pairs.origin(n + step);
  if (image !== undefined) return areFree(pairs.from, n + step, image, step);
  return origin !== undefined && areFree(pairs.to, o + step, origin, step);
}

/** Whether all tokens from one to another, that one left out, have no pair; not when it lies in the other direction. */
function areFree(side: Int32Array, from: number, to: number, step: 1 | -1): boolean {
  if ((to - from) * step < 0) return false;
  for (let at = from; at !== to; at += step) if (side[at] !== -1) return false;
  return true;
}

function isWord({ text, start }: Tokens, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[start[at] ?? text.length] ?? '');
}

/** What begins or ends, in both texts, between these tokens and those before them on the way. */
function boundAt({ old, now }: Pairs, o: number, n: number, step: 1 | -1): number {
  const back = step === 1 ? 0 : 1;
  return Math.min(openingAt(old, o + back), openingAt(now, n + back));
}

function openingAt({ opens, length }: Tokens, at: number): number {
  return at <= 0 || at >= length ? Opens.line : opens[at]!;
}
