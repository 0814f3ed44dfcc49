import { wordAfter } from './context.ts';
import type { Calendar, DateExpression } from './expression.ts';
import { isMonthAlone, readMonthName } from './months.ts';
import { dayOfMonth, fourDigitYear, readOrdinal, twoDigitYear } from './numbers.ts';
import { readNumeric } from './numeric.ts';
import { isCapital, longest, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { readMonthOrYearOf, readYearOf } from './within.ts';
import { SHORT_WEEKDAYS, WEEKDAYS } from './words/calendar.ts';
import { COUNTED, MEASURES } from './words/year-context.ts';

const THE: ReadonlySet<string> = new Set(['the']);
const COMMA: ReadonlySet<string> = new Set([',']);
const BEFORE_YEAR: ReadonlySet<string> = new Set([',', 'of', 'in']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '--', '—', 'through', '&']);
/** Between days before their month: "3 and 5 February". Behind it, "February 3 and 5" is two mentions. */
const BETWEEN_DAYS: ReadonlySet<string> = new Set([...DASHES, 'to', 'and', 'or']);
const JOINED: ReadonlySet<string> = new Set(['and', 'to', 'or']);
const OF: ReadonlySet<string> = new Set(['of']);
const DAY_AND_YEAR = /^(\d{1,2}),(\d{4})$/;
const SHORT_YEAR = /^'(\d{2})$/;

/** "March 23 Movement". */
const NAMED_AFTER_DAY: ReadonlySet<string> = new Set(['movement', 'brigade', 'committee', 'brigades']);

/** A day or two of one month: "27", "3-5", "2 and 3". */
interface Days {
  first: number;
  last?: number;
}

/** "February 27, 2023", "Feb. 27", "February 3-5", "March 2011", "March of last year", "December". */
const readMonthFirst: Reader<DateExpression> = (rows, at) => {
  const month = readMonthName(rows, at);
  if (!month) return undefined;
  const merged = DAY_AND_YEAR.exec(wordAt(rows, month.to));
  if (merged && Number(merged[1]) <= 31)
    return {
      to: month.to + 1,
      value: { form: 'calendar', year: Number(merged[2]), month: month.value, day: Number(merged[1]) },
    };
  const days = readDays(rows, skip(rows, month.to, THE), DASHES) ?? readDayWord(rows, month.to);
  const behind = days?.to ?? month.to;
  if (days && isCountNotDay(rows, behind)) return readMonthAlone(rows, at, month);
  if (days && NAMED_AFTER_DAY.has(wordAfter(rows, behind)) && isCapital(rows, behind)) return undefined;
  if (!days) return readMonthWithYear(rows, month) ?? readMonthAlone(rows, at, month);
  return addYear(rows, behind, month.value, days.value);
};

/** "27 February 2023", "the 27th of February", "3-5 February 2022". */
const readDayFirst: Reader<DateExpression> = (rows, at) => {
  const start = skip(rows, at, THE);
  if (start > at && /^\d+$/.test(wordAt(rows, start))) return undefined;
  const days = readDays(rows, start, BETWEEN_DAYS) ?? (start > at ? readDayWord(rows, start) : undefined);
  if (!days) return undefined;
  const behindDay = wordAt(rows, days.to) === 'day' ? days.to + 1 : days.to;
  const month = readMonthName(rows, skip(rows, behindDay, OF));
  return month ? addYear(rows, month.to, month.value, days.value) : undefined;
};

function readDays(rows: Rows, at: number, between: ReadonlySet<string>): Read<Days> | undefined {
  const first = dayOfMonth(wordAt(rows, at));
  if (!first) return undefined;
  const second = skip(rows, at + 1, between);
  const last = second > at + 1 ? dayOfMonth(wordAt(rows, skip(rows, second, THE))) : undefined;
  const to = skip(rows, second, THE) + 1;
  const isRange = last !== undefined && last > first && !isCountNotDay(rows, to) && !isClockBehind(rows, to);
  return isRange ? { to, value: { first, last } } : { to: at + 1, value: { first } };
}

/** "first", "twenty-seventh". */
function readDayWord(rows: Rows, at: number): Read<Days> | undefined {
  const ordinal = readOrdinal(rows, at);
  return ordinal && ordinal.value <= 31 ? { to: ordinal.to, value: { first: ordinal.value } } : undefined;
}

/** "June 3-5:30". */
function isClockBehind(rows: Rows, at: number): boolean {
  return wordAfter(rows, at) === ':' && /^\d/.test(wordAfter(rows, at + 1));
}

function isCountNotDay(rows: Rows, at: number): boolean {
  const next = wordAfter(rows, at);
  return COUNTED.has(next) || MEASURES.has(next);
}

