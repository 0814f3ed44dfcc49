import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { mix } from '../hash.ts';
import type { WordTable } from '../word-table.ts';
import { Listed } from './templates.ts';

/**
 * Kinds of listed names, a bit each; a name may be of several. The order is part of the model file's format. `word` and
 * `person` mark place names that are as often something else.
 */
export const phraseKinds = [
  'country',
  'region',
  'largeCity',
  'city',
  'town',
  'water',
  'land',
  'structure',
  'nationality',
  'people',
  'religion',
  'politics',
  'organization',
  'word',
  'person',
] as const;

export type PhraseKind = (typeof phraseKinds)[number];

const LONGEST = 6;

/** Finds the longest listed names of an article and tells the rows about them. */
export class PhraseMatches {
  /** Bits of the kinds of the name that a row is in, or 0. */
  private kinds = new Int32Array(0);
  /** Whether the row is the name's first (1), its last (2), both (3) or inside (0). */
  private place = new Uint8Array(0);

  constructor(private readonly phrases: WordTable) {}

  read(tokens: TokenTable): void {
    if (this.kinds.length < tokens.length) {
      this.kinds = new Int32Array(tokens.length * 2);
      this.place = new Uint8Array(tokens.length * 2);
    }
    this.kinds.fill(0, 0, tokens.length);
    for (let row = 0; row < tokens.length; ) row = this.match(tokens, row);
  }

  /** Bits of the kinds of the listed name that a row is in. */
  kindsAt(row: number): number {
    return this.kinds[row]!;
  }

  /** Appends the features of a row, and returns the new number of keys. */
  keys(row: number, end: number, keys: Int32Array, start: number): number {
    let count = start;
    const own = this.kinds[row]!;
    const place = this.place[row]!;
    if (own !== 0) keys[count++] = mix(Listed.set, mix(own, place));
    for (let bits = own; bits !== 0; bits &= bits - 1) keys[count++] = mix(Listed.entry, mix(bits & -bits, place));
    for (let step = 1; step <= 2 && row + step < end; step++) {
      for (let bits = this.kinds[row + step]!; bits !== 0; bits &= bits - 1) {
        keys[count++] = mix(Listed.after, mix(bits & -bits, step));
      }
    }
    if (row > 0) {
      for (let bits = this.kinds[row - 1]!; bits !== 0; bits &= bits - 1) {
        keys[count++] = mix(Listed.before, bits & -bits);
      }
    }
    return count;
  }

  /** Marks the longest name that begins at a row; returns the row behind it. */
  private match(tokens: TokenTable, row: number): number {
    if (!(tokens.flags[row]! & TokenFlag.Capital)) return row + 1;
    const words = Math.min(LONGEST, this.phrases.mostWords(tokens.lowers[row]!));
    if (words === 0) return row + 1;
    const end = tokens.sentences[tokens.sentence[row]! + 1]!;
    let phrase = tokens.lowers[row]!;
    let found = this.phrases.get(phrase) ?? 0;
    let to = row + 1;
    for (let next = row + 1; next < Math.min(end, row + words); next++) {
      phrase += ` ${tokens.lowers[next]!}`;
      const kinds = this.phrases.get(phrase);
      if (kinds === undefined) continue;
      found = kinds;
      to = next + 1;
    }
    if (found === 0) return row + 1;
    this.kinds.fill(found, row, to);
    this.place.fill(0, row, to);
    this.place[row] = 1;
    this.place[to - 1]! |= 2;
    return to;
  }
}
