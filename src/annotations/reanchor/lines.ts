import type { Pairs } from './pairs.ts';
import { Opens, type TokenRange, type Tokens } from './tokens.ts';

/** Shorter lines and sentences, in tokens, say too little. */
const SHORTEST = { line: 2, sentence: 4 };

/**
 * Pairs lines, and then sentences, that stand once in each text and have no pair yet: titles, names and items of lists
 * that were moved.
 */
export function pairUniqueLines(pairs: Pairs): void {
  pairUnique(pairs, Opens.line, SHORTEST.line);
  pairUnique(pairs, Opens.sentence, SHORTEST.sentence);
}

function pairUnique(pairs: Pairs, level: number, shortest: number): void {
  const there = uniqueStretches(pairs.now, level);
  for (const [words, line] of uniqueStretches(pairs.old, level)) {
    const other = there.get(words);
    if (!line || !other || line.last - line.first + 1 < shortest) continue;
    if (isPaired(pairs.to, line) || isPaired(pairs.from, other)) continue;
    for (let o = line.first; o <= line.last; o++) pairs.add(o, o - line.first + other.first);
  }
}

/** Lines or sentences by their words; `undefined` for one that stands there more than once. */
function uniqueStretches({ keys, opens, length }: Tokens, level: number): Map<string, TokenRange | undefined> {
  const stretches = new Map<string, TokenRange | undefined>();
  for (let first = 0; first < length; ) {
    let behind = first + 1;
    while (behind < length && opens[behind]! < level) behind++;
    const words = keys.subarray(first, behind).join(' ');
    stretches.set(words, stretches.has(words) ? undefined : { first, last: behind - 1 });
    first = behind;
  }
  return stretches;
}

function isPaired(side: Int32Array, { first, last }: TokenRange): boolean {
  for (let at = first; at <= last; at++) if (side[at] !== -1) return true;
  return false;
}