function addYear(rows: Rows, at: number, month: number, { first, last }: Days): Read<DateExpression> {
  const year = readYearBehind(rows, at, COMMA);
  const within = year ? undefined : readMonthOrYearOf(rows, skip(rows, at, COMMA));
  const of = { month, ...(year && { year: year.value }), ...(within && { within: within.value }) };
  const to = year?.to ?? within?.to ?? at;
  const start: Calendar = { form: 'calendar', ...of, day: first };
  return { to, value: last ? { form: 'range', first: start, last: { form: 'calendar', ...of, day: last } } : start };
}

/** The year behind a month or a day; between them a comma or "of". */
function readYearBehind(rows: Rows, at: number, separators: ReadonlySet<string>): Read<number> | undefined {
  const behind = skip(rows, at, separators);
  const word = wordAt(rows, behind);
  const year = fourDigitYear(word);
  if (year) return isCountNotDay(rows, behind + 1) ? undefined : { to: behind + 1, value: year };
  const short = SHORT_YEAR.exec(word);
  return short ? { to: behind + 1, value: twoDigitYear(short[1]!) } : undefined;
}

function readMonthWithYear(rows: Rows, month: Read<number>): Read<Calendar> | undefined {
  const year = readYearBehind(rows, month.to, BEFORE_YEAR);
  if (year) return { to: year.to, value: { form: 'calendar', month: month.value, year: year.value } };
  const within = readYearOf(rows, month.to);
  return within && { to: within.to, value: { form: 'calendar', month: month.value, within: within.value } };
}

function readMonthAlone(rows: Rows, at: number, month: Read<number>): Read<Calendar> | undefined {
  return isMonthAlone(rows, at) ? { to: month.to, value: { form: 'calendar', month: month.value } } : undefined;
}

const readDayOfMonth = longest(readMonthFirst, readDayFirst);

/** "Monday, 27 February 2023", "Mon., Feb. 27", "Tuesday the 19th". */
const readWithWeekday: Reader<DateExpression> = (rows, at) => {
  const word = wordAt(rows, at);
  const weekday = WEEKDAYS.get(word) ?? SHORT_WEEKDAYS.get(word);
  if (!weekday || !isCapital(rows, at)) return undefined;
  const behind = skip(rows, at + 1, COMMA);
  const day = readDayOfMonth(rows, behind);
  if (day?.value.form === 'calendar' && day.value.day) return { to: day.to, value: { ...day.value, weekday } };
  const ordinal = wordAt(rows, behind) === 'the' ? readOrdinal(rows, behind + 1) : undefined;
  return ordinal &&
    behind === at + 1 &&
    ordinal.value <= 31 &&
    WEEKDAYS.has(word) &&
    /^\d/.test(wordAt(rows, behind + 1))
    ? { to: ordinal.to, value: { form: 'calendar', day: ordinal.value, weekday } }
    : undefined;
};

/** "and 14" behind "October 12": the month stands before the day it is joined to. */
const readJoinedDay: Reader<DateExpression> = (rows, at) => {
  const day = dayOfMonth(wordAt(rows, at));
  if (!day || at < rows.first + 3 || !JOINED.has(wordAt(rows, at - 1)) || isCountNotDay(rows, at + 1)) return undefined;
  const month = dayOfMonth(wordAt(rows, at - 2)) ? readMonthName(rows, at - 3) : undefined;
  const next = wordAfter(rows, at + 1);
  const isDay = month && (AFTER_DAY.has(next) || !/^[a-z]/.test(next));
  return isDay ? addYear(rows, at + 1, month.value, { first: day }) : undefined;
};

/** What may follow a day that is no count of something. */
const AFTER_DAY: ReadonlySet<string> = new Set([
  ...['in', 'at', 'on', 'to', 'for', 'of', 'and', 'or', 'as', 'by', 'with', 'when', 'after', 'before', 'during', 'due'],
  ...['last', 'this', 'next', 'the', 'a', 'because', 'but', 'near', 'over', 'from'],
]);

/** "2001 September 11". */
const readYearFirst: Reader<DateExpression> = (rows, at) => {
  const year = fourDigitYear(wordAt(rows, at));
  const month = year ? readMonthName(rows, at + 1) : undefined;
  const day = month && dayOfMonth(wordAt(rows, month.to));
  return year && month && day
    ? { to: month.to + 1, value: { form: 'calendar', year, month: month.value, day } }
    : undefined;
};

/** A day or a month by its name or number. */
export const readCalendar: Reader<DateExpression> = longest<DateExpression>(
  readDayOfMonth,
  readJoinedDay,
  readYearFirst,
  readWithWeekday,
  readNumeric,
);
