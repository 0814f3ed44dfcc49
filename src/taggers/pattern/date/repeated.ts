import { readClock } from './clock.ts';
import type { DateExpression } from './expression.ts';
import { readAmount } from './numbers.ts';
import { readCountedUnit } from './relative.ts';
import { after, longest, type Reader, skip, wordAt } from './rows.ts';
import {
  DAY_PARTS,
  PLURAL_DAY_PARTS,
  SHORT_UNITS,
  UNIT_PLURALS,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from './words/calendar.ts';
import { REFERENCES, REPETITIONS } from './words/relations.ts';

/** Expressions of time that are no calendar dates: durations, sets, clock times, "now". */

const EVERY: ReadonlySet<string> = new Set(['every', 'each', 'per']);
const OTHER: ReadonlySet<string> = new Set(['other', 'second']);
const THIS: ReadonlySet<string> = new Set(['this', 'last', 'that']);
const HYPHEN: ReadonlySet<string> = new Set(['-']);

/** "every Monday", "each year", "every two weeks", "Mondays", "annually". */
const readSet: Reader<DateExpression> = (rows, at) => {
  const word = wordAt(rows, at);
  const plural = WEEKDAY_PLURALS.get(word);
  if (plural) return { to: at + 1, value: { form: 'set', weekday: plural } };
  const single = PLURAL_DAY_PARTS.has(wordAt(rows, at + 1)) ? WEEKDAYS.get(word) : undefined;
  if (single) return { to: at + 2, value: { form: 'set', weekday: single } };
  const repetition = REPETITIONS.get(word);
  if (repetition) return { to: at + 1, value: { form: 'set', unit: repetition, count: 1 } };
  if (!EVERY.has(word)) return undefined;
  const start = skip(rows, at + 1, OTHER);
  const amount = readAmount(rows, start);
  const unitAt = amount?.to ?? start;
  const target = wordAt(rows, unitAt);
  const weekday = WEEKDAYS.get(target);
  if (weekday) return { to: unitAt + 1, value: { form: 'set', weekday } };
  const unit = UNITS.get(target) ?? (amount ? UNIT_PLURALS.get(target) : undefined);
  const count = amount?.value.count ?? (start > at + 1 ? 2 : 1);
  return unit ? { to: unitAt + 1, value: { form: 'set', unit, count } } : undefined;
};

/** "two weeks", "a two-year" term, "45-year-old", "several hours". */
const readDuration: Reader<DateExpression> = (rows, at) => {
  const amount = readAmount(rows, at);
  if (!amount) return undefined;
  const shortAt = skip(rows, amount.to, HYPHEN);
  const short = SHORT_UNITS.get(wordAt(rows, shortAt));
  const counted = short ? { to: shortAt + 1, value: { unit: short, ...amount.value } } : readCountedUnit(rows, amount);
  if (!counted) return undefined;
  return { to: after(rows, counted.to, '-', 'old') ?? counted.to, value: { form: 'duration', ...counted.value } };
};

/** "10 a.m.", "this morning", "tonight", "last night". */
const readTime: Reader<DateExpression> = (rows, at) => {
  const clock = readClock(rows, at);
  if (clock) return { to: clock.to, value: { form: 'time', clock: clock.value } };
  if (wordAt(rows, at) === 'tonight') return { to: at + 1, value: { form: 'time', part: 'NI' } };
  const part = THIS.has(wordAt(rows, at)) ? DAY_PARTS.get(wordAt(rows, at + 1)) : undefined;
  return part ? { to: at + 2, value: { form: 'time', part } } : undefined;
};

const readReference: Reader<DateExpression> = (rows, at) => {
  const to = REFERENCES.get(wordAt(rows, at));
  return to ? { to: at + 1, value: { form: 'reference', to } } : undefined;
};

export const readUndated: Reader<DateExpression> = longest(readSet, readDuration, readTime, readReference);
