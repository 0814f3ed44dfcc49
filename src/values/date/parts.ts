import type { DateExpression, Half, Nth, Part, Unit } from '../../taggers/pattern/date/index.ts';
import { addDays, addMonths, dayNumber, isoDay, partsOf } from '../../text/iso-date.ts';
import { type DateContext, weekdayFrom, weekdayUpTo } from './context.ts';
import {
  containing,
  dayPeriod,
  type ImpliedPart,
  isResolved,
  type Period,
  type ResolvedPeriod,
  shiftDay,
} from './period.ts';

type Resolve = (expression: DateExpression, context: DateContext) => Period;

/** "the first half of 2024" is 2024-H1; of any other period, its first half with `mod`. */
export function resolveHalf({ half, of }: Half, context: DateContext, resolve: Resolve): Period {
  const whole = of ? resolve(of, context) : undefined;
  const mod = half === 1 ? 'start' : 'end';
  if (!whole || !isResolved(whole)) return { ...(whole ?? { timex: `XXXX-H${half}`, unresolved: true }), mod };
  const isYear = /^\d{4}$/.test(whole.timex);
  const middle = isYear ? addMonths(whole.start, 6) : middleOf(whole);
  const range = half === 1 ? { start: whole.start, end: middle } : { start: middle, end: whole.end };
  return isYear ? { ...whole, ...range, timex: `${whole.timex}-H${half}` } : { ...whole, ...range, mod };
}

/** Years are halved by years, all else by days. */
function middleOf({ start, end }: ResolvedPeriod): string {
  const years = partsOf(end).year - partsOf(start).year;
  if (years >= 10 && start.endsWith('-01-01')) return isoDay(partsOf(start).year + Math.floor(years / 2), 1, 1);
  return addDays(start, Math.floor((dayNumber(end) - dayNumber(start)) / 2));
}

/** "the first two months of the year" */
export function resolvePart({ side, unit, count, of }: Part, context: DateContext, resolve: Resolve): Period {
  const whole = resolve(of, context);
  const mod = side === 'first' ? 'start' : 'end';
  if (!isResolved(whole) || count === undefined) return { ...whole, mod };
  if (unit === 'week' && side === 'first' && count === 1) return { ...nthWeek(whole.start, 1), ...implied(whole) };
  const start = side === 'first' ? whole.start : shiftDay(whole.end, unit, -count);
  const end = side === 'first' ? shiftDay(whole.start, unit, count) : whole.end;
  return start && end ? { timex: spanTimex(unit, start, end), start, end, ...implied(whole) } : { ...whole, mod };
}

/** The first and the last unit of a span; weeks that do not begin on Monday are told by their days. */
function spanTimex(unit: Unit, start: string, end: string): string {
  const by = unit === 'week' || unit === 'weekend' ? 'day' : unit;
  const first = containing(by, start).timex;
  const last = containing(by, addDays(end, -1)).timex;
  return first === last ? first : `${first}/${last}`;
}

/** "the third week of March", "the first Monday of May" */
export function resolveNth({ nth, unit, weekday, of }: Nth, context: DateContext, resolve: Resolve): Period {
  const whole = resolve(of, context);
  if (!isResolved(whole)) return whole;
  if (weekday) {
    const day =
      nth < 0
        ? weekdayUpTo(addDays(whole.end, -1), weekday)
        : addDays(weekdayFrom(whole.start, weekday), 7 * (nth - 1));
    return { ...dayPeriod(day), ...implied(whole) };
  }
  if (unit === 'week' && nth > 0) return { ...nthWeek(whole.start, nth), ...implied(whole) };
  const start = unit && shiftDay(whole.start, unit, nth - 1);
  if (!unit || !start) return whole;
  const end = shiftDay(start, unit, 1) ?? whole.end;
  const period =
    unit === 'weekend'
      ? containing('weekend', addDays(weekdayFrom(whole.start, 6), 7 * (nth - 1)))
      : { timex: spanTimex(unit, start, end), start, end };
  return { ...period, ...implied(whole) };
}

/** The nth week is the one of the nth Thursday, as ISO 8601 counts the weeks of a year. */
function nthWeek(start: string, nth: number): ResolvedPeriod {
  return containing('week', addDays(weekdayFrom(start, THURSDAY), 7 * (nth - 1)));
}

const THURSDAY = 4;

function implied(period: Period): { implied?: readonly ImpliedPart[] } {
  return period.implied ? { implied: period.implied } : {};
}
