import type { Span } from '../../../types.ts';
import type { Mention } from '../../schema.ts';

/** A word or mark of a text, for formats that want tokens. No piece has white space in it. */
export interface Piece extends Span {
  text: string;
  /** The mention that it belongs to; no piece is half inside of one. */
  mention?: Mention;
}

/**
 * Words with their inner apostrophes, numbers with their inner marks, abbreviations such as "U.S.", single marks and
 * currency signs, and runs of whatever else, such as emoji. Control characters are
 * white space: Python takes some of them for it.
 */
const PIECES =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[\p{P}\p{Sc}]\p{M}*|[^\s\p{Cc}\p{L}\p{M}\p{N}\p{P}\p{Sc}][^\s\p{Cc}\p{L}\p{N}\p{P}\p{Sc}]*/gu;

/** Cuts a text into pieces that end where mentions begin and end, so that none is lost. */
export function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  const pieces: Piece[] = [];
  let behind = 0;
  for (const mention of mentions) {
    pieces.push(...cut(text, { start: behind, end: mention.start }));
    pieces.push(...cut(text, mention, mention));
    behind = mention.end;
  }
  return [...pieces, ...cut(text, { start: behind, end: text.length })];
}

function cut(text: string, { start, end }: Span, mention?: Mention): Piece[] {
  return Array.from(text.slice(start, end).matchAll(PIECES), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
    text: words,
    ...(mention && { mention }),
  }));
}
