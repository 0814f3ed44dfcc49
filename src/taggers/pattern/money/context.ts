import type { TokenTable } from '../../../types.ts';
import type { Sum } from './grammar.ts';
import type { Pieces } from './pieces.ts';
import { PAYING, PRICED, PRICING, WEIGHING, WEIGHTS, WINNINGS } from './words/ambiguous.ts';

/** Rows on either side that are asked. */
const WINDOW = 12;
const RATE_UNITS: ReadonlySet<string> = new Set('day week month year hour person head kilo kilogram'.split(' '));
const WRITTEN_WEIGHT = /^\d[\d,.]*(?:kg|lbs?|t)$/;

/** Pounds are money or weight: the words around, then the size of the number decide. */
export function isPaid(pieces: Pieces, sum: Sum, isLarge: boolean): boolean {
  const { tokens, from } = pieces;
  const last = lastRow(pieces, sum);
  const next = wordAt(tokens, last + 1);
  const isHyphened = sum.currency.unit === 'pound' && pieces.isHyphen(sum.amount?.to ?? 0);
  if (isHyphened && !sum.amount?.magnitude) return PRICED.has(next);
  const around = wordsAround(tokens, from, last);
  const isCounted = isLarge && next !== 'of';
  if (isCounted && !WEIGHING.has(wordAt(tokens, from - 1)) && around.some(word => PRICING.has(word))) return true;
  return !isWeighed(pieces, sum) && (isCounted || around.some(word => PAYING.has(word)));
}

/** Whether the words around an amount of pounds speak of weight. */
export function isWeighed(pieces: Pieces, sum: Sum): boolean {
  const { tokens, from } = pieces;
  if (WEIGHING.has(wordAt(tokens, from - 1))) return true;
  const last = lastRow(pieces, sum);
  return wordsAround(tokens, from, last).some(word => WEIGHTS.has(word) || WRITTEN_WEIGHT.test(word));
}

/** Whether "won" is the verb: "500,000 won the right to vote", but "500,000 won a month". */
export function isWon(pieces: Pieces, sum: Sum): boolean {
  const last = lastRow(pieces, sum);
  const next = wordAt(pieces.tokens, last + 1);
  const isRate = (next === 'a' || next === 'an') && RATE_UNITS.has(wordAt(pieces.tokens, last + 2));
  return !isRate && (WINNINGS.has(next) || /^\d/.test(next));
}

/** The words of the sentence near the rows `[from, last]`. */
export function wordsAround(tokens: TokenTable, from: number, last: number): string[] {
  const sentence = tokens.sentence[from]!;
  const first = Math.max(tokens.sentences[sentence]!, from - WINDOW);
  const end = Math.min(tokens.sentences[sentence + 1]!, last + 1 + WINDOW);
  return [...tokens.lowers.slice(first, from), ...tokens.lowers.slice(last + 1, end)];
}

/** The last row of a sum. */
export function lastRow(pieces: Pieces, sum: Sum): number {
  return pieces.at(sum.to - 1)!.row;
}

/** The row in lower case; empty outside the table. */
export function wordAt(tokens: TokenTable, row: number): string {
  return tokens.lowers[row] ?? '';
}
