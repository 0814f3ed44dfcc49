import { wordAfter, wordBefore } from './context.ts';
import type { DateExpression, Duration, Unit } from './expression.ts';
import { readAmount } from './numbers.ts';
import { readCountedUnit, readRelative } from './relative.ts';
import { after, longest, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { SHORT_UNITS, UNIT_PLURALS, UNITS } from './words/calendar.ts';
import { QUANTIFIERS } from './words/relations.ts';

const HYPHEN: ReadonlySet<string> = new Set(['-']);

/** Before plural units without a number, these make them a duration: "for years". */
const LASTING: ReadonlySet<string> = new Set(['for', 'over', 'within', 'after', 'took', 'takes', 'spent', 'lasted']);

/** "weeklong", "yearlong". */
const LONG: ReadonlyMap<string, Unit> = new Map([...UNITS].map(([name, unit]) => [`${name}long`, unit]));

/** "two weeks", "a two-year" term, "45-year-old", "nineteen years old", "several hours". */
const readCounted: Reader<Duration> = (rows, at) => {
  const amount = readAmount(rows, at);
  if (!amount) return undefined;
  const shortAt = skip(rows, amount.to, HYPHEN);
  const short = SHORT_UNITS.get(wordAt(rows, shortAt));
  const counted = short ? { to: shortAt + 1, value: { unit: short, ...amount.value } } : readCountedUnit(rows, amount);
  if (!counted || isFraction(counted.value) || isYear(rows, at, amount.to)) return undefined;
  return { to: skipAge(rows, counted.to), value: { form: 'duration', ...counted.value } };
};

/** "a quarter of the votes", "three-quarters": of something, not of a year. */
function isFraction({ unit, count }: { unit: Unit; count?: number }): boolean {
  return unit === 'quarter' && (count === 1 || count === 3);
}

/** "the 2018 day of": a year, not a count. */
function isYear(rows: Rows, at: number, to: number): boolean {
  return to === at + 1 && /^(?:19|20)\d\d$/.test(wordAt(rows, at));
}

function skipAge(rows: Rows, at: number): number {
  return after(rows, at, '-', 'old') ?? after(rows, at, 'old') ?? after(rows, at, 'of', 'age') ?? at;
}

/** "about six months", "more than 40 days". */
const readQuantified: Reader<Duration> = (rows, at) => {
  const behind = behindQuantifier(rows, at);
  if (!behind || readRelative(rows, behind)) return undefined;
  const counted = readCounted(rows, behind);
  const mod = QUANTIFIERS.get(wordAt(rows, at)) ?? (behind > at + 1 ? 'approximate' : undefined);
  return counted && { to: counted.to, value: { ...counted.value, ...(mod && { mod }) } };
};

/** The row behind "about" or "more than". */
export function behindQuantifier(rows: Rows, at: number): number | undefined {
  const word = wordAt(rows, at);
  if (QUANTIFIERS.has(word)) return at + 1;
  if (!FIRST_OF_TWO.has(word)) return undefined;
  return QUANTIFIERS.has(`${word} ${wordAt(rows, at + 1)}`) ? skip(rows, at + 2, AS) : undefined;
}

/** "more" of "more than": asked of every row of an article. */
const FIRST_OF_TWO: ReadonlySet<string> = new Set(
  [...QUANTIFIERS.keys()].filter(words => words.includes(' ')).map(words => words.split(' ')[0]!),
);

const AS: ReadonlySet<string> = new Set(['as']);

/** "for years", "within weeks". */
const readBare: Reader<Duration> = (rows, at) => {
  const word = wordAt(rows, at);
  const unit = UNIT_PLURALS.get(word) ?? (word.endsWith('s') ? SHORT_UNITS.get(word) : undefined);
  if (!unit || !LASTING.has(wordBefore(rows, at)) || wordAfter(rows, at + 1) === 'of') return undefined;
  return { to: at + 1, value: { form: 'duration', unit } };
};

/** "a month-long siege", "weeklong", "decade-old". */
const readLong: Reader<Duration> = (rows, at) => {
  const joined = LONG.get(wordAt(rows, at));
  if (joined) return { to: at + 1, value: { form: 'duration', unit: joined, count: 1 } };
  const unit = UNITS.get(wordAt(rows, at));
  const to = unit && (after(rows, at + 1, '-', 'long') ?? after(rows, at + 1, '-', 'old'));
  return unit && to ? { to, value: { form: 'duration', unit, count: 1 } } : undefined;
};

/** A length of time, wherever it lies. */
export const readDuration: Reader<DateExpression> = longest<DateExpression>(
  readCounted,
  readQuantified,
  readBare,
  readLong,
);
