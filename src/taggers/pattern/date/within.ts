import { wordAfter, wordBefore } from './context.ts';
import type { DateExpression, Unit } from './expression.ts';
import { type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { UNITS } from './words/calendar.ts';
import { DIRECT, PERIODS_TO_ANCHOR, POSSESSIVES, WITH_THE } from './words/relations.ts';

const OF: ReadonlySet<string> = new Set(['of']);
const SAME: ReadonlySet<string> = new Set(['same', 'past', 'coming']);
const BY_WHICH = { earlier: -1, current: 0, later: 1 } as const;

/** "last year", "that same month", "the previous week": one unit, before, at or after an anchor. */
export const readNeighbour: Reader<DateExpression> = (rows, at) => {
  const behindThe = wordAt(rows, at) === 'the';
  const relation = behindThe ? WITH_THE.get(wordAt(rows, at + 1)) : DIRECT.get(wordAt(rows, at));
  if (!relation) return undefined;
  const unitAt = skip(rows, behindThe ? at + 2 : at + 1, SAME);
  const unit = UNITS.get(wordAt(rows, unitAt));
  if (
    !unit ||
    isNotOnCalendar(rows, at, behindThe, unit) ||
    (wordAt(rows, at + 1) === 'same' && CLAUSE_STARTS.has(wordAfter(rows, unitAt + 1)))
  )
    return undefined;
  return { to: unitAt + 1, value: { form: 'shift', unit, by: BY_WHICH[relation.which], anchor: relation.anchor } };
};

/** "this and next year" */
export const readTwoNeighbours: Reader<DateExpression> = (rows, at) => {
  const first = DIRECT.get(wordAt(rows, at));
  if (!first || !JOINS.has(wordAt(rows, at + 1))) return undefined;
  const second = readNeighbour(rows, at + 2);
  if (second?.value.form !== 'shift') return undefined;
  const value: DateExpression = {
    form: 'range',
    first: { ...second.value, by: BY_WHICH[first.which] },
    last: second.value,
  };
  return { to: second.to, value };
};

const JOINS: ReadonlySet<string> = new Set(['and', 'or']);

/** "this day", "his last year"; "the last year" is a stretch of time. */
function isNotOnCalendar(rows: Rows, at: number, behindThe: boolean, unit: Unit): boolean {
  const word = wordAt(rows, behindThe ? at + 1 : at);
  if (behindThe) return PERIODS_TO_ANCHOR.has(word);
  return (unit === 'day' && (word === 'last' || word === 'this')) || POSSESSIVES.has(wordBefore(rows, at));
}

/** Behind "the same day", these tell which day it was. */
const CLAUSE_STARTS: ReadonlySet<string> = new Set(['that', 'as', 'when', 'in']);

/** The month or the year of a day: "June 17 last month". */
export function readMonthOrYearOf(rows: Rows, at: number): Read<DateExpression> | undefined {
  const read = readNeighbour(rows, skip(rows, at, OF));
  return read?.value.form === 'shift' && (read.value.unit === 'year' || read.value.unit === 'month') ? read : undefined;
}

/** The year of a month or a season: "last year", "of this year", "of the same year". */
export function readYearOf(rows: Rows, at: number): Read<DateExpression> | undefined {
  const read = readNeighbour(rows, skip(rows, at, OF));
  return read?.value.form === 'shift' && read.value.unit === 'year' ? read : undefined;
}

const WHOLES: ReadonlySet<Unit> = new Set<Unit>(['week', 'month', 'quarter', 'year', 'decade', 'century', 'weekend']);

/** "the year": the current one, where a part of it is spoken of ("the end of the year"). */
export const readWhole: Reader<DateExpression> = (rows, at) => {
  if (wordAt(rows, at) !== 'the') return undefined;
  const unit = UNITS.get(wordAt(rows, at + 1));
  return unit && WHOLES.has(unit)
    ? { to: at + 2, value: { form: 'shift', unit, by: 0, anchor: 'article' } }
    : undefined;
};
