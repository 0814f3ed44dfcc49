import type { Fiscal } from './expression.ts';
import { fourDigitYear, twoDigitYear } from './numbers.ts';
import { isGlued, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';

const THE: ReadonlySet<string> = new Set(['the']);
const YEAR_DASHES: ReadonlySet<string> = new Set(['-', '–', '/']);
const FY = /^fy-?(\d{4}|\d{2})$/;
const YEAR: ReadonlySet<string> = new Set(['year', 'years']);

/** "fiscal 2023", "fiscal year 2022-23", "FY2023", "FY 24", "the 2023 fiscal year", "the current fiscal year". */
export const readFiscal: Reader<Fiscal> = (rows, at) => {
  const word = wordAt(rows, at);
  const glued = FY.exec(word);
  if (glued) return fiscal(rows, at + 1, glued[1]!);
  if (word === 'fy' || word === 'fiscal' || word === 'financial') {
    const yearAt = word === 'fy' ? at + 1 : skip(rows, at + 1, YEAR);
    return yearAt === at + 1 && word === 'financial' ? undefined : fiscal(rows, yearAt, wordAt(rows, yearAt), true);
  }
  return readNamedFiscal(rows, at);
};

function readNamedFiscal(rows: Rows, at: number): Read<Fiscal> | undefined {
  const start = skip(rows, at, THE);
  const end = skipShortYear(rows, start + 1);
  const year = fourDigitYear(wordAt(rows, start));
  const kind = wordAt(rows, year ? end : start + 1);
  const unitAt = (year ? end : start + 1) + 1;
  if ((kind !== 'fiscal' && kind !== 'financial') || wordAt(rows, unitAt) !== 'year') return undefined;
  if (year) return { to: unitAt + 1, value: { form: 'fiscal', year } };
  const shift = FISCAL_SHIFTS.get(wordAt(rows, start));
  return shift === undefined ? undefined : { to: unitAt + 1, value: { form: 'fiscal', shift } };
}

const FISCAL_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

function fiscal(rows: Rows, at: number, digits: string, isRow = false): Read<Fiscal> | undefined {
  if (!/^(?:\d\d){1,2}$/.test(digits)) return undefined;
  const behind = isRow ? at + 1 : at;
  const year = digits.length === 2 ? twoDigitYear(digits) : Number(digits);
  const to = skipShortYear(rows, behind);
  const end = wordAt(rows, to - 1);
  const toYear =
    to > behind ? (end.length === 2 ? Math.floor(year / 100) * 100 + Number(end) : Number(end)) : undefined;
  return { to, value: { form: 'fiscal', year, ...(toYear && { toYear }) } };
}

/** The row behind the second year of "2022-23" and "1990/91". */
export function skipShortYear(rows: Rows, at: number): number {
  const isShort =
    YEAR_DASHES.has(wordAt(rows, at)) && isGlued(rows, at) && /^(?:\d\d){1,2}$/.test(wordAt(rows, at + 1));
  return isShort && isGlued(rows, at + 1) ? at + 2 : at;
}
