import { SentenceCase } from '../../../tokens/index.ts';
import { wordAfter, wordBefore } from './context.ts';
import type { DateExpression, Shift, Unit } from './expression.ts';
import { readHolidayName } from './holiday.ts';
import { readMonthName } from './months.ts';
import { dayOfMonth, readAmount } from './numbers.ts';
import { after, isCapital, longest, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { readStretch } from './stretch.ts';
import { SEASONS, UNIT_PLURALS, UNITS, WEEKDAYS } from './words/calendar.ts';
import { DAYS, DIRECT, OFFSETS, WITH_THE } from './words/relations.ts';

const PAST_OR_COMING: ReadonlySet<string> = new Set(['past', 'coming', 'same']);
const HYPHEN: ReadonlySet<string> = new Set(['-']);

/** "yesterday", "the day before yesterday", "the other day". */
const readDay: Reader<DateExpression> = (rows, at) => {
  const by = DAYS.get(wordAt(rows, at));
  if (by !== undefined && isTitle(rows, at)) return undefined;
  if (by !== undefined)
    return {
      to: WEEKDAYS.has(wordAt(rows, at + 1)) ? at + 2 : at + 1,
      value: { form: 'shift', unit: 'day', by, anchor: 'article' },
    };
  const before = after(rows, at, 'the', 'day', 'before', 'yesterday');
  if (before) return { to: before, value: { form: 'shift', unit: 'day', by: -2, anchor: 'article' } };
  const behind = after(rows, at, 'the', 'day', 'after', 'tomorrow');
  if (behind) return { to: behind, value: { form: 'shift', unit: 'day', by: 2, anchor: 'article' } };
  const other = after(rows, at, 'the', 'other', 'day');
  return other ? { to: other, value: { form: 'shift', unit: 'day', direction: -1, anchor: 'article' } } : undefined;
};

/** "USA Today", "the Today Show": a capital within a sentence that writes its words small. */
function isTitle(rows: Rows, at: number): boolean {
  const { tokens } = rows;
  if (!isCapital(rows, at) || tokens.sentenceCase[tokens.sentence[at]!] !== SentenceCase.Normal) return false;
  return at > rows.first && (!/^["'“‘.:\]]/.test(wordBefore(rows, at)) || /^["'”’]/.test(wordAfter(rows, at + 1)));
}

/** "last Monday", "next March", "this summer", "the following winter", "last Christmas". */
const readWhich: Reader<DateExpression> = (rows, at) => {
  const behindThe = wordAt(rows, at) === 'the';
  const relation = behindThe ? WITH_THE.get(wordAt(rows, at + 1)) : DIRECT.get(wordAt(rows, at));
  if (!relation) return undefined;
  const start = skip(rows, behindThe ? at + 2 : at + 1, PAST_OR_COMING);
  const word = wordAt(rows, start);
  if (wordAt(rows, at) === 'that' && word === wordAt(rows, at + 1) && !SEASONS.has(word)) return undefined;
  const weekday = WEEKDAYS.get(word);
  if (weekday) return { to: start + 1, value: { form: 'weekday', weekday, ...relation } };
  const season = SEASONS.get(word);
  if (season && (isCapitalisedName(rows, start + 1) || (word === 'fall' && wordAt(rows, at) === 'that')))
    return undefined;
  if (season) return { to: start + 1, value: { form: 'season', season, ...relation } };
  const month = readMonthName(rows, start);
  if (month) return readWhichMonth(rows, month, relation);
  const holiday = behindThe ? undefined : readHolidayName(rows, start);
  return holiday && { to: holiday.to, value: { form: 'holiday', holiday: holiday.value, which: relation.which } };
};

/** "the upcoming Winter Olympics". */
function isCapitalisedName(rows: Rows, at: number): boolean {
  return wordAfter(rows, at) !== '' && /^\p{Lu}/u.test(rows.tokens.words[at]!) && isCapital(rows, at - 1);
}

function readWhichMonth(
  rows: Rows,
  month: Read<number>,
  relation: Pick<Shift, 'anchor'> & { which: 'earlier' | 'current' | 'later' },
): Read<DateExpression> {
  const day = dayOfMonth(wordAt(rows, month.to));
  return {
    to: day ? month.to + 1 : month.to,
    value: { form: 'calendar', month: month.value, ...(day && { day }), ...relation },
  };
}

/** "two weeks ago", "a year earlier", "decades ago", "several months from now", "the day before". */
const readOffset: Reader<DateExpression> = (rows, at) => {
  const amount = UNIT_PLURALS.has(wordAt(rows, at))
    ? { to: at, value: {} }
    : (readAmount(rows, at) ?? readAbsentAmount(rows, at));
  if (!amount) return undefined;
  const counted = readCountedUnit(rows, amount);
  if (!counted) return undefined;
  const { unit, count } = counted.value;
  const offset = OFFSETS.get(wordAt(rows, counted.to));
  const fromNow = after(rows, counted.to, 'from', 'now');
  if (fromNow) return { to: fromNow, value: shift(unit, count, 1, 'article') };
  const from = wordAt(rows, counted.to) === 'from' ? readNamedDay(rows, counted.to + 1) : undefined;
  if (from && count !== undefined)
    return { to: from.to, value: { ...shift(unit, count, 1, 'article'), from: from.value } };
  if (!offset || (wordAt(rows, counted.to) !== 'ago' && NOT_AN_OFFSET.has(wordAfter(rows, counted.to + 1))))
    return undefined;
  return { to: counted.to + 1, value: shift(unit, count, offset.direction, offset.anchor) };
};

/** "today", "Friday". */
const readNamedDay: Reader<DateExpression> = (rows, at) => {
  const weekday = WEEKDAYS.get(wordAt(rows, at));
  return weekday ? { to: at + 1, value: { form: 'weekday', weekday, which: 'later' } } : readDay(rows, at);
};

/** Behind "earlier" and "prior", these name another point to count from. */
const NOT_AN_OFFSET: ReadonlySet<string> = new Set(['than', 'to']);

/** "year ago", "week later", as headlines write. */
function readAbsentAmount(rows: Rows, at: number): Read<{ count?: number }> | undefined {
  return UNITS.has(wordAt(rows, at)) && wordAt(rows, at + 1) === 'ago' ? { to: at, value: { count: 1 } } : undefined;
}

/** A unit behind an amount: "weeks", "year-and-a-half". */
export function readCountedUnit(
  rows: Rows,
  amount: Read<{ count?: number }>,
): Read<{ unit: Unit; count?: number }> | undefined {
  const unitAt = skip(rows, amount.to, HYPHEN);
  const word = wordAt(rows, unitAt);
  const unit = UNITS.get(word) ?? UNIT_PLURALS.get(word);
  if (!unit) return undefined;
  const half =
    after(rows, unitAt + 1, 'and', 'a', 'half') ?? after(rows, unitAt + 1, '-', 'and', '-', 'a', '-', 'half');
  const count =
    amount.value.count === undefined
      ? undefined
      : (amount.value.count + (half ? 0.5 : 0)) * (word === 'fortnight' ? 2 : 1);
  return { to: half ?? unitAt + 1, value: { unit, ...(count !== undefined && { count }) } };
}

function shift(unit: Unit, count: number | undefined, direction: -1 | 1, anchor: Shift['anchor']): Shift {
  return { form: 'shift', unit, anchor, ...(count === undefined ? { direction } : { by: count * direction }) };
}

const BEFORE_OR_AFTER: ReadonlyMap<string, -1 | 1> = new Map([
  ['before', -1],
  ['earlier', -1],
  ['prior', -1],
  ['after', 1],
]);

/** "the day before", "a day after", where no event is named behind it. */
const readNeighbourBehind: Reader<DateExpression> = (rows, at) => {
  const word = wordAt(rows, at);
  const unit = word === 'the' || word === 'a' ? UNITS.get(wordAt(rows, at + 1)) : undefined;
  const direction = unit && BEFORE_OR_AFTER.get(wordAt(rows, at + 2));
  if (!unit || !direction || /^[\p{L}\p{N}$€£"“'‘]/u.test(wordAfter(rows, at + 3))) return undefined;
  return { to: at + 3, value: { form: 'shift', unit, by: direction, anchor: 'mentioned' } };
};

/** "the weekend", "weekend raids"; not "a weekend", "every weekend". */
const readWeekend: Reader<DateExpression> = (rows, at) => {
  const start = skip(rows, at, THE);
  if (
    wordAt(rows, start) !== 'weekend' ||
    NO_WEEKEND_IN_MIND.has(wordBefore(rows, start)) ||
    wordAfter(rows, start + 1) === 'of'
  )
    return undefined;
  return { to: start + 1, value: { form: 'shift', unit: 'weekend', by: 0, anchor: 'article' } };
};

const THE: ReadonlySet<string> = new Set(['the']);
const NO_WEEKEND_IN_MIND: ReadonlySet<string> = new Set(['a', 'an', 'every', 'each', 'per', 'holiday', 'long', '-']);

/** "mid-year", "the year-end". */
const readPartOfUnit: Reader<DateExpression> = (rows, at) => {
  const middle =
    wordAt(rows, at) === 'mid' && wordAt(rows, at + 1) === '-' ? UNITS.get(wordAt(rows, at + 2)) : undefined;
  if (middle && middle !== 'day')
    return {
      to: at + 3,
      value: { form: 'modified', mod: 'mid', of: { form: 'shift', unit: middle, by: 0, anchor: 'article' } },
    };
  const start = skip(rows, at, THE);
  const end = after(rows, start, 'year', '-', 'end');
  return end
    ? {
        to: end,
        value: { form: 'modified', mod: 'end', of: { form: 'shift', unit: 'year', by: 0, anchor: 'article' } },
      }
    : undefined;
};

export const readRelative: Reader<DateExpression> = longest(
  readWeekend,
  readPartOfUnit,
  readDay,
  readWhich,
  readStretch,
  readOffset,
  readNeighbourBehind,
);
