import { createHash } from 'node:crypto';
import { documentTerms, type IndexDocument } from '../document.ts';

/** Limits of `tsvector`: positions, how many of them a lexeme may have, bytes of a lexeme, bytes of all. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const LONGEST_LEXEME = 2_046;
const LARGEST = 1_000_000;

/** What words are looked up in. */
export interface TermVector {
  /** In the text form of `tsvector`, so that no parser of the server touches the terms; those of the title with weight A. */
  vector: string;
  /**
   * The terms in order, a blank before and behind each, title and text on lines of their own: where the vector cannot hold
   * all of them or all of their positions.
   */
  long?: string;
}

/** The vector of an article's title and text. No phrase runs from one into the other: a position is left out between them. */
export function termVector(document: Pick<IndexDocument, 'title' | 'text'>): TermVector {
  const { titleTerms, terms } = documentTerms(document);
  const title = listOf(titleTerms);
  const text = listOf(terms);
  const positions = new Map<string, string[]>();
  let isWhole = title.length + 1 + text.length <= LAST_POSITION;
  for (const [at, term] of title.entries()) add(term, at + 1, 'A');
  for (const [at, term] of text.entries()) add(term, title.length + 2 + at, '');
  const lexemes: string[] = [];
  let size = 0;
  for (const [term, places] of positions) {
    const lexeme = lexemeOf(term);
    size += sizeOf(lexeme, places.length);
    if (size > LARGEST) {
      isWhole = false;
      break;
    }
    lexemes.push(places.length === 0 ? quoted(lexeme) : `${quoted(lexeme)}:${places.join(',')}`);
  }
  const vector = lexemes.join(' ');
  return isWhole ? { vector } : { vector, long: longText([title, text]) };

  function add(term: string, position: number, weight: string): void {
    let places = positions.get(term);
    if (!places) {
      places = [];
      positions.set(term, places);
    }
    if (position > LAST_POSITION) return;
    if (places.length < MOST_POSITIONS) places.push(`${position}${weight}`);
    else isWhole = false;
  }
}

function listOf(terms: string): string[] {
  return terms === '' ? [] : terms.split(' ');
}

/** Bytes that the server counts: the lexeme, and two for each position and their number, aligned. */
function sizeOf(lexeme: string, positions: number): number {
  return Buffer.byteLength(lexeme) + 2 * positions + 3;
}

function longText(parts: readonly string[][]): string {
  return parts.map(terms => ` ${terms.join(' ')} `).join('\n');
}

/** A term as the vector has it: one that is too long is known by its hash, with a mark that no term has. */
export function lexemeOf(term: string): string {
  if (Buffer.byteLength(term) <= LONGEST_LEXEME) return term;
  return `#${createHash('sha256').update(term).digest('hex')}`;
}

/** A lexeme in the text form of `tsvector` and `tsquery`. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
