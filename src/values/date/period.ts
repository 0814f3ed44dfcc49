import type { Mod, Unit } from '../../taggers/pattern/date/index.ts';
import { addDays, addMonths, isoDay, isoWeek, mondayOf, pad, partsOf } from '../../text/iso-date.ts';

export type ImpliedPart = 'year' | 'month' | 'day';

/** What an expression resolves to: a TIMEX3 value and, where it is known, a half-open range of ISO days or minutes. */
export interface Period {
  timex: string;
  start?: string;
  end?: string;
  mod?: Mod;
  /** Parts that the text does not say. */
  implied?: readonly ImpliedPart[];
  /** The context gives no date to count from. */
  unresolved?: true;
}

export type ResolvedPeriod = Period & { start: string; end: string };

export function isResolved(period: Period): period is ResolvedPeriod {
  return period.start !== undefined && period.end !== undefined;
}

const LAST_YEAR = 9999;

/** Units in days or in months. */
const LENGTHS: Readonly<Record<Unit, { days: number } | { months: number }>> = {
  minute: { days: 0 },
  hour: { days: 0 },
  day: { days: 1 },
  weekend: { days: 7 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
  decade: { months: 120 },
  century: { months: 1_200 },
  millennium: { months: 12_000 },
};

const DAYS_IN_MONTH = 30;

/** The day that is so many units away, fractions rounded to months or days. Undefined outside the years 0 to 9999. */
export function shiftDay(iso: string, unit: Unit, by: number): string | undefined {
  const length = LENGTHS[unit];
  if ('days' in length)
    return Math.abs(by) > 3_000_000 ? undefined : inCalendar(addDays(iso, Math.round(by * length.days)));
  const months = by * length.months;
  const whole = Math.trunc(months);
  const year = partsOf(iso).year + whole / 12;
  if (year < 1 || year > LAST_YEAR - 1) return undefined;
  return addDays(addMonths(iso, whole), Math.round((months - whole) * DAYS_IN_MONTH));
}

function inCalendar(iso: string): string | undefined {
  return /^\d{4}-/.test(iso) ? iso : undefined;
}

export function dayPeriod(iso: string): ResolvedPeriod {
  return { timex: iso, start: iso, end: addDays(iso, 1) };
}

export function monthPeriod(year: number, month: number): ResolvedPeriod {
  const start = isoDay(year, month, 1);
  return { timex: start.slice(0, 7), start, end: addMonths(start, 1) };
}

/** Years, decades, centuries: `digits` of the year are dropped from the value. */
export function yearsPeriod(year: number, count: number, digits: number): ResolvedPeriod {
  const timex = pad(year, 4).slice(0, 4 - digits);
  return { timex, start: isoDay(year, 1, 1), end: isoDay(year + count, 1, 1) };
}

export function yearPeriod(year: number): ResolvedPeriod {
  return yearsPeriod(year, 1, 0);
}

/** The unit of the calendar that a day lies in. */
export function containing(unit: Unit, iso: string): ResolvedPeriod {
  const { year, month } = partsOf(iso);
  const quarter = Math.ceil(month / 3);
  switch (unit) {
    case 'week':
      return { timex: isoWeek(iso), start: mondayOf(iso), end: addDays(mondayOf(iso), 7) };
    case 'weekend':
      return { timex: `${isoWeek(iso)}-WE`, start: addDays(mondayOf(iso), 5), end: addDays(mondayOf(iso), 7) };
    case 'month':
      return monthPeriod(year, month);
    case 'quarter':
      return quarterPeriod(year, quarter);
    case 'year':
      return yearPeriod(year);
    case 'decade':
      return yearsPeriod(year - (year % 10), 10, 1);
    case 'century':
      return yearsPeriod(year - (year % 100), 100, 2);
    case 'millennium':
      return yearsPeriod(year - (year % 1000), 1000, 3);
    default:
      return dayPeriod(iso);
  }
}

export function quarterPeriod(year: number, quarter: number): ResolvedPeriod {
  const start = isoDay(year, quarter * 3 - 2, 1);
  return { timex: `${pad(year, 4)}-Q${quarter}`, start, end: addMonths(start, 3) };
}

/** The value of a unit that cannot be placed. */
export const UNPLACED: Readonly<Record<Unit, string>> = {
  minute: 'XXXX-XX-XXTXX:XX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
};

/** What a relative unit leaves unsaid of the calendar. */
export function impliedBy(unit: Unit): readonly ImpliedPart[] {
  if (unit === 'month') return ['year', 'month'];
  return unit === 'year' || unit === 'quarter' || 'months' in LENGTHS[unit] ? ['year'] : ['year', 'month', 'day'];
}

const DURATION_UNITS: Readonly<Record<Unit, { letter: string; times: number; vague?: string }>> = {
  minute: { letter: 'M', times: 1 },
  hour: { letter: 'H', times: 1 },
  day: { letter: 'D', times: 1 },
  weekend: { letter: 'WE', times: 1 },
  week: { letter: 'W', times: 1 },
  month: { letter: 'M', times: 1 },
  quarter: { letter: 'M', times: 3, vague: 'Q' },
  year: { letter: 'Y', times: 1 },
  decade: { letter: 'DE', times: 1 },
  century: { letter: 'CE', times: 1 },
  millennium: { letter: 'ML', times: 1 },
};

/** TIMEX3 value of a duration: `P2W`, `PT24H`, `PXY` for "several years". */
export function durationTimex(unit: Unit, count: number | undefined): string {
  if (unit === 'hour' && count !== undefined && !Number.isInteger(count)) return durationTimex('minute', count * 60);
  const { letter, times, vague } = DURATION_UNITS[unit];
  const prefix = unit === 'hour' || unit === 'minute' ? 'PT' : 'P';
  return count === undefined ? `${prefix}X${vague ?? letter}` : `${prefix}${count * times}${letter}`;
}
