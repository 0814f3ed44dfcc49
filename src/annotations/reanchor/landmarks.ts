import type { Mention } from '../schema.ts';
import { firstIndex } from './first-index.ts';
import type { Occurrences } from './occurrences.ts';
import { type Keys, type Tokens, tokensOf } from './tokens.ts';

/** So many mentions in a row, with exactly their distances, that stand once in the text are certainly the same ones. */
const SIZE = 3;
/** One mention alone is no row. */
const LEAST = 2;
/** A word that stands oftener tells too little about a place to be worth looking at each. */
const MOST_PLACES = 300;

/** The mentions of a text that is lost, and the new text to find them in. */
export interface Landmarks {
  readonly mentions: readonly Mention[];
  readonly now: Tokens;
  readonly occurrences: Occurrences;
  /** Keys of each mention's words. */
  readonly words: readonly Int32Array[];
  /** Token of the new text by the offset at which it begins. */
  readonly tokenAt: ReadonlyMap<number, number>;
}

export function landmarksOf(
  mentions: readonly Mention[],
  now: Tokens,
  keys: Keys,
  occurrences: Occurrences,
): Landmarks {
  const words = mentions.map(({ text }) => tokensOf(text, keys).keys);
  const tokenAt = new Map<number, number>();
  now.start.forEach((offset, token) => {
    tokenAt.set(offset, token);
  });
  return { mentions, now, occurrences, words, tokenAt };
}

/** Whether the very words of a mention stand in the new text so many units behind their old place, as whole tokens. */
export function standsAt({ mentions, now, words, tokenAt }: Landmarks, index: number, shift: number): boolean {
  const { start, end, text } = mentions[index]!;
  const first = tokenAt.get(start + shift);
  if (first === undefined || !now.text.startsWith(text, start + shift)) return false;
  return now.end[first + words[index]!.length - 1] === end + shift;
}

/**
 * The shifts, in UTF-16 units, of each mention that is in a row of mentions which, with their distances, occurs once in the
 * old text and once in the new one. More than one where rows that overlap disagree.
 */
export function sureShifts(landmarks: Landmarks): ReadonlySet<number>[] {
  const { mentions } = landmarks;
  const size = Math.min(SIZE, mentions.length);
  const rows = size < LEAST ? [] : mentions.slice(size - 1).map((_, first) => signature(mentions, first, size));
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  const shifts = mentions.map(() => new Set<number>());
  for (const [first, row] of rows.entries()) {
    const shift = counts.get(row) === 1 ? onlyShift(landmarks, first, size) : undefined;
    if (shift !== undefined) for (const index of range(first, size)) shifts[index]!.add(shift);
  }
  return shifts;
}

function signature(mentions: readonly Mention[], first: number, size: number): string {
  const begin = mentions[first]!.start;
  return mentions
    .slice(first, first + size)
    .map(({ start, text }) => `${start - begin}\n${text}`)
    .join('\n');
}

function onlyShift(landmarks: Landmarks, first: number, size: number): number | undefined {
  const { words, mentions, now, occurrences } = landmarks;
  let pivot = first;
  for (let index = first + 1; index < first + size; index++) {
    if (occurrences(words[index]!).length < occurrences(words[pivot]!).length) pivot = index;
  }
  const places = occurrences(words[pivot]!);
  if (places.length > MOST_PLACES) return undefined;
  const shifts = places
    .map(token => now.start[token]! - mentions[pivot]!.start)
    .filter(shift => range(first, size).every(index => standsAt(landmarks, index, shift)));
  return shifts.length === 1 ? shifts[0] : undefined;
}

function range(first: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => first + index);
}

/** Index of the first of some tokens, in text order, that does not begin before an offset. */
export function firstFrom(tokens: readonly number[], starts: Int32Array, offset: number): number {
  return firstIndex(tokens.length, index => starts[tokens[index]!]! >= offset);
}
