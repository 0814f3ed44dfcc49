import { SentenceCase } from '../../../tokens/index.ts';
import { wordAfter } from './context.ts';
import type { DateExpression } from './expression.ts';
import { fourDigitYear } from './numbers.ts';
import { isCapital, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { readYearOf } from './within.ts';
import { MONTHS, WEEKDAYS } from './words/calendar.ts';
import { HOLIDAYS_BY_FIRST_WORD } from './words/holidays.ts';

const COMMA: ReadonlySet<string> = new Set([',']);
const WEEKEND: ReadonlySet<string> = new Set(['weekend']);

/** The key of the longest name of a holiday that begins here. Its first word has a capital, but for "the". */
export function readHolidayName(rows: Rows, at: number): Read<string> | undefined {
  const names = HOLIDAYS_BY_FIRST_WORD.get(wordAt(rows, at));
  if (!names) return undefined;
  for (const { words, key } of names) {
    if (words.every((word, index) => wordAt(rows, at + index) === word))
      return isDayItself(rows, at, words) ? { to: at + words.length, value: key } : undefined;
  }
  return undefined;
}

/** No "Christmas trees", no "Taha Ramadan", no "the New Year" of "the New Year's Eve ball", no "lent". */
function isDayItself(rows: Rows, at: number, words: readonly string[]): boolean {
  const behind = at + words.length;
  const next = wordAfter(rows, behind);
  const isNewYear = words[0] === 'the';
  if (isNewYear) return next !== "'s";
  if (!isCapital(rows, at) || isNamePart(rows, at, words) || CELEBRATED.has(next)) return false;
  return next !== '' && /^\p{Lu}\p{Ll}/u.test(rows.tokens.words[behind]!) ? AFTER_HOLIDAY.has(next) : true;
}

/** One word behind another capitalised one, as in a person's name or a title. */
function isNamePart(rows: Rows, at: number, words: readonly string[]): boolean {
  const { tokens } = rows;
  const isSentence = tokens.sentenceCase[tokens.sentence[at]!] === SentenceCase.Normal;
  return words.length === 1 && isSentence && at > rows.first + 1 && isCapital(rows, at - 1);
}

const AFTER_HOLIDAY: ReadonlySet<string> = new Set([...WEEKDAYS.keys(), ...MONTHS.keys(), 'weekend']);
/** What is named after a holiday. */
const CELEBRATED: ReadonlySet<string> = new Set(
  'tree trees market markets decorations decoration dinner lunch party parties parade parades service services mass shopping season gift gifts present presents card cards lights song songs album carol carols event events special concert celebration ceasefire truce agreement accord accords address message speech festivity festivities festival holiday holidays egg tariffs recipe recipes movie film music bonus turkey fast'.split(
    ' ',
  ),
);

/** "Christmas Eve", "Thanksgiving 2022", "2022 Independence Day", "Easter weekend". */
export const readHoliday: Reader<DateExpression> = (rows, at) => {
  const yearFirst = fourDigitYear(wordAt(rows, at));
  const isWeekend =
    wordAt(rows, at) === 'the' &&
    !HOLIDAYS_BY_FIRST_WORD.get('the')!.some(({ words }) => words[1] === wordAt(rows, at + 1));
  const name = readHolidayName(rows, yearFirst || isWeekend ? at + 1 : at);
  if (!name) return undefined;
  const behind = skip(rows, name.to, WEEKEND);
  if (isWeekend && behind === name.to) return undefined;
  if (yearFirst) return { to: behind, value: { form: 'holiday', holiday: name.value, year: yearFirst } };
  const yearAt = skip(rows, behind, COMMA);
  const year = fourDigitYear(wordAt(rows, yearAt));
  if (year) return { to: yearAt + 1, value: { form: 'holiday', holiday: name.value, year } };
  const within = readYearOf(rows, behind);
  if (within) return { to: within.to, value: { form: 'holiday', holiday: name.value, of: within.value } };
  return { to: behind, value: { form: 'holiday', holiday: name.value } };
};
