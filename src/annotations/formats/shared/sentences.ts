import type { Piece } from './pieces.ts';

const ENDS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '។']);
const CLOSES = /^[\p{Pe}\p{Pf}"'”’]$/u;
const OPENS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Ps}\p{Pi}\p{Sc}"'“‘]/u;
/** A full stop behind these, or behind a single capital, ends no sentence. */
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr Prof Gen Col Capt Lt Sgt Maj Sen Rep Gov Hon Rev St Mt No Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs'.split(
    ' ',
  ),
);

/**
 * Groups the pieces of a text by sentence, for formats that part sentences: at line ends, and behind full stops and their
 * like in front of white space and a beginning. A rough cut that serves the tools which read them; it never cuts a mention.
 */
export function sentencesOf(text: string, pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [];
  let sentence: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    sentence.push(piece);
    const next = pieces[at + 1];
    if (next && !endsBetween(text, pieces, at, next)) continue;
    sentences.push(sentence);
    sentence = [];
  }
  return sentences;
}

function endsBetween(text: string, pieces: readonly Piece[], at: number, next: Piece): boolean {
  const piece = pieces[at]!;
  if (piece.mention && piece.mention === next.mention) return false;
  const gap = text.slice(piece.end, next.start);
  if (/[\n\r\u2028\u2029]/.test(gap)) return true;
  return gap !== '' && OPENS.test(next.text) && endsSentence(pieces, at);
}

/** Closing marks may stand behind the one that ends the sentence. */
function endsSentence(pieces: readonly Piece[], at: number): boolean {
  let mark = at;
  while (mark > 0 && at - mark < 2 && CLOSES.test(pieces[mark]!.text)) mark--;
  if (!ENDS.has(pieces[mark]!.text)) return false;
  const before = pieces[mark - 1];
  const touches = before?.end === pieces[mark]!.start;
  return !(touches && (ABBREVIATIONS.has(before.text) || /^\p{Lu}$/u.test(before.text)));
}
