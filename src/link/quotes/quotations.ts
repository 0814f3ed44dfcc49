import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';

/** Words between quotation marks: rows `[from, to)`, marks left out. */
export interface Quotation {
  from: number;
  to: number;
  /** Its paragraph ends before it does: the next quotation goes on with it, in the next paragraph. */
  goesOn: boolean;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);
const BLANK_LINE = /\n\s*\n|\r\n?\s*\r/;

/**
 * The quotations of an article, in text order, found by their marks; what stands inside another one is part of it. A
 * quotation may go over paragraphs when each of them opens with a mark, as newspapers print long speeches.
 */
export function quotationsOf(tokens: TokenTable): readonly Quotation[] {
  const known = remembered.get(tokens);
  if (known) return known;
  const quotations = findQuotations(tokens);
  remembered.set(tokens, quotations);
  return quotations;
}

/** They are asked for twice: who is quoted, and by whom. */
const remembered = new WeakMap<TokenTable, Quotation[]>();

function findQuotations(tokens: TokenTable): Quotation[] {
  const quotations: Quotation[] = [];
  let open: { row: number; closing: string } | undefined;
  for (let row = 0; row < tokens.length; row++) {
    if (open && isParagraphStart(tokens, row)) {
      const isOpenedAgain = isOpening(tokens, row) && tokens.words[row] === tokens.words[open.row];
      if (isOpenedAgain) add(quotations, open.row, row, true);
      open = undefined;
    }
    const word = tokens.words[row]!;
    if (open && word === open.closing && (word !== '"' || !isOpening(tokens, row))) {
      add(quotations, open.row, row, false);
      open = undefined;
    } else if (!open && isOpening(tokens, row)) open = { row, closing: CLOSING.get(word)! };
  }
  return quotations;
}

function add(quotations: Quotation[], opening: number, to: number, goesOn: boolean): void {
  if (to > opening + 1) quotations.push({ from: opening + 1, to, goesOn });
}

/** A straight mark opens where white space or a bracket stands before it. */
function isOpening({ words, flags }: TokenTable, row: number): boolean {
  if (!(flags[row]! & TokenFlag.Mark)) return false;
  const word = words[row]!;
  if (word !== '"') return CLOSING.has(word);
  return !(flags[row]! & TokenFlag.Glued) || /^[([—–]$/.test(words[row - 1] ?? '');
}

export function isParagraphStart({ text, start, end }: TokenTable, row: number): boolean {
  return row === 0 || BLANK_LINE.test(text.slice(end[row - 1]!, start[row]!));
}
