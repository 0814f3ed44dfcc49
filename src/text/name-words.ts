import { fold } from './fold.ts';

/** The folded words of a name. */
export function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/** Single letters with full stops, written as one: "us" of "U.S.", "jk" of "J.K. Rowling". */
function initialsOf(name: string): string[] {
  const runs = fold(name).match(/(?<!\p{L})\p{L}\.(?:\p{L}\.)+/gu) ?? [];
  return runs.map(run => run.replaceAll('.', ''));
}

/** The words that a name is found by, each once, and those without its initials as a key has them. */
export interface NameWords {
  all: readonly string[];
  plain: string;
}

/** Of the names met so far: those of a day's news come again and again. */
const known = new Map<string, NameWords>();
const MOST_KNOWN = 50_000;

/** The words of a name: "Fumio Kishida" is found by each of both, "U.S." by "us" too. */
export function nameWords(name: string): NameWords {
  let words = known.get(name);
  if (!words) {
    const plain = wordsOf(name);
    words = { all: [...new Set([...plain, ...initialsOf(name)])], plain: plain.join(' ') };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, words);
  }
  return words;
}
