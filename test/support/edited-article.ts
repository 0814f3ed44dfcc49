import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';
import type { Span } from '../../src/types.ts';

/** Words that know which mention they are, so that it is known where each went, whatever is done to the text. */
export interface Piece {
  text: string;
  mention?: number;
  /** The mention's letters were changed: its words are others now. */
  isAltered?: boolean;
}

export type Sentence = readonly Piece[];

/** A line that is not empty, with all line ends behind it. */
export interface Line {
  sentences: readonly Sentence[];
  ending: string;
}

/** An article in pieces. */
export type Doc = readonly Line[];

const BREAK = /(\n+|(?<=[.!?]["”’)]?) +)/;

export function takeApart(text: string, mentions: readonly Mention[]): Doc {
  const lines: Line[] = [];
  let sentences: Piece[][] = [];
  let sentence: Piece[] = [];
  const endSentence = (): void => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  const addPlain = (plain: string): void => {
    for (const part of plain.split(BREAK)) {
      if (part.startsWith('\n')) {
        endSentence();
        lines.push({ sentences, ending: part });
        sentences = [];
      } else if (part !== '') {
        sentence.push({ text: part });
        if (part.trim() === '' && sentence.length > 1) endSentence();
      }
    }
  };
  let behind = 0;
  for (const [mention, { start, end }] of mentions.entries()) {
    addPlain(text.slice(behind, start));
    sentence.push({ text: text.slice(start, end), mention });
    behind = end;
  }
  addPlain(text.slice(behind));
  endSentence();
  if (sentences.length > 0) lines.push({ sentences, ending: '' });
  return lines;
}

/** Where a mention stands in the text. */
export interface Whereabouts extends Span {
  isAltered: boolean;
}

/** The text of the pieces, and where each mention is that is still there. */
export function putTogether(doc: Doc): { text: string; places: Map<number, Whereabouts> } {
  const places = new Map<number, Whereabouts>();
  let text = '';
  for (const { sentences, ending } of doc) {
    for (const piece of sentences.flat()) {
      const start = text.length;
      text += piece.text;
      if (piece.mention === undefined) continue;
      places.set(piece.mention, { start, end: text.length, isAltered: piece.isAltered ?? false });
    }
    text += ending;
  }
  return { text, places };
}

/** The annotation file for a doc that still has all of its mentions, in their order. */
export function annotationsOf(file: AnnotationFile, doc: Doc): { file: AnnotationFile; text: string } {
  const { text, places } = putTogether(doc);
  const mentions = file.mentions.map((mention, index) => {
    const { start, end } = places.get(index)!;
    return { ...mention, start, end, text: text.slice(start, end) };
  });
  const article = { ...file.article, sha256: bodyHash(text), length: text.length };
  return { file: { ...file, article, mentions }, text };
}
