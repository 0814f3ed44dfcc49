import type { Span } from '../../../types.ts';
import { piecesOf } from './pieces.ts';

/** A stretch of text with its tokens. It begins with the first of them, and reaches to where the next one begins. */
export interface Sentence extends Span {
  tokens: Span[];
}

/**
 * The tokens of a text: its words and marks, the same whatever is annotated, so that annotators can be compared. White
 * space is a token only where nothing else could stand for it: at the edge of a mention, and at the beginning of the
 * text, since a sentence begins where its first token does, and in front of the first nothing but spaces is understood.
 */
export function tokensOf(text: string, mentions: readonly Span[]): Span[] {
  const words: Span[] = piecesOf(text, []).map(({ start, end }) => ({ start, end }));
  const first = words[0]?.start ?? text.length;
  const understood = words.length > 0 && /^ *$/.test(text.slice(0, first));
  const tokens = first === 0 || understood ? words : [{ start: 0, end: first }, ...words];
  const edges = edgesOf(tokens, mentions);
  return edges.length === 0 ? tokens : [...tokens, ...edges].sort((a, b) => a.start - b.start);
}

/** The beginnings and ends of mentions that no token covers. Both lists are in text order. */
function edgesOf(tokens: readonly Span[], mentions: readonly Span[]): Span[] {
  const edges: Span[] = [];
  let at = 0;
  for (const { start, end } of mentions) {
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    const first = Math.min(tokens[at]?.start ?? end, end);
    if (first > start) edges.push({ start, end: first });
    while (at < tokens.length && tokens[at]!.end < end) at++;
    const covered = (tokens[at]?.start ?? end) < end;
    const last = covered ? end : (tokens[at - 1]?.end ?? start);
    if (first < end && last < end) edges.push({ start: last, end });
  }
  return edges;
}

/** Cuts a text into lines that have tokens, but not within a mention; blank lines belong to the line before them. */
export function sentencesOf(text: string, tokens: readonly Span[], mentions: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let mention = 0;
  let behind = 0;
  for (const token of tokens) {
    while (mention < mentions.length && mentions[mention]!.end <= token.start) mention++;
    const inside = mention < mentions.length && mentions[mention]!.start < token.start;
    const sentence = sentences.at(-1);
    if (sentence && (inside || !text.slice(behind, token.start).includes('\n'))) sentence.tokens.push(token);
    else {
      if (sentence) sentence.end = token.start;
      sentences.push({ start: token.start, end: text.length, tokens: [token] });
    }
    behind = token.end;
  }
  return sentences;
}
