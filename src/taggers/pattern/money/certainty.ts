import { compare } from '../../../text/decimal.ts';
import { SentenceCase } from '../../../tokens/index.ts';
import { isPaid, isWeighed, isWon, lastRow, wordAt, wordsAround } from './context.ts';
import type { Sum } from './grammar.ts';
import type { Pieces } from './pieces.ts';
import {
  AMBIGUOUS,
  type Doubt,
  LABELLED,
  LOWER_CASE_ONLY,
  PAID,
  PAYING,
  PICTURE_LINES,
  RATED,
} from './words/ambiguous.ts';
import { HYPHENED_MAGNITUDES } from './words/numbers.ts';

/** How sure the context makes the grammar, and in which form it read the sum. */
export interface Certainty {
  score: number;
  why: string;
}

/** A form that may be something else beside a small number: a sum only where the article has a certain one like it. */
export const DOUBTFUL: Certainty = { score: 0.2, why: 'form that is seldom a currency beside a small number' };

/** The letter whose users join short magnitudes by a hyphen: "P500-M", but an E2-K is a plane. */
const PHILIPPINE = 'P';
const PAID_FOR: Certainty = { score: 0.7, why: 'abbreviation of a currency before a number that is paid' };

/** Short magnitudes that are no part of a name such as "B2B" or "K2-18b". */
const CLEAR_MAGNITUDES: ReadonlySet<string> = new Set(['m', 'mn', 'mln', 'bn', 'tn', 'trn']);
/** Before "a dollar": "$2 a dollar" would be a rate. */
const RATE_BASE = /[\d$€£]|^(?:dollars?|cents?|million|billion|euros?)$/;

/** Judges a sum by its form and its context; `undefined` when it is none. */
export function certaintyOf(pieces: Pieces, sum: Sum): Certainty | undefined {
  const { form, weak } = sum.currency;
  if (form === 'word') return ofWord(pieces, sum);
  if (weak === 'letter') return ofLetter(pieces, sum);
  if (weak === 'apart') return DOUBTFUL;
  if (weak && sentenceCase(pieces) === SentenceCase.Upper) return undefined;
  if (weak && !isLarge(sum)) return isPaidFor(pieces, sum) ? PAID_FOR : DOUBTFUL;
  if (form === 'sign') return { score: 0.98, why: 'currency sign' };
  const score = weak ? 0.8 : 0.95;
  return { score, why: form === 'code' ? 'currency code' : 'currency abbreviation' };
}

function ofWord(pieces: Pieces, sum: Sum): Certainty | undefined {
  const unit = sum.currency.unit ?? sum.currency.written;
  if (LOWER_CASE_ONLY.has(unit) && !isLowerCase(pieces, sum, unit)) return undefined;
  if (sum.amount?.style === 'article' && !isCounted(pieces, sum, unit)) return undefined;
  if (unit === 'p' || unit === 'c') return ofLetterUnit(pieces, sum, unit);
  const doubt = AMBIGUOUS.get(unit);
  if (doubt && !isBelieved(pieces, sum, doubt)) return mayBe(pieces, sum, doubt) ? DOUBTFUL : undefined;
  if (doubt) return { score: 0.85, why: 'number and a currency that is also a word' };
  if (!sum.bounds?.low) return { score: 0.9, why: 'unsaid number of a currency' };
  return { score: sum.amount?.style === 'digits' ? 0.97 : 0.93, why: 'number and currency' };
}

/** "R500" is a sum where it is large, paid or a rate; "N95", "R2-D2" and "P5" are not. */
function ofLetter(pieces: Pieces, sum: Sum): Certainty | undefined {
  const { digits = '', short, magnitude = 0 } = sum.amount!;
  if (sum.currency.written !== PHILIPPINE && isHyphenedShort(pieces, sum.to)) return undefined;
  const isClear = short ? CLEAR_MAGNITUDES.has(short) : magnitude >= 3;
  if (isClear || isGrouped(digits)) return { score: 0.85, why: 'letter of a currency before a large number' };
  if (magnitude > 0 || isJoined(pieces, sum.to)) return undefined;
  const isSum = digits.length >= 2 && (isPaidFor(pieces, sum) || /^\d+\.\d\d$/.test(digits));
  return isSum ? PAID_FOR : DOUBTFUL;
}

