import type { Calendar, DateExpression, Numeric, Weekday } from '../../taggers/pattern/date/index.ts';
import { addDays, addMonths, isCalendarDay, isoDay, mondayOf, pad, partsOf } from '../../text/iso-date.ts';
import { placeYearly } from './choose.ts';
import { anchorDay, type DateContext, weekdayFrom, weekdayUpTo } from './context.ts';
import {
  dayPeriod,
  type ImpliedPart,
  isResolved,
  monthPeriod,
  type Period,
  type ResolvedPeriod,
  yearPeriod,
} from './period.ts';

type Resolve = (expression: DateExpression, context: DateContext) => Period;

/** "27 February 2023", "February 27", "December", "2022", "300 BC", "last March", "March of last year". */
export function resolveCalendar(expression: Calendar, context: DateContext, resolve: Resolve): Period {
  const { year, era, within } = expression;
  if (era === 'BC') return beforeChrist(year ?? 1);
  if (year !== undefined) return inYear(expression, year) ?? { timex: written(expression, pad(year, 4)) };
  if (within) return resolveWithin(expression, resolve(within, context));
  if (expression.month === undefined) return resolveDayAlone(expression, context);
  const chosen = placeYearly(
    {
      inYear: candidate => inYear(expression, candidate),
      which: expression.which,
      anchor: expression.anchor,
      from: anchor => anchorStart(expression, anchor),
    },
    context,
  );
  return chosen
    ? { ...chosen, implied: ['year'] }
    : { timex: written(expression, 'XXXX'), ...(!anchorDay(context, expression.anchor) && { unresolved: true }) };
}

/** "last March" in March is a year ago: months are compared whole. */
function anchorStart({ which, day }: Calendar, anchor: string): string {
  return which && !day ? `${anchor.slice(0, 8)}01` : anchor;
}

function inYear({ month, day }: Calendar, year: number): ResolvedPeriod | undefined {
  if (year < 1) return undefined;
  if (month === undefined) return yearPeriod(year);
  if (day === undefined) return monthPeriod(year, month);
  return isCalendarDay(year, month, day) ? dayPeriod(isoDay(year, month, day)) : undefined;
}

function written({ month, day }: Calendar, year: string): string {
  const parts = [year, month === undefined ? undefined : pad(month), day === undefined ? undefined : pad(day)];
  return parts.filter(part => part !== undefined).join('-');
}

function resolveWithin(expression: Calendar, within: Period): Period {
  const period = isResolved(within) ? inYear(expression, partsOf(within.start).year) : undefined;
  return period ? { ...period, implied: ['year'] } : { timex: written(expression, 'XXXX'), unresolved: true };
}

/** "Tuesday the 19th": the month is the article's, or the one beside it. */
function resolveDayAlone({ day = 1 }: Calendar, context: DateContext): Period {
  const anchor = anchorDay(context);
  if (!anchor) return { timex: `XXXX-XX-${pad(day)}`, unresolved: true };
  const step = context.tense === 'future' ? 1 : -1;
  for (let months = 0; Math.abs(months) <= 12; months += step) {
    const { year, month } = partsOf(addMonths(`${anchor.slice(0, 8)}01`, months));
    const iso = isCalendarDay(year, month, day) ? isoDay(year, month, day) : undefined;
    if (iso && (step < 0 ? iso <= anchor : iso >= anchor)) return { ...dayPeriod(iso), implied: ['year', 'month'] };
  }
  return { timex: `XXXX-XX-${pad(day)}` };
}

/** Years before Christ count as astronomers do: 1 BC is the year 0. */
function beforeChrist(year: number): Period {
  return { timex: `BC${pad(year, 4)}`, start: astronomicalDay(1 - year), end: astronomicalDay(2 - year) };
}

/** The first of January of a year that may be negative. */
export function astronomicalDay(year: number): string {
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-01-01`;
}

export function resolveNumeric({ first, second, year }: Numeric, { dayFirst }: DateContext): Period {
  const [day, month] = (dayFirst || first > 12) && second <= 12 ? [first, second] : [second, first];
  return isCalendarDay(year, month, day)
    ? dayPeriod(isoDay(year, month, day))
    : { timex: `${pad(year, 4)}-${pad(month)}-${pad(day)}` };
}

const ALL: readonly ImpliedPart[] = ['year', 'month', 'day'];

/** "Monday", "last Monday", "Monday last week". */
export function resolveWeekday(
  { weekday, which, anchor, week }: Weekday,
  context: DateContext,
  resolve: Resolve,
): Period {
  const inWeek = week && resolve(week, context);
  if (inWeek && isResolved(inWeek)) return { ...dayPeriod(addDays(inWeek.start, weekday - 1)), implied: ALL };
  const day = anchorDay(context, anchor);
  if (!day) return { timex: `XXXX-WXX-${weekday}`, unresolved: true };
  return { ...dayPeriod(chooseWeekday(day, weekday, context.tense, which)), implied: ALL };
}

function chooseWeekday(day: string, weekday: number, tense: DateContext['tense'], which: Weekday['which']): string {
  if (which === 'earlier') return weekdayUpTo(addDays(day, -1), weekday);
  if (which === 'later') return weekdayFrom(addDays(day, 1), weekday);
  if (which === 'current') return addDays(mondayOf(day), weekday - 1);
  return tense === 'future' ? weekdayFrom(day, weekday) : weekdayUpTo(day, weekday);
}
