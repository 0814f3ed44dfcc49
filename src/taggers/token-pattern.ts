import { unified } from 'unified';
import { parseEnglish, TokenFlag, tokenTable } from '../tokens/index.ts';
import type { TokenTable } from '../types.ts';

/** A sequence of tokens to look for. */
export interface Pattern {
  pieces: readonly Piece[];
  /** In lower case, when the first piece is a word: the key it is found by. */
  firstWord: string | undefined;
}

type Piece = { word: string; caseSensitive: boolean } | { slot: Slot };
type Slot = 'number' | 'word' | 'Name';

const SLOT = /<(number|word|Name)>/;

/** Such names fall into rows at their blanks, whatever the parser. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Most words that `<Name>` takes. */
const MAX_NAME = 8;

const parser = unified().use(parseEnglish).freeze();

/**
 * Reads a pattern: words stand for themselves, `<number>` is a token that begins with a digit, `<word>` any one word,
 * `<Name>` one or more capitalised words. It is cut into tokens as articles are, and matches in linear time.
 *
 * @throws {Error} when the pattern has nothing to match.
 */
export function compilePattern(text: string, { literal = false, caseSensitive = true } = {}): Pattern {
  const pieces: Piece[] = [];
  for (const part of literal ? [text] : text.split(/(<(?:number|word|Name)>)/)) {
    const slot = literal ? undefined : SLOT.exec(part)?.[1];
    if (slot) pieces.push({ slot: slot as Slot });
    else
      for (const word of wordsOf(part)) pieces.push({ word: caseSensitive ? word : word.toLowerCase(), caseSensitive });
  }
  const first = pieces[0];
  if (!first) throw new Error(`Expected a name or a pattern with at least one word, got \`${text}\``);
  return { pieces, firstWord: 'word' in first ? lowerOf(first.word) : undefined };
}

/** The row behind the match that begins at `row`, or `row` itself when there is none. */
export function matchPattern(tokens: TokenTable, row: number, { pieces }: Pattern): number {
  const end = tokens.sentences[tokens.sentence[row]! + 1]!;
  let at = row;
  for (const piece of pieces) {
    const next =
      at < end ? ('slot' in piece ? matchSlot(tokens, at, end, piece.slot) : matchWord(tokens, at, piece)) : at;
    if (next === at) return row;
    at = next;
  }
  return at;
}

function matchWord(
  tokens: TokenTable,
  row: number,
  { word, caseSensitive }: { word: string; caseSensitive: boolean },
): number {
  const found = caseSensitive ? tokens.words[row]! : tokens.words[row]!.toLowerCase();
  return found === word ? row + 1 : row;
}

function matchSlot(tokens: TokenTable, row: number, end: number, slot: Slot): number {
  const flag = slot === 'number' ? TokenFlag.Number : slot === 'word' ? TokenFlag.Word : TokenFlag.Capital;
  const most = slot === 'Name' ? MAX_NAME : 1;
  let at = row;
  while (at < end && at < row + most && tokens.flags[at]! & flag) at++;
  return at;
}

function wordsOf(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split(' ') : tableOf(text).words;
}

function lowerOf(word: string): string | undefined {
  return PLAIN.test(word) ? word.toLowerCase() : tableOf(word).lowers[0];
}

function tableOf(text: string): TokenTable {
  return tokenTable(parser.parse(text), text);
}