function isHyphenedShort(pieces: Pieces, to: number): boolean {
  return HYPHENED_MAGNITUDES.has(pieces.at(to - 1)!.text) && pieces.isHyphen(to - 2);
}

function isPaidFor(pieces: Pieces, sum: Sum): boolean {
  const { tokens, from } = pieces;
  return PAID.has(wordAt(tokens, from - 1)) || RATED.has(wordAt(tokens, lastRow(pieces, sum) + 1));
}

/** "R2-D2", "K2/K3". */
function isJoined(pieces: Pieces, at: number): boolean {
  return pieces.isGlued(at) && (pieces.isHyphen(at) || pieces.at(at)?.text === '/');
}

/** "99p", "50c"; one digit where the sentence speaks of money. */
function ofLetterUnit(pieces: Pieces, sum: Sum, unit: string): Certainty | undefined {
  const piece = pieces.at(sum.to - 1)!;
  const { digits = '', magnitude } = sum.amount!;
  if (!piece.glued || piece.text !== unit || magnitude || digits.length > 4 || PICTURE_LINES.has(digits))
    return undefined;
  const { tokens, from } = pieces;
  if (LABELLED.has(wordAt(tokens, from - 1))) return undefined;
  const isSum = digits.length > 1 || wordsAround(tokens, from, piece.row).some(word => PAYING.has(word));
  return isSum ? { score: 0.6, why: 'number joined to p or c' } : undefined;
}

/** "a million dollars", "a dollar", but no "million-dollar baby", "$2 a pound", "a Dollar store", "a penny". */
function isCounted(pieces: Pieces, sum: Sum, unit: string): boolean {
  if (sum.amount!.magnitude > 0) return unit !== 'dollar' && !pieces.isHyphen(sum.amount!.to);
  const isUnit = (unit === 'dollar' || unit === 'euro') && pieces.at(sum.to - 1)!.text === unit;
  return isUnit && !RATE_BASE.test(wordAt(pieces.tokens, pieces.from - 1));
}

/** Whether a doubtful word may still be a currency, if other sums of the article are in it. */
function mayBe(pieces: Pieces, sum: Sum, doubt: Doubt): boolean {
  return doubt === 'large' || (doubt === 'weight' && !isWeighed(pieces, sum));
}

function isBelieved(pieces: Pieces, sum: Sum, doubt: Doubt): boolean {
  if (sum.currency.narrowed) return true;
  if (doubt === 'narrowed') return false;
  if (doubt === 'weight') return isPaid(pieces, sum, isLarge(sum));
  if (doubt === 'large' && PAID.has(wordAt(pieces.tokens, pieces.from - 1))) return true;
  return isLarge(sum) && !(doubt === 'verb' && isWon(pieces, sum));
}

/** Whether the number is seldom anything but a sum beside an abbreviation: "2 million", "4,500", "45000". */
function isLarge({ amount, bounds }: Sum): boolean {
  if (!amount || amount.magnitude >= 3 || isGrouped(amount.digits ?? '')) return true;
  return bounds?.low !== undefined && compare(bounds.low, '10000') >= 0;
}

function isGrouped(digits: string): boolean {
  return /\d,\d{3}(?:\D|$)/.test(digits);
}

/** Headlines write capitals, but 50 Cent stays a singer. */
function isLowerCase(pieces: Pieces, sum: Sum, unit: string): boolean {
  const piece = pieces.at(sum.to - 1)!;
  const written = sentenceCase(pieces);
  return (
    piece.text[0] === piece.lower[0] ||
    written === SentenceCase.Upper ||
    (written === SentenceCase.Title && AMBIGUOUS.has(unit))
  );
}

function sentenceCase({ tokens, from }: Pieces): number {
  return tokens.sentenceCase[tokens.sentence[from]!]!;
}
