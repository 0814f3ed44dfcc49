import { fold } from '../../text/fold.ts';
import type { Span } from '../../types.ts';
import { firstIndex } from './first-index.ts';

/**
 * A text as words and marks, white space left out. Two tokens with one key are the same word: case, accents, kinds of
 * quotation marks, and kinds and numbers of dashes do not count, so that changing those, or white space, leaves the
 * sequence of keys as it was.
 */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  /** UTF-16 offset of a token's first unit. */
  readonly start: Int32Array;
  /** UTF-16 offset behind a token's last unit. */
  readonly end: Int32Array;
  readonly keys: Int32Array;
  /** What begins with a token (`Opens`). */
  readonly opens: Uint8Array;
}

export const Opens = { nothing: 0, sentence: 1, line: 2 } as const;

/** Scripts written without spaces are taken letter by letter. */
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}]';
const WORD = `(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`;
const EMOJI =
  '\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}(?:\\u200d\\p{Extended_Pictographic}|[\\p{Emoji_Modifier}\\ufe0f])*';
const DASHES = '[-‐‑‒–—―−]+';
const TOKEN = new RegExp(`${UNSPACED}\\p{M}*|${WORD}|${EMOJI}|${DASHES}|\\.{3}|\\S`, 'gu');

const SENTENCE_END = /[.!?…;:。！？।]/u;
const CLOSING = /["'”’»)\]]/u;

/** Numbers for keys. Texts that are to be compared take theirs from one of these. */
export class Keys {
  private readonly byToken = new Map<string, number>();
  private readonly byKey = new Map<string, number>();

  of(token: string): number {
    const known = this.byToken.get(token);
    if (known !== undefined) return known;
    const key = plainMarks(fold(token)) || token;
    const number = this.byKey.get(key) ?? this.byKey.size;
    this.byKey.set(key, number);
    this.byToken.set(token, number);
    return number;
  }
}

/** One kind of each quotation mark, of dots and of dashes, however long. */
export function plainMarks(text: string): string {
  return text
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[-‐‑‒–—―−]+/gu, '-');
}

export function tokensOf(text: string, keys: Keys): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const key: number[] = [];
  const opens: number[] = [];
  let behind = 0;
  let sentenceEnded = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    start.push(index);
    end.push(index + token.length);
    key.push(keys.of(token));
    const isLine = index === 0 || text.slice(behind, index).includes('\n');
    opens.push(isLine ? Opens.line : sentenceEnded ? Opens.sentence : Opens.nothing);
    sentenceEnded = SENTENCE_END.test(token) || (sentenceEnded && CLOSING.test(token));
    behind = index + token.length;
  }
  return {
    text,
    length: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    keys: Int32Array.from(key),
    opens: Uint8Array.from(opens),
  };
}

/** First and last token that a span touches. */
export interface TokenRange {
  first: number;
  last: number;
}

/** `undefined` for a span of nothing but white space. */
export function rangeOf(tokens: Tokens, { start, end }: Span): TokenRange | undefined {
  const first = firstIndex(tokens.length, token => tokens.end[token]! > start);
  const behind = firstIndex(tokens.length, token => tokens.start[token]! >= end);
  return first < behind ? { first, last: behind - 1 } : undefined;
}
