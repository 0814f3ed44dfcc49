import { readClock } from './clock.ts';
import { wordAfter, wordBefore } from './context.ts';
import { readDuration } from './duration.ts';
import type { ClockTime, DateExpression } from './expression.ts';
import { readAmount } from './numbers.ts';
import { after, longest, type Reader, skip, wordAt } from './rows.ts';
import {
  DAY_MOMENTS,
  DAY_PARTS,
  PLURAL_DAY_PARTS,
  UNIT_PLURALS,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from './words/calendar.ts';
import { MODIFIERS, REFERENCE_NOUNS, REFERENCES, REPETITIONS } from './words/relations.ts';

/** Expressions of time that are no calendar dates: durations, sets, clock times, "now". */

const EVERY: ReadonlySet<string> = new Set(['every', 'each', 'per']);
const OTHER: ReadonlySet<string> = new Set(['other', 'second']);
/** Which day a part of it belongs to: "this morning", "last night", "that evening". */
const WHICH_DAY: ReadonlyMap<string, Pick<ClockTime, 'by' | 'anchor'>> = new Map<
  string,
  Pick<ClockTime, 'by' | 'anchor'>
>([
  ['this', { by: 0, anchor: 'article' }],
  ['last', { by: -1, anchor: 'article' }],
  ['that', { by: 0, anchor: 'mentioned' }],
]);

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

/** Before "a day", these make it a rate: "twice a week", "24 hours a day". */
const TIMES: ReadonlySet<string> = new Set(['once', 'twice', 'times', 'minutes', 'hours', 'days', 'months']);

/** "a week" in "twice a week". */
const readRate: Reader<DateExpression> = (rows, at) => {
  const unit =
    wordAt(rows, at) === 'a' && TIMES.has(wordBefore(rows, at)) ? UNITS.get(wordAt(rows, at + 1)) : undefined;
  return unit && { to: at + 2, value: { form: 'set', unit, count: 1 } };
};

const MOMENTS: ReadonlySet<string> = new Set(['noon', 'midday', 'midnight']);
const AROUND: ReadonlySet<string> = new Set([
  'at',
  'by',
  'until',
  'till',
  'before',
  'after',
  'around',
  'about',
  'from',
]);

/** "10 a.m.", "at noon", "this morning", "tonight", "late last night". */
const readTime: Reader<DateExpression> = (rows, at) => {
  const clock = readClock(rows, at);
  if (clock) return { to: clock.to, value: { form: 'time', clock: clock.value, by: 0, anchor: 'mentioned' } };
  const moment = MOMENTS.has(wordAt(rows, at)) ? DAY_MOMENTS.get(wordAt(rows, at)) : undefined;
  if (typeof moment === 'object' && AROUND.has(wordBefore(rows, at)))
    return { to: at + 1, value: { form: 'time', clock: moment, by: 0, anchor: 'mentioned' } };
  if (wordAt(rows, at) === 'tonight')
    return { to: at + 1, value: { form: 'time', part: 'NI', by: 0, anchor: 'article' } };
  const mod = MODIFIERS.get(wordAt(rows, at));
  const start = mod ? at + 1 : at;
  const which = WHICH_DAY.get(wordAt(rows, start));
  const part = which && DAY_PARTS.get(wordAt(rows, start + 1));
  return part ? { to: start + 2, value: { form: 'time', part, ...which, ...(mod && { mod }) } } : undefined;
};

/** "now", "recently", "the near future". */
const readReference: Reader<DateExpression> = (rows, at) => {
  const to = REFERENCES.get(wordAt(rows, at));
  if (to) return { to: at + 1, value: { form: 'reference', to } };
  const days = after(rows, at, 'these', 'days');
  if (days) return { to: days, value: { form: 'reference', to: 'PRESENT_REF' } };
  const noun = wordAt(rows, at) === 'the' ? skip(rows, skip(rows, at + 1, NOT_SO), NEAR) : at;
  const named = noun > at ? REFERENCE_NOUNS.get(wordAt(rows, noun)) : undefined;
  return named && !CONTENT.test(wordAfter(rows, noun + 1))
    ? { to: noun + 1, value: { form: 'reference', to: named } }
    : undefined;
};

const NOT_SO: ReadonlySet<string> = new Set(['not', 'very', 'recent']);
const NEAR: ReadonlySet<string> = new Set(['near', 'foreseeable', 'distant', 'immediate', 'recent']);
/** Behind "the past", a word of its own makes it an adjective; a word of grammar does not. */
const CONTENT =
  /^(?!(?:the|a|an|this|there|no|and|or|but|of|that|which|when|to|for|with|as|by|in|is|was|has|had|will|would|it|he|she|they|we)$)[\p{L}\d]/u;

export const readUndated: Reader<DateExpression> = longest(readSet, readRate, readDuration, readTime, readReference);
