/**
 * What a date expression says, before it is resolved against anything: only what stands in the text.
 * Weekdays count 1 Monday to 7 Sunday, months 1 to 12, seasons as in TIMEX3.
 */
export type DateExpression =
  | Calendar
  | Numeric
  | Weekday
  | Decade
  | Century
  | Quarter
  | Half
  | Season
  | Fiscal
  | Holiday
  | Shift
  | Stretch
  | Part
  | Nth
  | Range
  | Modified
  | Timed
  | Duration
  | Repeated
  | ClockTime
  | Reference;

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';
export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'DT';
/** `earlier`: the last one before, `current`: this one, `later`: the next one. */
export type Which = 'earlier' | 'current' | 'later';
/** What a relative expression counts from: the article's day ("two weeks ago") or a day named before ("two days later"). */
export type Anchor = 'article' | 'mentioned';
export type Mod = 'start' | 'mid' | 'end' | 'before' | 'after' | 'approximate';

/** "27 February 2023", "February 27", "March 2011", "2022", "300 BC", "last March", "March of last year". */
export interface Calendar {
  form: 'calendar';
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  era?: 'BC';
  which?: Which;
  anchor?: Anchor;
  /** The year said in another way: "last year", "that year". */
  within?: DateExpression;
}
/** "03/04/2023": which of the two is the day depends on where it was written. */
export interface Numeric {
  form: 'numeric';
  first: number;
  second: number;
  year: number;
}
/** "Monday", "last Monday", "Monday last week". */
export interface Weekday {
  form: 'weekday';
  weekday: number;
  which?: Which;
  anchor?: Anchor;
  week?: DateExpression;
}
/** "the 1990s": 199. */
export interface Decade {
  form: 'decade';
  decade: number;
}
/** "the 19th century": 19. A millennium counts its first century, and has `length` 10. */
export interface Century {
  form: 'century';
  century: number;
  length?: 10;
  era?: 'BC';
}
export interface Quarter {
  form: 'quarter';
  quarter: number;
  of?: DateExpression;
}
export interface Half {
  form: 'half';
  half: number;
  of?: DateExpression;
}
export interface Season {
  form: 'season';
  season: SeasonCode;
  year?: number;
  which?: Which;
  anchor?: Anchor;
  of?: DateExpression;
}
/** "fiscal 2023", "FY2022-23". `shift` instead of the year: "the last fiscal year" -1. */
export interface Fiscal {
  form: 'fiscal';
  year?: number;
  toYear?: number;
  shift?: number;
}
export interface Holiday {
  form: 'holiday';
  /** Key of the table of holidays. */
  holiday: string;
  year?: number;
  which?: Which;
  of?: DateExpression;
}
/** A unit so many units away: "last week" -1, "today" 0, "two weeks ago" -2. Without `by`: "several years ago". */
export interface Shift {
  form: 'shift';
  unit: Unit;
  by?: number;
  /** For a number that is not said. */
  direction?: -1 | 1;
  anchor: Anchor;
  /** The date it counts from, when said: "two weeks from today". */
  from?: DateExpression;
}
/** Several units up to an anchor or from it on: "the past decade", "the last three years", "the coming months". */
export interface Stretch {
  form: 'stretch';
  unit: Unit;
  count?: number;
  direction: -1 | 1;
  anchor: Anchor;
}
/** "the first two months of the year", "the last week of March"; `count` is missing in "the first months". */
export interface Part {
  form: 'part';
  side: 'first' | 'last';
  unit: Unit;
  count?: number;
  of: DateExpression;
}
/** "the third week of March", "the first Monday of May". `nth` is -1 for the last. */
export interface Nth {
  form: 'nth';
  nth: number;
  unit?: Unit;
  weekday?: number;
  of: DateExpression;
}
/** "2010-2012", "February 3-5", "2010-present" (no `last`). */
export interface Range {
  form: 'range';
  first: DateExpression;
  last?: DateExpression;
}
/** "mid-July", "the end of 2022", "earlier this month". */
export interface Modified {
  form: 'modified';
  /** Missing when the words say nothing of a part: "the rest of the year", "the year 2000". */
  mod?: Mod;
  of: DateExpression;
}
export interface Clock {
  /** 0 to 24. */
  hour: number;
  minute: number;
  zone?: 'UTC';
}
/** "10 a.m. Tuesday", "yesterday afternoon". */
export interface Timed {
  form: 'timed';
  on: DateExpression;
  clock?: Clock;
  part?: DayPart;
}
/** "two weeks", "a two-year term", "45-year-old", "about six months". */
export interface Duration {
  form: 'duration';
  unit: Unit;
  count?: number;
  mod?: Mod;
}
/** "every Monday", "annually". */
export interface Repeated {
  form: 'set';
  unit?: Unit;
  count?: number;
  weekday?: number;
}
/** "10 a.m.", "this morning", "last night": on the day so many days from the anchor. */
export interface ClockTime {
  form: 'time';
  clock?: Clock;
  part?: DayPart;
  by: 0 | -1;
  anchor: Anchor;
  mod?: Mod;
}
/** "now", "recently", "the future". */
export interface Reference {
  form: 'reference';
  to: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

/** The TIMEX3 kind of an expression. */
export function kindOf(expression: DateExpression): 'date' | 'time' | 'duration' | 'set' {
  if (expression.form === 'duration' || expression.form === 'set' || expression.form === 'time') return expression.form;
  return 'date';
}

/** Whether the guidelines count it as a date: a calendar expression of a day or larger, and no season in general. */
export function isCalendarExpression(expression: DateExpression): boolean {
  if (expression.form === 'season' && !expression.year && !expression.which && !expression.of) return false;
  return kindOf(expression) === 'date' && expression.form !== 'reference';
}
