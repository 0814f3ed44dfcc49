import type { DateExpression } from './expression.ts';
import { type Read, type Rows, wordAt } from './rows.ts';

/** How often a form is a date in news, about. What a form leaves open is said beside it. */
const CERTAINTY: Readonly<Record<DateExpression['form'], number>> = {
  calendar: 0.97,
  numeric: 0.95,
  weekday: 0.97,
  decade: 0.97,
  century: 0.97,
  /** Of a match. */
  quarter: 0.75,
  half: 0.9,
  season: 0.85,
  fiscal: 0.95,
  /** A name of something else: "Lent". */
  holiday: 0.85,
  shift: 0.93,
  stretch: 0.9,
  part: 0.93,
  nth: 0.93,
  range: 0.96,
  modified: 0.94,
  timed: 0.97,
  duration: 0.9,
  set: 0.85,
  time: 0.9,
  reference: 0.8,
};

/** A year alone may be a number of something. */
const YEAR_ALONE = 0.92;
const WEEKDAY_IN_LOWER_CASE = 0.8;

/** Score and reason of a reading. */
export function certaintyOf(
  rows: Rows,
  at: number,
  { to, value }: Read<DateExpression>,
): { score: number; why: string } {
  if (value.form === 'calendar' && to === at + 1 && value.month === undefined)
    return { score: YEAR_ALONE, why: 'a year by itself' };
  if (value.form === 'weekday' && rows.tokens.words[at] === wordAt(rows, at) && to === at + 1) {
    return { score: WEEKDAY_IN_LOWER_CASE, why: 'a weekday in lower case' };
  }
  return { score: CERTAINTY[value.form], why: WHY[value.form] };
}

const WHY: Readonly<Record<DateExpression['form'], string>> = {
  calendar: 'a day, month or year',
  numeric: 'a date in figures',
  weekday: 'a weekday',
  decade: 'a decade',
  century: 'a century',
  quarter: 'a quarter of a year',
  half: 'half of a period',
  season: 'a season',
  fiscal: 'a fiscal year',
  holiday: 'a named day',
  shift: 'a unit of time and how far away it is',
  stretch: 'units of time up to now or from now on',
  part: 'the first or last part of a period',
  nth: 'a counted part of a period',
  range: 'two dates joined',
  modified: 'a part of a period',
  timed: 'a day with its time',
  duration: 'a duration',
  set: 'a repeating time',
  time: 'a time of day',
  reference: 'now, before or later',
};
