import { wordAfter } from './context.ts';
import type { Calendar, DateExpression } from './expression.ts';
import { isGlued, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';

const DASHES: ReadonlySet<string> = new Set(['-', '–', '--', '‑', '−', '/']);
const PRESENT: ReadonlySet<string> = new Set(['present', 'today', 'now']);
const BY_FORM: ReadonlySet<DateExpression['form']> = new Set(['calendar', 'decade', 'century', 'weekday', 'fiscal']);

/** Adds to a reader what a dash joins: "2010-2012", "2010–12", "30 March - 2 April 2022", "2010-present". */
export function withRange(readPoint: Reader<DateExpression>): Reader<DateExpression> {
  return (rows, at) => {
    const first = readPoint(rows, at);
    if (!first || !BY_FORM.has(first.value.form)) return first;
    const dash = wordAt(rows, first.to);
    const behind = skip(rows, first.to, DASHES);
    if (behind === first.to || (dash === '/' && !isGlued(rows, first.to))) return first;
    return readShortEnd(rows, behind, first.value) ?? readEnd(rows, behind, first.value, dash, readPoint) ?? first;
  };
}

function readEnd(
  rows: Rows,
  at: number,
  first: DateExpression,
  dash: string,
  readPoint: Reader<DateExpression>,
): Read<DateExpression> | undefined {
  if (PRESENT.has(wordAt(rows, at)) && isYear(first)) return { to: at + 1, value: { form: 'range', first } };
  const last = readPoint(rows, at);
  if (!last || last.value.form !== first.form || (dash === '/' && !isYear(first))) return undefined;
  if (first.form !== 'calendar' || last.value.form !== 'calendar')
    return { to: last.to, value: { form: 'range', first, last: last.value } };
  return isOrdered(first, last.value)
    ? { to: last.to, value: { form: 'range', first: sharing(first, last.value), last: last.value } }
    : undefined;
}

/** "2010–12", "2023-02": the end of a range, or a month. */
function readShortEnd(rows: Rows, at: number, first: DateExpression): Read<DateExpression> | undefined {
  const word = wordAt(rows, at);
  if (!isYear(first) || first.year < 1000 || !/^\d\d?$/.test(word) || isPartOfNumber(rows, at)) return undefined;
  const digits = word.length === 1 ? 10 : 100;
  const year = Math.floor(first.year / digits) * digits + Number(word);
  if (year > first.year) return { to: at + 1, value: { form: 'range', first, last: { form: 'calendar', year } } };
  const isMonth =
    word.length === 2 && Number(word) >= 1 && Number(word) <= 12 && wordAt(rows, at - 1) === '-' && isGlued(rows, at);
  return isMonth ? { to: at + 1, value: { form: 'calendar', year: first.year, month: Number(word) } } : undefined;
}

function isPartOfNumber(rows: Rows, at: number): boolean {
  return isGlued(rows, at + 1) && DASHES.has(wordAfter(rows, at + 1));
}

function isYear(expression: DateExpression): expression is Calendar & { year: number } {
  return expression.form === 'calendar' && expression.year !== undefined && expression.month === undefined;
}

function isOrdered(first: Calendar, last: Calendar): boolean {
  if (first.year === undefined || last.year === undefined) return true;
  return first.era === 'BC' || last.era === 'BC' || first.year <= last.year;
}

/** "30 March - 2 April 2022": the year, and the era, belong to both. */
function sharing(first: Calendar, last: Calendar): Calendar {
  const year = first.year ?? last.year;
  const era = first.era ?? last.era;
  return { ...first, ...(year && first.month && { year }), ...(era && { era }) };
}
