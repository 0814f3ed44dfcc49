import { isGlued, type Read, type Rows, skip, wordAt } from './rows.ts';
import { MAGNITUDE_PLURALS, MAGNITUDES, ONES, ORDINALS, TENS, VAGUE_AMOUNTS } from './words/numbers.ts';

const DIGITS = /^\d{1,3}(?:,?\d{3}){0,3}(?:\.\d{1,3})?$/;
const ORDINAL_DIGITS = /^(\d{1,2})(?:st|nd|rd|th)$/;
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
const BETWEEN: ReadonlySet<string> = new Set(['to', 'or', '-', '–']);
const OF: ReadonlySet<string> = new Set(['of']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);

/** How many of a unit: no number for "several". */
export interface Amount {
  count?: number;
}

/** "two", "18", "a couple of", "several", "2.5 million", "four and a half", "four to six": the lower one of two. */
export function readAmount(rows: Rows, at: number): Read<Amount> | undefined {
  const first = readOneAmount(rows, at);
  if (!first) return undefined;
  const behind = skip(rows, first.to, BETWEEN);
  const second = behind > first.to ? readOneAmount(rows, behind) : undefined;
  return second?.value.count !== undefined && first.value.count !== undefined ? { ...first, to: second.to } : first;
}

function readOneAmount(rows: Rows, at: number): Read<Amount> | undefined {
  const word = wordAt(rows, at);
  if (word === 'a' || word === 'an' || word === 'the') return readArticleAmount(rows, at);
  if (word === 'half' && ARTICLES.has(wordAt(rows, at + 1))) return { to: at + 2, value: { count: 0.5 } };
  if (VAGUE_AMOUNTS.has(word)) return { to: skipFew(rows, at + 1), value: {} };
  if (MAGNITUDE_PLURALS.has(word)) return { to: skip(rows, at + 1, OF), value: {} };
  if (word === 'couple') return { to: skip(rows, at + 1, OF), value: { count: 2 } };
  const number = readNumber(rows, at);
  if (!number) return undefined;
  const half =
    wordAt(rows, number.to) === 'and' && wordAt(rows, number.to + 1) === 'a' && wordAt(rows, number.to + 2) === 'half';
  return half
    ? { to: number.to + 3, value: { count: number.value + 0.5 } }
    : { to: number.to, value: { count: number.value } };
}

/** Behind "several" and "many" more may come: "several hundred", "some 20" is a number. */
function skipFew(rows: Rows, at: number): number {
  return MAGNITUDES.has(wordAt(rows, at)) ? at + 1 : at;
}

function readArticleAmount(rows: Rows, at: number): Read<Amount> | undefined {
  const isArticle = wordAt(rows, at) !== 'the';
  const word = wordAt(rows, at + 1);
  if (!isArticle) return undefined;
  if (word === 'few' || word === 'number') return { to: skip(rows, at + 2, OF), value: {} };
  if (word === 'couple') return { to: skip(rows, at + 2, OF), value: { count: 2 } };
  if (word === 'dozen') return { to: at + 2, value: { count: 12 } };
  if (word === 'half') return { to: skip(rows, skip(rows, at + 2, HYPHENS), OF), value: { count: 0.5 } };
  const magnitude = MAGNITUDES.get(word);
  return magnitude ? { to: at + 2, value: { count: magnitude } } : { to: at + 1, value: { count: 1 } };
}

/** A whole or decimal number in digits or words: "18", "1,500", "twenty-five", "2.5 million", "five hundred". */
function readNumber(rows: Rows, at: number): Read<number> | undefined {
  const small = readSmallNumber(rows, at);
  if (!small) return undefined;
  const magnitude = MAGNITUDES.get(wordAt(rows, small.to));
  return magnitude ? { to: small.to + 1, value: small.value * magnitude } : small;
}

function readSmallNumber(rows: Rows, at: number): Read<number> | undefined {
  const word = wordAt(rows, at);
  if (DIGITS.test(word)) return { to: at + 1, value: Number(word.replaceAll(',', '')) };
  const one = ONES.get(word);
  if (one) return { to: at + 1, value: one };
  const tens = TENS.get(word);
  if (!tens) return undefined;
  const behind = skip(rows, at + 1, HYPHENS);
  const unit = ONES.get(wordAt(rows, behind)) ?? 10;
  return unit < 10 && (behind > at + 1 || isGlued(rows, behind))
    ? { to: behind + 1, value: tens + unit }
    : { to: at + 1, value: tens };
}

/** "first", "21st", "twenty-first". */
export function readOrdinal(rows: Rows, at: number): Read<number> | undefined {
  const word = wordAt(rows, at);
  const digits = ORDINAL_DIGITS.exec(word);
  if (digits) return { to: at + 1, value: Number(digits[1]) };
  const ordinal = ORDINALS.get(word);
  if (ordinal) return { to: at + 1, value: ordinal };
  const tens = TENS.get(word);
  const behind = skip(rows, at + 1, HYPHENS);
  const unit = tens && behind > at + 1 ? ORDINALS.get(wordAt(rows, behind)) : undefined;
  return tens && unit && unit < 10 ? { to: behind + 1, value: tens + unit } : undefined;
}

/** A day of the month in digits: "27", "27th", "3rd". */
export function dayOfMonth(word: string): number | undefined {
  const length = word.length;
  if (length === 0 || length > 4) return undefined;
  const number = Number(/^\d{1,2}$/.test(word) ? word : ORDINAL_DIGITS.exec(word)?.[1]);
  return number >= 1 && number <= 31 ? number : undefined;
}

/** A year of four digits. */
export function fourDigitYear(word: string): number | undefined {
  if (word.length !== 4 || !/^[12]\d{3}$/.test(word)) return undefined;
  const year = Number(word);
  return year >= 1000 && year <= 2100 ? year : undefined;
}

/** The year of two digits, as agencies write it: 00 to 49 are of this century. */
export function twoDigitYear(digits: string): number {
  const year = Number(digits);
  return year < 50 ? 2000 + year : 1900 + year;
}
