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
      if (last && tokens.flags[row]! & TokenFlag.Glued) last.post = last.post.trimEnd() + word;
      else pre += word;
    } else {
      if (last && !(tokens.flags[sign ?? row]! & TokenFlag.Glued)) last.post += ' ';
      const from = sign ?? row;
      terms.push({
        pre,
        text: sign === undefined ? word : tokens.words[sign] + word,
        post: '',
        tags: new Set(),
        from,
        to: row + 1,
      });
      pre = '';
      sign = undefined;
    }
  }
  return terms;
}

function isEnding(tokens: TokenTable, row: number): boolean {
  return tokens.lowers[row] === "'s" || (tokens.lowers[row] === "'" && (tokens.flags[row]! & TokenFlag.Glued) !== 0);
}
