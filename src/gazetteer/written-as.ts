import { SentenceCase, TokenFlag } from '../tokens/flags.ts';
import type { TokenTable } from '../types.ts';
import { wordsOf } from './key.ts';

/** In capitals amid words that are not, a name of up to this many letters is more often an acronym. */
const ACRONYM_LENGTH = 4;

const ARTICLE = /^(?:a[lnrstz]|ash|ad|ed|el)$/i;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/**
 * Whether rows `[from, to)` have the capitals of a name: `Us` and `turkey` are not `US` and `Turkey`, `al-Bab` is
 * `Al-Bab`, and `KENYA` is `Kenya`, while `MAN` is no town unless the whole sentence is in capitals.
 */
export function writtenAs(tokens: TokenTable, from: number, to: number, name: string): boolean {
  const words = wordsOf(name).filter(word => word !== ',');
  let row = from;
  for (const word of words) {
    while (row < to && tokens.flags[row]! & TokenFlag.Mark) row++;
    if (row >= to || !wordWrittenAs(tokens, row, word, words)) return false;
    row++;
  }
  return true;
}

function wordWrittenAs(tokens: TokenTable, row: number, word: string, name: readonly string[]): boolean {
  const written = tokens.words[row]!;
  if (written === word) return true;
  const flags = tokens.flags[row]!;
  if (name.length === 1 && isShortened(word) !== isShortened(written)) return false;
  if (!UPPER.test(word)) return true;
  if (!(flags & TokenFlag.Capital)) return ARTICLE.test(word) || !/^\P{L}*\p{Lu}/u.test(word);
  if (!LOWER.test(word)) return !LOWER.test(written);
  return !(flags & TokenFlag.AllCapitals) || mayShout(tokens, row, name);
}

/** `Ala.` and `Miss.` need their full stop; `U.S.` is as good without. */
function isShortened(word: string): boolean {
  return word.indexOf('.') === word.length - 1;
}

function mayShout(tokens: TokenTable, row: number, name: readonly string[]): boolean {
  const sentence = tokens.sentence[row]!;
  return (
    name.join('').length > ACRONYM_LENGTH ||
    isDateline(tokens, row) ||
    tokens.sentenceCase[sentence] === SentenceCase.Upper
  );
}

/** `ROME (Reuters)`, `OSLO, Norway`, `LIMA -`, at the beginning of a sentence. */
function isDateline(tokens: TokenTable, row: number): boolean {
  return row === tokens.sentences[tokens.sentence[row]!] && /^[(,—–-]$/.test(tokens.words[row + 1] ?? '');
}
