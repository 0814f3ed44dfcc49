import type { Span } from '../../types.ts';
import type { Pairs } from './pairs.ts';
import type { TokenRange, Tokens } from './tokens.ts';

/** Farthest pair, in tokens, from which the place of a changed word is told. */
const REACH = 3;

/** What tokens became: the tokens between what the first and the last one became. */
export function imageOf(pairs: Pairs, { first, last }: TokenRange): TokenRange | undefined {
  const start = imageNear(pairs, first, -1);
  const end = imageNear(pairs, last, 1);
  if (start === undefined || end === undefined || start > end) return undefined;
  return start >= 0 && end < pairs.now.length ? { first: start, last: end } : undefined;
}

/** What a token became, or, where it was changed itself, what stands as far from the nearest pair outside. */
function imageNear(pairs: Pairs, o: number, step: 1 | -1): number | undefined {
  for (let distance = 0; distance <= REACH; distance++) {
    const image = pairs.image(o + step * distance);
    if (image !== undefined) return image - step * distance;
  }
  return undefined;
}

/** The span within its tokens: a span may begin or end inside a token, if that is still the same. */
export function spanOf({ old, now }: Pairs, span: Span, from: TokenRange, there: TokenRange): Span | undefined {
  const head = Math.max(0, span.start - old.start[from.first]!);
  const tail = Math.max(0, old.end[from.last]! - span.end);
  if (head > 0 && !isSameToken(old, from.first, now, there.first)) return undefined;
  if (tail > 0 && !isSameToken(old, from.last, now, there.last)) return undefined;
  return { start: now.start[there.first]! + head, end: now.end[there.last]! - tail };
}

function isSameToken(old: Tokens, o: number, now: Tokens, n: number): boolean {
  return old.text.slice(old.start[o], old.end[o]) === now.text.slice(now.start[n], now.end[n]);
}

export function lengthOf({ first, last }: TokenRange): number {
  return last - first + 1;
}

/** All of the tokens. */
export function wholeSpan({ start, end }: Tokens, { first, last }: TokenRange): Span {
  return { start: start[first]!, end: end[last]! };
}
