import type { Pairs } from './pairs.ts';

/** Steps in all, as a multiple of the texts' lengths. A text that needs more repeats itself throughout: all is in doubt. */
const MOST_STEPS = 40;
const NONE = -1;

/**
 * Finds pairs that might as well be others. Each run of pairs is followed on beyond its ends for as long as the tokens
 * are equal; where that meets tokens that belong to other pairs, a word was, or might have been, put in or taken out on
 * either side: "He left. [He left.] She came." says nothing about which of the two is the old one.
 *
 * @returns by token of the old text, another token of the new text that it might be; its own where that one might be
 * another's; -1 where there is no doubt.
 */
export function rivalsOf(pairs: Pairs): Int32Array {
  const rivals = new Int32Array(pairs.old.length).fill(NONE);
  let steps = MOST_STEPS * (pairs.old.length + pairs.now.length + 1);
  const follow = (from: number, fromNow: number, step: 1 | -1): void => {
    for (let o = from, n = fromNow; pairs.areEqual(o, n) && pairs.to[o] !== n; o += step, n += step) {
      if (steps-- <= 0) return;
      rivals[o] = n;
      const owner = pairs.from[n]!;
      if (owner !== NONE && rivals[owner] === NONE) rivals[owner] = n;
    }
  };
  for (let o = -1; o <= pairs.old.length; o++) {
    const n = pairs.image(o);
    if (n === undefined) continue;
    if (pairs.image(o + 1) !== n + 1) follow(o + 1, n + 1, 1);
    if (pairs.image(o - 1) !== n - 1) follow(o - 1, n - 1, -1);
  }
  if (steps <= 0) rivals.set(pairs.to);
  return rivals;
}
