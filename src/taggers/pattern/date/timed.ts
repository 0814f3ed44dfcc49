import { readClock } from './clock.ts';
import { wordAfter } from './context.ts';
import type { Clock, DateExpression, DayPart, Timed } from './expression.ts';
import { type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { DAY_MOMENTS, DAY_PARTS } from './words/calendar.ts';

const ON: ReadonlySet<string> = new Set(['on', 'of', ',']);
const AT: ReadonlySet<string> = new Set(['at', ',', 'from', 'by', 'around']);
const THE: ReadonlySet<string> = new Set(['the']);
const LOCAL_TIME = ['local', 'time'] as const;

/** Whether a clock time can be said of it: it is one day. */
function isDay(expression: DateExpression): boolean {
  if (expression.form === 'modified') return isDay(expression.of);
  if (expression.form === 'calendar') return expression.day !== undefined;
  if (expression.form === 'shift') return expression.unit === 'day';
  return (
    expression.form === 'weekday' ||
    expression.form === 'numeric' ||
    expression.form === 'holiday' ||
    expression.form === 'nth'
  );
}

/** Adds the part of the day or the clock time behind a day: "Monday morning", "Tuesday at 10 a.m.", "March 3, 9:30 pm". */
export function withTimeBehind(readDay: Reader<DateExpression>): Reader<DateExpression> {
  return (rows, at) => {
    const day = readDay(rows, at);
    if (!day || !isDay(day.value)) return day;
    const part = DAY_PARTS.get(wordAt(rows, day.to));
    if (part) return { to: day.to + 1, value: { form: 'timed', on: day.value, part } };
    const clock = readClockBehind(rows, day.to) ?? readNoon(rows, day.to);
    return clock ? { to: clock.to, value: { form: 'timed', on: day.value, clock: clock.value } } : day;
  };
}

function readClockBehind(rows: Rows, at: number): Read<Clock> | undefined {
  const start = skip(rows, skip(rows, at, AT), AT);
  const clock = readClock(rows, start);
  if (clock) return clock;
  const moment = wordAt(rows, start - 1) === 'at' && start > at ? DAY_MOMENTS.get(wordAt(rows, start)) : undefined;
  return typeof moment === 'object' ? { to: start + 1, value: moment } : undefined;
}

/** "Tuesday noon". */
function readNoon(rows: Rows, at: number): Read<Clock> | undefined {
  const moment = DAY_MOMENTS.get(wordAt(rows, at));
  return typeof moment === 'object' ? { to: at + 1, value: moment } : undefined;
}

/** Adds the time before a day: "10 a.m. Tuesday", "noon on Monday", "midnight Saturday", "the night of 3 March". */
export function withTimeBefore(readDay: Reader<DateExpression>): Reader<DateExpression> {
  return (rows, at) => {
    const clock = readMoment(rows, at);
    if (!clock) return undefined;
    const local =
      wordAt(rows, clock.to) === LOCAL_TIME[0] && wordAt(rows, clock.to + 1) === LOCAL_TIME[1]
        ? clock.to + 2
        : clock.to;
    const day = readDay(rows, skip(rows, local, ON));
    if (!day || !isDay(day.value)) return undefined;
    return { to: day.to, value: { form: 'timed', on: day.value, ...clock.value } };
  };
}

function readMoment(rows: Rows, at: number): Read<Pick<Timed, 'clock' | 'part'>> | undefined {
  const clock = readClock(rows, at);
  if (clock) return { to: clock.to, value: { clock: clock.value } };
  const moment = DAY_MOMENTS.get(wordAt(rows, at));
  if (moment) return { to: at + 1, value: typeof moment === 'string' ? { part: moment } : { clock: moment } };
  return readPartOf(rows, at);
}

/** "the night of", "the morning of": only with "of". */
function readPartOf(rows: Rows, at: number): Read<{ part: DayPart }> | undefined {
  const start = skip(rows, at, THE);
  const part = DAY_PARTS.get(wordAt(rows, start));
  return part && wordAfter(rows, start + 1) === 'of' ? { to: start + 1, value: { part } } : undefined;
}
