import { SentenceCase } from '../../../tokens/index.ts';
import { wordAfter, wordBefore } from './context.ts';
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
  if (words[0] === 'the') return next !== "'s";
  if (!isCapital(rows, at) || CELEBRATED.has(next) || isPartOfName(rows, at, words.length, next)) return false;
  const name = words.join(' ');
  if (name === 'national day' && DEDICATED.has(next)) return false;
  if (FEASTS.has(name) && !isBehindFeast(rows, at)) return false;
  return next !== '' && isNameWord(rows, behind) ? AFTER_HOLIDAY.has(next) : true;
}

function isPartOfName(rows: Rows, at: number, length: number, next: string): boolean {
  if (isTitle(rows, at) || wordBefore(rows, at) === 'world') return true;
  return length === 1 && (isPersonName(rows, at) || SPOKEN.has(next) || isAcronym(rows, at));
}

function isNormalSentence({ tokens }: Rows, at: number): boolean {
  return tokens.sentenceCase[tokens.sentence[at]!] === SentenceCase.Normal;
}

function isNameWord({ tokens }: Rows, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(tokens.words[at]!);
}

/** One word behind another capitalised one, as in a person's name or a title; not "Orthodox Easter", "During Ramadan". */
function isPersonName(rows: Rows, at: number): boolean {
  if (!isNormalSentence(rows, at) || at === rows.first || !isCapital(rows, at - 1)) return false;
  const before = wordAt(rows, at - 1);
  return !BEFORE_HOLIDAY.has(before) && !WEEKDAYS.has(before) && !before.endsWith('ing');
}

/** "TET", the exam. */
function isAcronym(rows: Rows, at: number): boolean {
  const written = rows.tokens.words[at]!;
  return isNormalSentence(rows, at) && written === written.toUpperCase();
}

/** The film "Independence Day". */
function isTitle(rows: Rows, at: number): boolean {
  return /^["“‘']$/.test(wordBefore(rows, at)) && WORKS.has(wordBefore(rows, at - 1));
}

const WORKS: ReadonlySet<string> = new Set(
  'film films movie movies novel book song single album show series play drama comedy thriller musical hit word term'.split(
    ' ',
  ),
);

/** Names that are days only behind "feast of": else they are doctrines or, of Corpus Christi, a city. */
const FEASTS: ReadonlySet<string> = new Set([
  'annunciation',
  'ascension',
  'assumption',
  'corpus christi',
  'immaculate conception',
]);

/** "feast of the" */
function isBehindFeast(rows: Rows, at: number): boolean {
  const of = wordBefore(rows, at) === 'the' ? at - 1 : at;
  return wordBefore(rows, of) === 'of' && wordBefore(rows, of - 1) === 'feast';
}

/** Words with a capital, at the start of a sentence or always, that are no part of a person's name. */
const BEFORE_HOLIDAY: ReadonlySet<string> = new Set(
  [
    'a after ahead although amid and another around as at because before between but by despite every for from if in last',
    'late like most next no of on or our over past post pre since so start than that the their this though through',
    'throughout to today tonight toward towards under unlike until when whether while why with without yesterday early mid',
    'buddhist catholic christian eastern hindu iranian islamic jewish korean kurdish muslim orthodox persian tamil tibetan',
    'vietnamese western',
  ]
    .join(' ')
    .split(' '),
);
/** Behind these a single word is somebody's name. */
const SPOKEN: ReadonlySet<string> = new Set(
  'said says told added argued insisted wrote claimed tweeted recalled explained testified'.split(' '),
);
/** "National Day of Mourning" */
const DEDICATED: ReadonlySet<string> = new Set(['of', 'for', 'against', 'on']);
const AFTER_HOLIDAY: ReadonlySet<string> = new Set([...WEEKDAYS.keys(), ...MONTHS.keys(), 'weekend']);
/** What is named after a holiday. */
const CELEBRATED: ReadonlySet<string> = new Set(
  [
    'tree trees market markets decorations decoration dinner lunch party parties parade parades service services mass',
    'shopping season gift gifts present presents card cards lights song songs album carol carols event events special',
    'concert celebration ceasefire truce agreement accord accords address message speech festivity festivities festival',
    'holiday holidays egg tariffs recipe recipes movie film music bonus turkey fast',
    'offensive war island islands massacre rising uprising eggs bunny pudding cracker crackers stocking stockings jumper',
    'jumpers greeting greetings wishes term prison jail',
  ]
    .join(' ')
    .split(' '),
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
