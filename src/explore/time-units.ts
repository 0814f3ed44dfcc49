import { dayOfNumber, pad, partsOf } from '../text/iso-date.ts';
import type { Timeline } from './protocol.ts';

/** The calendar repeats after so many years, and so many days. */
const ERA = { years: 400, days: 146_097 };
const YEAR = 365.25;

interface Unit {
  name: Timeline['unit'];
  /** Longest span in days that it is taken for. */
  upTo: number;
  /** Longest date in days that is no vaguer. */
  longest: number;
  /** The number of the unit that a day is in; they count up without gaps. */
  slot(day: number): number;
  period(slot: number): { from: string; to: string };
}

const UNITS: readonly Unit[] = [
  { name: 'day', upTo: 93, longest: 1, slot: day => day, period: slot => same(isoOf(slot)) },
  { name: 'month', upTo: 8 * YEAR, longest: 31, slot: monthOf, period: slot => same(isoMonth(slot)) },
  years('year', 1, 130),
  years('decade', 10, 1_300),
  years('century', 100, Number.POSITIVE_INFINITY),
];

/** The unit that draws a span of days in a hundred bars or so. */
export function unitFor(first: number, last: number): Unit {
  return UNITS.find(({ upTo }) => last - first <= upTo)!;
}

export interface Bucket {
  bars: readonly { from: string; to: string }[];
  /** Index of the bar that a day belongs to; of none where it is outside. */
  barAt(day: number): number;
  longest: number;
}

/** Most bars: an index may have dates of millions of years. */
const MOST = 400;

export function bucketsFor(unit: Unit, first: number, last: number): Bucket {
  const from = unit.slot(first);
  const count = Math.min(unit.slot(last) - from + 1, MOST);
  const known = new Map<number, number>();
  return {
    bars: Array.from({ length: count }, (_, at) => unit.period(from + at)),
    longest: unit.longest,
    barAt(day) {
      let bar = known.get(day);
      if (bar === undefined) {
        bar = unit.slot(day) - from;
        known.set(day, bar);
      }
      return bar;
    },
  };
}

function years(name: Timeline['unit'], step: number, upTo: number): Unit {
  return {
    name,
    upTo: upTo * YEAR,
    longest: 366 * step,
    slot: day => Math.floor(calendar(day).year / step),
    period: slot => ({ from: isoYear(slot * step), to: isoYear(slot * step + step - 1) }),
  };
}

/** A day by its number, in any year. */
export function calendar(day: number): { year: number; month: number; day: number } {
  const eras = Math.floor(day / ERA.days);
  const parts = partsOf(dayOfNumber(day - eras * ERA.days));
  return { ...parts, year: parts.year + eras * ERA.years };
}

function monthOf(day: number): number {
  const { year, month } = calendar(day);
  return year * 12 + month - 1;
}

function isoMonth(slot: number): string {
  const year = Math.floor(slot / 12);
  return `${isoYear(year)}-${pad(slot - year * 12 + 1)}`;
}

/** The day as `YYYY-MM-DD`, in astronomers' years. */
export function isoOf(number: number): string {
  const { year, month, day } = calendar(number);
  return `${isoYear(year)}-${pad(month)}-${pad(day)}`;
}

function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;
}

function same(period: string): { from: string; to: string } {
  return { from: period, to: period };
}
