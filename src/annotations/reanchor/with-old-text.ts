import type { Span } from '../../types.ts';
import type { Mention } from '../schema.ts';
import { align } from './align.ts';
import { hasContext } from './context.ts';
import { imageOf, lengthOf, spanOf, wholeSpan } from './image.ts';
import { type Lookalikes, lookalikesIn } from './lookalikes.ts';
import { type Carrier, type Fate, inTextOrder, orphaned, placed } from './outcome.ts';
import type { Pairs } from './pairs.ts';
import { rivalsOf } from './rivals.ts';
import { isSameWriting, isTypoOf } from './same-words.ts';
import { rangeOf, type TokenRange, type Tokens } from './tokens.ts';

/** A mention may have become so many times as many tokens, and so many more. */
const MOST_GROWTH = { times: 2, tokens: 4 };
/** Least share of a quotation's tokens that must have stayed. */
const QUOTE_SHARE = 0.75;

/** Two versions of a text with what speaks against a place. */
interface Versions {
  pairs: Pairs;
  rivals: Int32Array;
  lookalikes: Lookalikes;
}

/** Carries spans over by an alignment of the two texts. */
export function carrierWithOldText(old: Tokens, now: Tokens): Carrier {
  const pairs = align(old, now);
  const versions = { pairs, rivals: rivalsOf(pairs), lookalikes: lookalikesIn(pairs) };
  return {
    ofMention: mention => mentionFate(versions, mention),
    ofQuote: span => quoteFate(versions, span),
  };
}

function mentionFate(versions: Versions, mention: Mention): Fate {
  const { pairs, lookalikes } = versions;
  const range = rangeOf(pairs.old, mention);
  if (!range) return orphaned('gone');
  const there = mentionImage(pairs, range);
  const rivals = rivalPlaces(versions, range);
  if (rivals) return ambiguous(pairs, there, rivals);
  if (!there) return orphaned('gone');
  const to = spanOf(pairs, mention, range, there);
  if (!to) return orphaned('changed', [wholeSpan(pairs.now, there)]);
  const fate = placed(mention, mention.text, to, pairs.now.text);
  const isInContext = hasContext(pairs, range, there);
  if (fate.outcome === 'edited' && !mayBecome(mention, fate.now)) {
    return isInContext ? orphaned('changed', [to]) : orphaned('gone');
  }
  const others = lookalikes(range, there);
  if (others) return ambiguous(pairs, there, others);
  return isInContext ? fate : orphaned('context', [to]);
}

function mentionImage(pairs: Pairs, range: TokenRange): TokenRange | undefined {
  const there = imageOf(pairs, range);
  const most = MOST_GROWTH.times * lengthOf(range) + MOST_GROWTH.tokens;
  return there && lengthOf(there) <= most ? there : undefined;
}

/** A value belongs to its very words: one letter makes a billion of a million. */
function mayBecome({ text, value }: Mention, now: string): boolean {
  return isSameWriting(text, now) || (value === undefined && isTypoOf(text, now));
}

function quoteFate(versions: Versions, span: Span): Fate {
  const { pairs, lookalikes } = versions;
  const range = rangeOf(pairs.old, span);
  const there = range && imageOf(pairs, range);
  const to = there && spanOf(pairs, span, range, there);
  if (!to) return orphaned('gone');
  const stayed = countPairs(pairs, range, there);
  if (stayed < QUOTE_SHARE * Math.max(lengthOf(range), lengthOf(there))) return orphaned('changed', [to]);
  const others = rivalPlaces(versions, range) ?? lookalikes(range, there);
  if (others) return ambiguous(pairs, there, others);
  return placed(span, pairs.old.text.slice(span.start, span.end), to, pairs.now.text);
}

function countPairs({ to }: Pairs, { first, last }: TokenRange, there: TokenRange): number {
  return to.subarray(first, last + 1).filter(token => token >= there.first && token <= there.last).length;
}

function ambiguous({ now }: Pairs, there: TokenRange | undefined, others: readonly TokenRange[]): Fate {
  const places = there ? [there, ...others] : others;
  return orphaned('ambiguous', inTextOrder(places.map(place => wholeSpan(now, place))));
}

/**
 * Other places, when each token of the span that has a pair has a rival too: one, or none when it is other words of the
 * old text that might have come here. `undefined` when there is no doubt.
 */
function rivalPlaces({ pairs: { to }, rivals }: Versions, { first, last }: TokenRange): TokenRange[] | undefined {
  const own = rivals.subarray(first, last + 1);
  if (own.every(rival => rival === -1)) return undefined;
  if (own.some((rival, index) => rival === -1 && to[first + index] !== -1)) return undefined;
  const [start, end] = [rivals[first]!, rivals[last]!];
  const isElsewhere = start !== -1 && start !== to[first] && end - start === last - first;
  return isElsewhere ? [{ first: start, last: end }] : [];
}
