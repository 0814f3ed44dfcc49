import { wordsOf } from '../text/name-words.ts';
import type { Suggestion } from './query.ts';

/** What suggests entities by the beginning of a name: `Sink.suggest`. */
export type Suggest = (
  words: readonly string[],
  options: { type?: string; limit?: number },
) => Promise<readonly Suggestion[]>;

/** As many letters of a word are taken for right when the whole is not known. */
const SURE = 2;
/** As many entities are looked through for near names. */
const CANDIDATES = 500;
/** Most letters that may be wrong in a word of so many: one in four, and never more than two. */
const mistakesIn = (word: string) => Math.min(2, Math.floor(word.length / 4));

/**
 * Entities that a name that finds nothing may have meant: those that begin so; else those with its last or first word; else those
 * that have a word much like one of it ("Kischida").
 *
 * @param words of the name, folded.
 */
export async function suggestNear(
  suggest: Suggest,
  words: readonly string[],
  { type, limit = 5 }: { type?: string; limit?: number } = {},
): Promise<readonly Suggestion[]> {
  const ofType = { ...(type !== undefined && { type }) };
  const beginnings = [words, words.slice(-1), words.slice(0, 1)].filter(({ length }) => length > 0);
  for (const beginning of beginnings) {
    const found = await suggest(beginning, { ...ofType, limit });
    if (found.length > 0) return found;
  }
  const near = new Map<string, Suggestion & { mistakes: number }>();
  for (const word of words) {
    if (mistakesIn(word) === 0) continue;
    for (const found of await suggest([word.slice(0, SURE)], { ...ofType, limit: CANDIDATES })) {
      const mistakes = leastDistance(word, found);
      if (mistakes <= mistakesIn(word) && mistakes < (near.get(found.key)?.mistakes ?? Number.POSITIVE_INFINITY))
        near.set(found.key, { ...found, mistakes });
    }
  }
  return [...near.values()]
    .sort((a, b) => a.mistakes - b.mistakes || b.articles - a.articles || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ mistakes: _, ...suggestion }) => suggestion);
}

function leastDistance(word: string, { key, name }: Suggestion): number {
  const words = wordsOf(`${key.slice(key.indexOf('/') + 1)} ${name}`);
  return Math.min(...words.map(other => editDistance(word, other)));
}

/** Least number of letters put in, taken out or changed (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
