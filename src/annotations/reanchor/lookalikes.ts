import { occurrencesIn } from './occurrences.ts';
import type { Pairs } from './pairs.ts';
import type { TokenRange, Tokens } from './tokens.ts';

/** Tokens on either side that make two places alike. */
const NEAR = 6;
/** Farthest that the likeness of two places is followed, in tokens. */
const FAR = 400;
/** So many different tokens in a row end the likeness. */
const MOST_MISSES = 3;
/** The likeness of the right place must reach so many tokens farther than that of another one. */
const CLEARLY = 8;
/** Of words that were put in or taken out oftener than this, the first are looked at. */
const MOST_PLACES = 200;

/** Finds places in the new text that a span might have as well as the one it was given. */
export type Lookalikes = (range: TokenRange, there: TokenRange) => TokenRange[] | undefined;

/**
 * The words of a span may stand twice with like surroundings: in a copied paragraph, say, of which one was edited. Then
 * only what surrounds the paragraphs can tell, and where it does not, the place is uncertain. Only what has no pair can be
 * a rival: words that were put in, and, for the new place, words that were taken out.
 *
 * @returns the other places; empty when other words of the old text might have become this one; `undefined` when
 * neither.
 */
export function lookalikesIn(pairs: Pairs): Lookalikes {
  const { old, now } = pairs;
  const putIn = freePlaces(now, pairs.from);
  const takenOut = freePlaces(old, pairs.to);
  return (range, there) => {
    const words = old.keys.subarray(range.first, range.last + 1);
    const nowWords = now.keys.subarray(there.first, there.last + 1);
    const others = placesOf(putIn(words), words.length);
    const otherOrigins = placesOf(takenOut(nowWords), nowWords.length);
    if (others.length === 0 && otherOrigins.length === 0) return undefined;
    const own = likeness(pairs, range, there);
    const rivals = others.filter(other => isRival(likeness(pairs, range, other), own));
    if (rivals.length > 0) return rivals;
    return otherOrigins.some(other => isRival(likeness(pairs, other, there), own)) ? [] : undefined;
  };
}

function placesOf(firsts: readonly number[], length: number): TokenRange[] {
  return firsts.map(first => ({ first, last: first + length - 1 }));
}

function freePlaces(tokens: Tokens, side: Int32Array): (words: Int32Array) => readonly number[] {
  const occurrences = occurrencesIn(tokens, at => side[at] === -1);
  return words => occurrences(words).slice(0, MOST_PLACES);
}

/** How alike the surroundings of two places are. */
interface Likeness {
  /** Equal tokens near by. */
  near: number;
  /** Tokens before and behind until the likeness ends. */
  left: number;
  right: number;
}

function isRival(other: Likeness, own: Likeness): boolean {
  if (other.near === 0 || 2 * other.near < own.near) return false;
  const isOwnFarther =
    own.left >= other.left && own.right >= other.right && own.left + own.right >= other.left + other.right + CLEARLY;
  return !isOwnFarther;
}

function likeness(pairs: Pairs, range: TokenRange, there: TokenRange): Likeness {
  const left = sideLikeness(pairs, range.first - 1, there.first - 1, -1);
  const right = sideLikeness(pairs, range.last + 1, there.last + 1, 1);
  return { near: left.near + right.near, left: left.far, right: right.far };
}

function sideLikeness(pairs: Pairs, o: number, n: number, step: 1 | -1): { near: number; far: number } {
  let near = 0;
  let far = 0;
  let misses = 0;
  for (let count = 1; count <= FAR && misses < MOST_MISSES; count++, o += step, n += step) {
    if (!isInside(pairs.old, o) || !isInside(pairs.now, n)) break;
    if (!pairs.areEqual(o, n)) {
      misses++;
      if (pairs.areEqual(o + step, n)) o += step;
      else if (pairs.areEqual(o, n + step)) n += step;
      else continue;
    } else misses = 0;
    far = count;
    if (count <= NEAR) near++;
  }
  return { near, far };
}

function isInside({ length }: Tokens, at: number): boolean {
  return at >= 0 && at < length;
}
