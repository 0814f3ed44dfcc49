import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { shift } from '../../../text/decimal.ts';
import type { Candidate, TokenTable } from '../../../types.ts';
import { tagger } from '../../tagger.ts';
import { certaintyOf, DOUBTFUL } from './certainty.ts';
import type { MoneyExpression, MoneyReading } from './expression.ts';
import { readSum, type Sum } from './grammar.ts';
import { Pieces } from './pieces.ts';
import { mayBegin } from './triggers.ts';
import { PREFIXES } from './words/signs.ts';

/** "9.5 tr dong": in Vietnam "tr" is short for triệu, a million. */
const TRIEU = 6;
const TRILLION = 12;

/** "R1" in an article that has "R150 million", too. */
const SUPPORTED = { score: 0.6, why: 'letter of a currency that other sums of the article have' };

export type { MoneyExpression, MoneyReading } from './expression.ts';
export { PESOS } from './words/signs.ts';

/**
 * The longest sum of money that begins at row `from`, does not pass `limit`, and stays in its sentence. One that
 * scores 0.2 is a sum only if others of the article support it ("R1", which could be a road).
 */
export function readMoney(tokens: TokenTable, from: number, limit: number): MoneyReading | undefined {
  const end = Math.min(limit, sentenceEnd(tokens, from));
  if (from >= end || !mayBegin(tokens, from)) return undefined;
  const pieces = new Pieces(tokens, from, end);
  const sum = readSum(pieces);
  const certainty = sum && certaintyOf(pieces, sum);
  if (!certainty) return undefined;
  return { to: pieces.at(sum.to - 1)!.row + 1, expression: expressionOf(sum), ...certainty };
}

/** The row behind the sentence, or behind the next one where the full stop of "Rs." was taken for its end. */
function sentenceEnd({ sentence, sentences, lowers }: TokenTable, row: number): number {
  const next = sentence[row]! + 1;
  const end = sentences[next]!;
  const isCut = end === row + 2 && lowers[row + 1] === '.' && PREFIXES.has(lowers[row]!);
  return isCut ? (sentences[next + 1] ?? end) : end;
}

/** Proposes the sums of money. */
export function moneyPattern(): Plugin<[], Root> {
  return tagger(({ tokens }) => candidates(tokens));
}

function candidates(tokens: TokenTable): Candidate[] {
  const found: Candidate[] = [];
  const doubtful: { candidate: Candidate; written: string }[] = [];
  const certain = new Set<string>();
  for (let row = 0; row < tokens.length; row++) {
    const read = readMoney(tokens, row, tokens.length);
    if (!read) continue;
    const candidate = { from: row, to: read.to, type: 'money', by: 'pattern', score: read.score, why: read.why };
    const { written } = read.expression;
    row = read.to - 1;
    if (read.score <= DOUBTFUL.score) doubtful.push({ candidate, written });
    else {
      found.push(candidate);
      certain.add(written);
    }
  }
  const supported = doubtful.filter(({ written }) => certain.has(written));
  return [...found, ...supported.map(({ candidate }) => ({ ...candidate, ...SUPPORTED }))];
}

function expressionOf({ bounds, currency }: Sum): MoneyExpression {
  const { currencies, written, form } = currency;
  const places = bounds?.short === 'tr' && currencies[0]?.code === 'VND' ? TRIEU - TRILLION : 0;
  const { low, high } = bounds ?? {};
  const isSaid = low !== undefined && high !== undefined;
  return { ...(isSaid && { low: shift(low, places), high: shift(high, places) }), currencies, written, form };
}
