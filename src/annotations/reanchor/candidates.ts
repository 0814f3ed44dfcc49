import type { Span } from '../../types.ts';
import { occurrencesIn } from './occurrences.ts';
import type { Fate } from './outcome.ts';
import { type Keys, rangeOf, type Tokens, tokensOf } from './tokens.ts';

/** More do not help a person to choose. */
const MOST = 5;

/**
 * Gives orphans without candidates the places where their words stand in the new text and no mention was put, the first
 * five.
 *
 * @param words of each fate's mention.
 */
export function withCandidates(fates: readonly Fate[], words: readonly string[], now: Tokens, keys: Keys): Fate[] {
  const isTaken = takenTokens(fates, now);
  const occurrences = occurrencesIn(now, token => isTaken[token] === 0);
  return fates.map((fate, index) => {
    if (fate.outcome !== 'orphaned' || fate.candidates.length > 0) return fate;
    const wanted = tokensOf(words[index]!, keys).keys;
    const candidates: Span[] = [];
    for (const first of occurrences(wanted)) {
      const behind = first + wanted.length;
      if (isTaken.subarray(first, behind).includes(1)) continue;
      candidates.push({ start: now.start[first]!, end: now.end[behind - 1]! });
      if (candidates.length === MOST) break;
    }
    return { ...fate, candidates };
  });
}

function takenTokens(fates: readonly Fate[], now: Tokens): Uint8Array {
  const taken = new Uint8Array(now.length);
  for (const fate of fates) {
    const range = fate.outcome === 'orphaned' ? undefined : rangeOf(now, fate.to);
    if (range) taken.fill(1, range.first, range.last + 1);
  }
  return taken;
}
