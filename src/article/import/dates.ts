import { isCalendarDay, isoDay } from '../../text/iso-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** `2024-03-12`, `20240312T101500Z`, `2024/3/12`, each with anything behind it that is no digit. */
const YEAR_FIRST = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
  /^(\d{4})(\d{2})(\d{2})(?!\d)/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/,
];
/** `12 March 2024`, `Tue, 12 Mar 2024 08:00:00 +0700`. */
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\\.?,?[ -](\\d{4})(?!\\d)`, 'i');
/** `March 12, 2024`. */
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i');

/** Longer than any way to write one day and a time. */
const LONGEST = 200;

/**
 * The day that a field for dates names, as written there: an offset from UTC moves nothing. What could be two days
 * (`03/12/2024`) is none.
 */
export function dayIn(field: string | undefined): string | undefined {
  const text = field?.slice(0, LONGEST).replace(/\s+/g, ' ').trim() ?? '';
  for (const pattern of YEAR_FIRST) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year !== undefined) return calendarDay(year, Number(month), day!);
  }
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return calendarDay(year!, monthNumber(month!), day);
  const [, month2, day2, year2] = MONTH_FIRST.exec(text) ?? [];
  return month2 === undefined ? undefined : calendarDay(year2!, monthNumber(month2), day2!);
}

/** A line without the day that stands in it in words, and what is behind it: `Hoang Phuong June 1, 2020`. */
export function withoutDay(line: string): string {
  const at = [DAY_FIRST, MONTH_FIRST].map(pattern => line.search(pattern)).filter(found => found >= 0);
  return line.slice(0, Math.min(line.length, ...at)).trim();
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function calendarDay(year: string, month: number, day: string): string | undefined {
  return isCalendarDay(Number(year), month, Number(day)) ? isoDay(Number(year), month, Number(day)) : undefined;
}
