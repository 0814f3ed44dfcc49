import type { DayPart, SeasonCode, Unit } from '../expression.ts';

/** Names of the English calendar, in lower case as rows have them. */

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((name, index) => [name, index + 1]),
);

/** The AP and Chicago stylebooks' abbreviations, and those of agencies that write three letters. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = withStops([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, index) => [
    name,
    index + 1,
  ]),
);

export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = withStops([
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
]);

export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = new Map(
  [...WEEKDAYS].map(([name, number]) => [`${name}s`, number]),
);

export const SEASONS: ReadonlyMap<string, SeasonCode> = new Map([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
]);

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['day', 'day'],
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['millennium', 'millennium'],
]);

export const UNIT_PLURALS: ReadonlyMap<string, Unit> = new Map([
  ['days', 'day'],
  ['weekends', 'weekend'],
  ['weeks', 'week'],
  ['months', 'month'],
  ['quarters', 'quarter'],
  ['years', 'year'],
  ['decades', 'decade'],
  ['centuries', 'century'],
  ['millennia', 'millennium'],
]);

/** Units below a day: they make a date only in "the past 24 hours". */
export const SHORT_UNITS: ReadonlyMap<string, Unit> = new Map([
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
]);

export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
]);

export const PLURAL_DAY_PARTS: ReadonlySet<string> = new Set([...DAY_PARTS.keys()].map(name => `${name}s`));

/** Moments of a day that stand before it: "noon Tuesday", "midnight Saturday", "dawn on Monday". */
export const DAY_MOMENTS: ReadonlyMap<string, DayPart | { hour: number; minute: number }> = new Map<
  string,
  DayPart | { hour: number; minute: number }
>([
  ['noon', { hour: 12, minute: 0 }],
  ['midday', { hour: 12, minute: 0 }],
  ['midnight', { hour: 0, minute: 0 }],
  ['dawn', 'MO'],
  ['dusk', 'EV'],
]);

function withStops<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([word, value]) => [[word, value] as const, [`${word}.`, value] as const]));
}
