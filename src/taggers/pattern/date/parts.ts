import type { DateExpression } from './expression.ts';
import { readFiscal } from './fiscal.ts';
import { fourDigitYear, readAmount, readOrdinal } from './numbers.ts';
import { after, isCapital, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { MONTHS, UNIT_PLURALS, UNITS, WEEKDAYS } from './words/calendar.ts';

const THE: ReadonlySet<string> = new Set(['the']);
const HYPHEN: ReadonlySet<string> = new Set(['-']);
const COMMA: ReadonlySet<string> = new Set([',']);
const OF: ReadonlySet<string> = new Set(['of', 'in']);
const SIDES: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['first', 'first'],
  ['opening', 'first'],
  ['early', 'first'],
  ['last', 'last'],
  ['final', 'last'],
  ['closing', 'last'],
]);
const SHORT_PART = /^([qh])([1-4])$/;
const HALVES: ReadonlySet<string> = new Set(['half']);
const LATTER: ReadonlyMap<string, number> = new Map([
  ['former', 1],
  ['latter', 2],
]);

/**
 * Parts of a period that are counted off: "the third quarter of 2021", "H1 2024", "the first two months of the year",
 * "the last week of March", "the first Monday of May".
 */
export function partReader(readWholePeriod: Reader<DateExpression>): Reader<DateExpression> {
  const readOf = (rows: Rows, at: number): Read<DateExpression> | undefined => {
    const behind = skip(rows, at, OF);
    return behind > at ? readWholePeriod(rows, behind) : undefined;
  };

  const readFraction: Reader<DateExpression> = (rows, at) => {
    const start = skip(rows, at, THE);
    const latter = LATTER.get(wordAt(rows, start));
    const ordinal = latter ? { to: start + 1, value: latter } : readOrdinal(rows, start);
    if (!ordinal || ordinal.value > 4) return undefined;
    const unitAt = skip(rows, ordinal.to, HYPHEN);
    const isHalf = HALVES.has(wordAt(rows, unitAt));
    if (!isHalf && wordAt(rows, unitAt) !== 'quarter') return undefined;
    const of = readOf(rows, unitAt + 1) ?? readYearBehind(rows, unitAt + 1);
    const to = of?.to ?? unitAt + 1;
    const whole = of && { of: of.value };
    if (isHalf)
      return of && ordinal.value <= 2 ? { to, value: { form: 'half', half: ordinal.value, ...whole } } : undefined;
    return { to, value: { form: 'quarter', quarter: ordinal.value, ...whole } };
  };

  const readCounted: Reader<DateExpression> = (rows, at) => {
    const side = wordAt(rows, at) === 'the' ? SIDES.get(wordAt(rows, at + 1)) : undefined;
    if (!side) return undefined;
    const amount = readAmount(rows, at + 2);
    const unitAt = amount?.to ?? at + 2;
    const single = amount ? undefined : UNITS.get(wordAt(rows, unitAt));
    const unit = single ?? UNIT_PLURALS.get(wordAt(rows, unitAt));
    const of = unit && readOf(rows, unitAt + 1);
    if (!unit || !of) return undefined;
    const count = single ? 1 : amount?.value.count;
    return { to: of.to, value: { form: 'part', side, unit, ...(count && { count }), of: of.value } };
  };

  const readNth: Reader<DateExpression> = (rows, at) => {
    if (wordAt(rows, at) !== 'the') return undefined;
    const isLast = wordAt(rows, at + 1) === 'last';
    const ordinal = isLast ? { to: at + 2, value: -1 } : readOrdinal(rows, at + 1);
    if (!ordinal) return undefined;
    const word = wordAt(rows, ordinal.to);
    const weekday = WEEKDAYS.get(word);
    const unit = UNITS.get(word);
    const of = weekday || unit ? readOf(rows, ordinal.to + 1) : undefined;
    if (!of || (unit && isLast)) return undefined;
    const what = weekday ? { weekday } : { unit: unit! };
    return { to: of.to, value: { form: 'nth', nth: ordinal.value, ...what, of: of.value } };
  };

  /** "the March quarter": the one that ends with it. */
  const readMonthQuarter: Reader<DateExpression> = (rows, at) => {
    const start = skip(rows, at, THE);
    const month = MONTHS.get(wordAt(rows, start));
    if (!month || wordAt(rows, start + 1) !== 'quarter') return undefined;
    const of = readOf(rows, start + 2) ?? readYearBehind(rows, start + 2);
    return {
      to: of?.to ?? start + 2,
      value: { form: 'quarter', quarter: Math.ceil(month / 3), ...(of && { of: of.value }) },
    };
  };

  return (rows, at) =>
    readShort(rows, at) ??
    readMonthQuarter(rows, at) ??
    readCounted(rows, at) ??
    readNth(rows, at) ??
    readFraction(rows, at);
}

/** "Q3", "Q3 2021", "H1 of 2024", "2021 Q3". A bare "H1" is more often a name. */
function readShort(rows: Rows, at: number): Read<DateExpression> | undefined {
  const yearFirst = fourDigitYear(wordAt(rows, at));
  const start = yearFirst ? at + 1 : at;
  const match = SHORT_PART.exec(wordAt(rows, start));
  if (!match || !isCapital(rows, start)) return undefined;
  const behind = yearFirst ? undefined : readYearBehind(rows, after(rows, start + 1, 'of') ?? start + 1);
  const of = yearFirst ? ({ form: 'calendar', year: yearFirst } as const) : behind?.value;
  const to = behind?.to ?? start + 1;
  const number = Number(match[2]);
  if (match[1] === 'q') return { to, value: { form: 'quarter', quarter: number, ...(of && { of }) } };
  return of && number <= 2 ? { to, value: { form: 'half', half: number, of } } : undefined;
}

function readYearBehind(rows: Rows, at: number): Read<DateExpression> | undefined {
  const yearAt = skip(rows, at, COMMA);
  const year = fourDigitYear(wordAt(rows, yearAt));
  return year ? { to: yearAt + 1, value: { form: 'calendar', year } } : readFiscal(rows, yearAt);
}
