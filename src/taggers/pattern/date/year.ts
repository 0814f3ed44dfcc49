import { wordAfter, wordBefore } from './context.ts';
import type { Calendar } from './expression.ts';
import { fourDigitYear } from './numbers.ts';
import { isCapital, isGlued, type Read, type Reader, type Rows, wordAt } from './rows.ts';
import { COUNTED, ERAS_AD, ERAS_BC, MEASURES, NUMBERED, QUANTIFIERS, YEAR_CUES } from './words/year-context.ts';

/** Years before this one need a word beside them that speaks of time. */
const FIRST_PLAIN_YEAR = 1500;

/** Nor do years after this one. */
const LAST_PLAIN_YEAR = 2060;

/** A year that stands alone: "2022", "AD 600", "300 BC", "the year 1968" is read elsewhere. */
export const readYear: Reader<Calendar> = (rows, at) => readEraYear(rows, at) ?? readPlainYear(rows, at);

/** A year of four digits that its context does not make a count, a name's number or a telephone number. */
export function readPlainYear(rows: Rows, at: number): Read<Calendar> | undefined {
  const year = fourDigitYear(wordAt(rows, at));
  if (!year || isNumberOfName(rows, at) || isCount(rows, at, year) || isCutNumber(rows, at)) return undefined;
  const before = wordBefore(rows, at);
  if ((year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) && !YEAR_CUES.has(before)) return undefined;
  if (year < FIRST_PLAIN_YEAR && year % 100 === 0 && before === 'of') return undefined;
  return { to: at + 1, value: { form: 'calendar', year } };
}

const YEAR_OF_ERA = /^\d{1,4}$/;

function readEraYear(rows: Rows, at: number): Read<Calendar> | undefined {
  const word = wordAt(rows, at);
  if (ERAS_AD.has(word) && isCapital(rows, at) && YEAR_OF_ERA.test(wordAt(rows, at + 1)))
    return { to: at + 2, value: { form: 'calendar', year: Number(wordAt(rows, at + 1)) } };
  if (!YEAR_OF_ERA.test(word) || !isCapital(rows, at + 1)) return undefined;
  const era = wordAt(rows, at + 1);
  if (ERAS_BC.has(era)) return { to: at + 2, value: { form: 'calendar', year: Number(word), era: 'BC' } };
  return ERAS_AD.has(era) ? { to: at + 2, value: { form: 'calendar', year: Number(word) } } : undefined;
}

/** "Resolution 1559", "No. 1941", "K-1200", "Project 2025", "$1995". */
function isNumberOfName(rows: Rows, at: number): boolean {
  const before = wordBefore(rows, at);
  if (at === rows.first && before === '') return isNumberBehindStop(rows, at);
  return NUMBERED.has(before) || (before === '-' && isGlued(rows, at) && rows.tokens.words[at - 2]?.length === 1);
}

/** "No. 1998", where the stop was taken for the end of a sentence. */
function isNumberBehindStop({ tokens }: Rows, at: number): boolean {
  return tokens.lowers[at - 1] === '.' && tokens.lowers[at - 2] === 'no' && tokens.words[at - 2] !== 'no';
}

/** "1500 troops", "about 2000", "2000 km", "more than 1000". */
function isCount(rows: Rows, at: number, year: number): boolean {
  const next = wordAfter(rows, at + 1);
  if (MEASURES.has(next)) return true;
  const before = wordBefore(rows, at);
  if (COUNTED.has(next) && before !== 'the') return true;
  return QUANTIFIERS.has(before) && (year % 50 === 0 || /^[a-z]{3,}s$/.test(next));
}

/** A part of a longer number: "201-944-1776", "12.2010", "1.2000". */
function isCutNumber(rows: Rows, at: number): boolean {
  if (!isGlued(rows, at)) return false;
  const mark = wordBefore(rows, at);
  if (mark === '.' || mark === ',' || mark === ':') return false;
  return (
    mark === '#' ||
    mark === '@' ||
    ((mark === '-' || mark === '/') &&
      /^\d/.test(rows.tokens.words[at - 2] ?? '') &&
      isGlued(rows, at - 1) &&
      !fourDigitYear(rows.tokens.words[at - 2]!))
  );
}
