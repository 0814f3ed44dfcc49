import { type Term, termsOf } from '../text/terms.ts';
import { QueryError } from './fault.ts';

/** A piece of a query for words, as it is written, and where it stands. */
export type QueryToken = { text: string; start: number } & (
  | { is: 'open' | 'close' | 'or' | 'and' | 'not' }
  | { is: 'word' | 'phrase'; terms: readonly string[] }
);

/** Longest query in UTF-16 units: nobody types more, and an engine's own limits lie far above. */
const LONGEST = 1_000;

/** Blanks, one mark, or a run of all else; quotation marks open a phrase only where a word can begin. */
const PIECE = /\s+|[()]|-(?=[^\s)])|["“”„]|[^\s()"“”„]+/gu;
const QUOTE = /["“”„]/;
const KEYWORDS: Record<string, 'or' | 'and' | 'not'> = { OR: 'or', AND: 'and', NOT: 'not' };

/**
 * Cuts a query for words into its pieces.
 *
 * @throws {QueryError} on an open quotation mark, or when it is too long.
 */
export function queryTokens(source: string): QueryToken[] {
  if (source.length > LONGEST)
    throw new QueryError('words', source, LONGEST, `Expected at most ${LONGEST} characters, got ${source.length}`);
  const tokens: QueryToken[] = [];
  const pieces = new RegExp(PIECE);
  for (let match = pieces.exec(source); match; match = pieces.exec(source)) {
    const [piece] = match;
    const start = match.index;
    if (QUOTE.test(piece)) {
      const end = closingQuote(source, start);
      const text = source.slice(start, end + 1);
      tokens.push({ is: 'phrase', terms: plain(termsOf(text)), text, start });
      pieces.lastIndex = end + 1;
    } else if (piece.trim() !== '') tokens.push(tokenOf(piece, start, source));
  }
  return tokens;
}

function closingQuote(source: string, start: number): number {
  const length = source.slice(start + 1).search(QUOTE);
  if (length < 0)
    throw new QueryError('words', source, start, 'Expected a quotation mark that closes this one, found none');
  return start + 1 + length;
}

function tokenOf(text: string, start: number, source: string): QueryToken {
  if (text === '(') return { is: 'open', text, start };
  if (text === ')') return { is: 'close', text, start };
  // Alone it is a dash.
  if (text === '-' && /[^\s)]/.test(source[start + 1] ?? '')) return { is: 'not', text, start };
  const keyword = KEYWORDS[text];
  return keyword ? { is: keyword, text, start } : { is: 'word', terms: plain(termsOf(text)), text, start };
}

function plain(terms: readonly Term[]): string[] {
  return terms.map(({ term }) => term);
}
