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
import { LETTERS, PREFIXES } from './words/signs.ts';
import { UNITS } from './words/units.ts';

/** Abbreviated magnitudes that mean another power of ten in some languages: "9.5 tr dong" is triệu, "R$ 500 mil" thousand. */
const LOCAL_MAGNITUDES: Record<string, { currencies: ReadonlySet<string>; correction: number }> = {
  tr: { currencies: new Set(['VND']), correction: -6 },
  mil: { currencies: new Set(['BRL', 'MXN', 'ARS', 'COP', 'CLP']), correction: -3 },
};

/** "R1" in an article that has "R150 million", "3 marks" in one that has "2 German marks". */
const SUPPORTED = { score: 0.6, why: 'currency that other sums of the article have' };

export type { MoneyExpression, MoneyReading } from './expression.ts';
export { PESOS } from './words/signs.ts';

/**
 * The longest sum of money that begins at row `from`, does not pass `limit`, and stays in its sentence. One that
 * scores 0.2 is a sum only if others of the article support it ("R1", which could be a road).
 *
 * @param believed Whether others have decided that it is money: then a form that is doubtful by itself is read, too.
 */
export function readMoney(tokens: TokenTable, from: number, limit: number, believed = false): MoneyReading | undefined {
  if (from >= limit || !mayBegin(tokens, from)) return undefined;
  const end = Math.min(limit, sentenceEnd(tokens, from));
  const pieces = new Pieces(tokens, from, end);
  const sum = readSum(pieces);
  const certainty = sum && (certaintyOf(pieces, sum) ?? (believed ? DOUBTFUL : undefined));
  if (!certainty) return undefined;
  return { to: pieces.at(sum.to - 1)!.row + 1, expression: expressionOf(sum), ...certainty };
}

/** The row behind the sentence, or behind the next one where the full stop of "Rs." or "S/." was taken for its end. */
function sentenceEnd({ sentence, sentences, lowers }: TokenTable, row: number): number {
  const next = sentence[row]! + 1;
  const end = sentences[next]!;
  const name = end === row + 3 && lowers[row + 1] === '/' ? `${lowers[row]}/` : lowers[row]!;
  const stop = name === lowers[row] ? row + 1 : row + 2;
  const isCut = end === stop + 1 && lowers[stop] === '.' && PREFIXES.has(name);
  return isCut ? (sentences[next + 1] ?? end) : end;
}

/** Proposes the sums of money. */
export function moneyPattern(): Plugin<[], Root> {
  return tagger(({ tokens }) => candidates(tokens));
}

function candidates(tokens: TokenTable): Candidate[] {
  const found: Candidate[] = [];
  const doubtful: { candidate: Candidate; expression: MoneyExpression }[] = [];
  const certain = new Set<string>();
  for (let row = 0; row < tokens.length; row++) {
    const read = readMoney(tokens, row, tokens.length);
    if (!read) continue;
    const candidate = { from: row, to: read.to, type: 'money', by: 'pattern', score: read.score, why: read.why };
    const { expression } = read;
    if (read.score <= DOUBTFUL.score) doubtful.push({ candidate, expression });
    else {
      row = read.to - 1;
      found.push(candidate);
      if (LETTERS.has(expression.written)) certain.add(expression.written);
      if (expression.currencies.length === 1 || expression.form === 'prefix')
        for (const { code } of expression.currencies) certain.add(code);
    }
  }
  const supported = doubtful.filter(({ expression }) => isSupported(expression, certain));
  return [...found, ...supported.map(({ candidate }) => ({ ...candidate, ...SUPPORTED }))];
}

/**
 * A lone letter needs the same letter, for there are masks called N95; other forms need a sum in one of their
 * currencies, and pounds one that is not sterling, whose users weigh by the pound.
 */
function isSupported({ written, currencies }: MoneyExpression, certain: ReadonlySet<string>): boolean {
  if (LETTERS.has(written)) return certain.has(written);
  const isPound = UNITS.get(written)?.[0]?.code === 'GBP';
  return currencies.some(({ code }) => certain.has(code) && !(isPound && code === 'GBP'));
}

function expressionOf({ bounds, currency }: Sum): MoneyExpression {
  const { currencies, written, form } = currency;
  const local = LOCAL_MAGNITUDES[bounds?.short ?? ''];
  const places = local?.currencies.has(currencies[0]?.code ?? '') ? local.correction : 0;
  const { low, high, grouped } = bounds ?? {};
  const isSaid = low !== undefined && high !== undefined;
  return {
    ...(isSaid && { low: shift(low, places), high: shift(high, places) }),
    ...(grouped !== undefined && { grouped }),
    currencies,
    written,
    form,
  };
}
