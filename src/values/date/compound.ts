import type {
  Clock,
  ClockTime,
  DateExpression,
  DayPart,
  Modified,
  Range,
  Timed,
} from '../../taggers/pattern/date/index.ts';
import { addDays, pad, partsOf } from '../../text/iso-date.ts';
import type { DateContext } from './context.ts';
import { dayPeriod, type ImpliedPart, isResolved, type Period, UNPLACED } from './period.ts';

type Resolve = (expression: DateExpression, context: DateContext) => Period;

/** "2010-2012", "February 3-5", "December 30 - January 2", "2010-present". */
export function resolveRange({ first, last }: Range, context: DateContext, resolve: Resolve): Period {
  const start = resolve(first, context);
  if (!last) return resolveUntilNow(start, context);
  const end = resolve(
    alongside(first, last, start),
    isResolved(start) ? { ...context, articleDate: start.start, tense: 'future' } : context,
  );
  const parts = start.implied ?? end.implied;
  const unresolved = start.unresolved ?? end.unresolved;
  return {
    timex: `${start.timex}/${end.timex}`,
    ...(isResolved(start) && isResolved(end) && { start: start.start, end: end.end }),
    ...(parts && { implied: parts }),
    ...(unresolved && { unresolved }),
  };
}

/** The end of a range comes after its start: its year, when not said, is that of the start or the next one. */
function alongside(first: DateExpression, last: DateExpression, start: Period): DateExpression {
  if (first.form !== 'calendar' || last.form !== 'calendar' || last.year !== undefined || !isResolved(start))
    return last;
  const { year, month } = partsOf(start.start);
  const { within: _, ...rest } = last;
  return { ...rest, year: (last.month ?? month) < month ? year + 1 : year };
}

function resolveUntilNow(start: Period, { articleDate }: DateContext): Period {
  if (!articleDate || !isResolved(start) || start.start > articleDate)
    return { timex: `${start.timex}/PRESENT_REF`, unresolved: true };
  return { timex: `${start.timex}/${articleDate}`, start: start.start, end: addDays(articleDate, 1) };
}

/** "mid-July", "the end of 2022": the whole period, with what part of it is meant. The eve is the day before. */
export function resolveModified({ mod, of }: Modified, context: DateContext, resolve: Resolve): Period {
  const whole = resolve(of, context);
  if (!mod) return whole;
  if (mod === 'before' && isResolved(whole)) return { ...whole, ...dayPeriod(addDays(whole.start, -1)) };
  return { ...whole, mod };
}

/** "10 a.m. Tuesday": the minute; "yesterday afternoon": the day. */
export function resolveTimed({ on, clock, part }: Timed, context: DateContext, resolve: Resolve): Period {
  return atTime(resolve(on, context), clock, part);
}

function atTime(day: Period, clock: Clock | undefined, part: DayPart | undefined): Period {
  if (part) return { ...day, timex: `${day.timex}T${part}` };
  if (!clock) return day;
  const timex = `${day.timex}${clockTimex(clock)}`;
  if (!isResolved(day) || day.start.length !== 10) return { ...day, timex };
  return { ...day, timex, start: instant(day.start, clock, 0), end: instant(day.start, clock, 1) };
}

/** "10 a.m.", "this morning", by itself: of the day that is being spoken of, else of the article's. */
export function resolveTime({ clock, part, by, anchor, mod }: ClockTime, context: DateContext): Period {
  const day = anchor === 'mentioned' ? (context.day ?? context.articleDate) : context.articleDate;
  const on: Period = day ? { ...dayPeriod(addDays(day, by)), implied: ALL } : { timex: UNPLACED.day, unresolved: true };
  return { ...atTime(on, clock, part), ...(mod && { mod }) };
}

const ALL: readonly ImpliedPart[] = ['year', 'month', 'day'];

/** `T10:00`, `T09:30Z`. */
function clockTimex({ hour, minute, zone }: Clock): string {
  return `T${pad(hour)}:${pad(minute)}${zone ? 'Z' : ''}`;
}

const MINUTES_A_DAY = 1440;

function instant(day: string, { hour, minute, zone }: Clock, later: number): string {
  const minutes = hour * 60 + minute + later;
  const rest = minutes % MINUTES_A_DAY;
  const on = addDays(day, Math.floor(minutes / MINUTES_A_DAY));
  return `${on}${clockTimex({ hour: Math.floor(rest / 60), minute: rest % 60, ...(zone && { zone }) })}`;
}
