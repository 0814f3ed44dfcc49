import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';

/** A term as compromise's JSON has it. What else stands on a term rides along, so each carries its rows. */
export interface Term {
  pre: string;
  text: string;
  post: string;
  tags: Set<string>;
  /** Rows `[from, to)` of the token table. A term that compromise adds for a contraction has none. */
  from?: number;
  to?: number;
}

const CURRENCY = /^\p{Sc}$/u;

/**
 * Our tokens of one sentence as compromise's terms: a possessive ending belongs to its word, a currency sign to its
 * number ("$1.95" must be one term for it), other marks are the white space before or behind a term.
 */
export function termsOf(tokens: TokenTable, first: number, end: number): Term[] {
  const terms: Term[] = [];
  let pre = '';
  let sign: number | undefined;
  for (let row = first; row < end; row++) {
    const word = tokens.words[row]!;
    const last = terms.at(-1);
    if (isEnding(tokens, row) && last && last.to === row) {
      last.text += word;
      last.to = row + 1;
    } else if (CURRENCY.test(word) && row + 1 < end && tokens.flags[row + 1]! & TokenFlag.Number) {
      sign = row;
    } else if (tokens.flags[row]! & TokenFlag.Mark) {
      if (last && isGlued(tokens, row) && pre === '') last.post += word;
      else pre = spaced(tokens, row, pre, last) + word;
    } else {
      const from = sign ?? row;
      pre = spaced(tokens, from, pre, last);
      const text = sign === undefined ? word : tokens.words[sign] + word;
      terms.push({ pre, text, post: '', tags: new Set(), from, to: row + 1 });
      pre = '';
      sign = undefined;
    }
  }
  return terms;
}

/** What stands before a row so far; white space before it belongs to the term before, where there is one. */
function spaced(tokens: TokenTable, row: number, pre: string, last: Term | undefined): string {
  if (isGlued(tokens, row)) return pre;
  if (pre !== '') return `${pre} `;
  if (last) last.post += ' ';
  return pre;
}

function isGlued(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Glued) !== 0;
}

function isEnding(tokens: TokenTable, row: number): boolean {
  return tokens.lowers[row] === "'s" || (tokens.lowers[row] === "'" && isGlued(tokens, row));
}
