import type { GazetteerMatch } from '../../gazetteer/index.ts';
import { SentenceCase, TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import { dateWords, directions, openers, placeEnds, titles } from './words.ts';

/**
 * The last words of capitalised runs of two or three words that are not themselves names of the gazetteer: "jackson"
 * of "Jesse Jackson". Alone in the same article they are the person again rather than the town.
 */
export function surnamesOf(tokens: TokenTable, matches: ReadonlyMap<number, GazetteerMatch>): Set<string> {
  const surnames = new Set<string>();
  for (let row = 0; row < tokens.length; ) {
    let to = row;
    while (to < tokens.length && isPartOfName(tokens, to) && tokens.sentence[to] === tokens.sentence[row]) to++;
    const length = to - row;
    if ((length === 2 || length === 3) && isUnknownStart(tokens, row, matches)) surnames.add(tokens.lowers[to - 1]!);
    row = Math.max(to, row + 1);
  }
  return surnames;
}

function isPartOfName(tokens: TokenTable, row: number): boolean {
  const flags = tokens.flags[row]!;
  if (!(flags & TokenFlag.Capital) || flags & TokenFlag.AllCapitals) return false;
  const sentence = tokens.sentence[row]!;
  if (tokens.sentenceCase[sentence] !== SentenceCase.Normal) return false;
  const word = tokens.lowers[row]!;
  return !titles.has(word) && !dateWords.has(word) && !(openers.has(word) && row === tokens.sentences[sentence]);
}

function isUnknownStart(tokens: TokenTable, row: number, matches: ReadonlyMap<number, GazetteerMatch>): boolean {
  const word = tokens.lowers[row]!;
  return !matches.has(row) && !directions.has(word) && !placeEnds.has(tokens.lowers[row + 1]!);
}
