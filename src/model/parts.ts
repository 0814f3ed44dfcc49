import type { TokenTable } from '../types.ts';

/** Rows that the model looks at as one article: a long one, so that its memory does not grow with the text. */
const MOST_ROWS = 20_000;

/** A part of a token table, and the row of the whole where it begins. */
export interface Part {
  tokens: TokenTable;
  offset: number;
}

/** The table in parts of whole sentences; one that is not too long is its own only part. */
export function partsOf(tokens: TokenTable, most = MOST_ROWS): Part[] {
  if (tokens.length <= most) return [{ tokens, offset: 0 }];
  const parts: Part[] = [];
  let first = 0;
  for (let sentence = 1; sentence < tokens.sentences.length; sentence++) {
    const isLast = sentence === tokens.sentences.length - 1;
    const next = isLast ? Number.POSITIVE_INFINITY : tokens.sentences[sentence + 1]!;
    if (next - tokens.sentences[first]! <= most) continue;
    parts.push(partOf(tokens, first, sentence));
    first = sentence;
  }
  return parts;
}

/** The sentences `[first, end)`. */
function partOf(tokens: TokenTable, first: number, end: number): Part {
  const from = tokens.sentences[first]!;
  const to = tokens.sentences[end]!;
  return {
    offset: from,
    tokens: {
      text: tokens.text,
      length: to - from,
      start: tokens.start.subarray(from, to),
      end: tokens.end.subarray(from, to),
      flags: tokens.flags.subarray(from, to),
      sentence: tokens.sentence.subarray(from, to).map(sentence => sentence - first),
      sentences: tokens.sentences.subarray(first, end + 1).map(row => row - from),
      sentenceCase: tokens.sentenceCase.subarray(first, end),
      words: tokens.words.slice(from, to),
      lowers: tokens.lowers.slice(from, to),
    },
  };
}
