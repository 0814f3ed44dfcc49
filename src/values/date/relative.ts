import type { Century, DateExpression, Decade, Shift, Stretch } from '../../taggers/pattern/date/index.ts';
import { pad } from '../../text/iso-date.ts';
import { astronomicalDay } from './calendar.ts';
import { anchorDay, type DateContext } from './context.ts';
import {
  containing,
  dayPeriod,
  durationTimex,
  type ImpliedPart,
  impliedBy,
  isResolved,
  type Period,
  shiftDay,
  UNPLACED,
  yearsPeriod,
} from './period.ts';

type Resolve = (expression: DateExpression, context: DateContext) => Period;

/** "last week", "yesterday", "two weeks ago": the unit of the calendar so many units away. */
export function resolveShift(expression: Shift, context: DateContext, resolve: Resolve): Period {
  const { unit, by, direction = -1, anchor, from: base } = expression;
  if (base) return resolveFrom(expression, resolve(base, context));
  if (by === undefined) return { timex: beyond(direction) };
  const from = anchorDay(context, anchor, by);
  if (!from) return { timex: UNPLACED[unit], unresolved: true };
  const day = shiftDay(from, unit, by);
  return day ? { ...containing(unit, day), implied: impliedBy(unit) } : { timex: beyond(by) };
}

/** "two weeks from today", "a week from Friday": to the day. */
function resolveFrom({ unit, by = 0 }: Shift, base: Period): Period {
  const day = isResolved(base) ? shiftDay(base.start, unit, by) : undefined;
  return day ? { ...dayPeriod(day), implied: ALL } : { timex: UNPLACED.day, unresolved: true };
}

const ALL: readonly ImpliedPart[] = ['year', 'month', 'day'];

/** For what lies outside the calendar, or nowhere in particular. */
function beyond(direction: number): string {
  return direction < 0 ? 'PAST_REF' : 'FUTURE_REF';
}

/** "the past decade", "the next two weeks": as long a time up to the anchor or from it on. */
export function resolveStretch({ unit, count, direction, anchor }: Stretch, context: DateContext): Period {
  const timex = durationTimex(unit, count);
  const from = anchorDay(context, anchor);
  if (!from) return { timex, unresolved: true };
  const other = count === undefined ? undefined : shiftDay(from, unit, count * direction);
  if (!other) return { timex };
  const [start, end] = direction < 0 ? [other, from] : [from, other];
  return { timex, start, end, implied: ['year', 'month', 'day'] };
}

/** "the 1990s" */
export function resolveDecade({ decade }: Decade): Period {
  return yearsPeriod(decade * 10, 10, 1);
}

/** "the 19th century" is 18, with the years that begin so. */
export function resolveCentury({ century, length: centuries, era }: Century): Period {
  const first = century - 1;
  const length = centuries ?? 1;
  if (era === 'BC') {
    const [start, end] = [1 - (first + length) * 100, 1 - first * 100];
    return { timex: `BC${pad(first)}`, start: astronomicalDay(start), end: astronomicalDay(end) };
  }
  if (first * 100 > 9000) return { timex: 'FUTURE_REF' };
  return yearsPeriod(first * 100, length * 100, length === 1 ? 2 : 3);
}
