import { wordAfter } from './context.ts';
import type { Calendar, Numeric } from './expression.ts';
import { fourDigitYear, twoDigitYear } from './numbers.ts';
import { isGlued, type Read, type Reader, type Rows, wordAt } from './rows.ts';

/** Numbers alone: "2023-02-27", "27/02/2023", "02/27/23", "27.02.2023". */
export const readNumeric: Reader<Calendar | Numeric> = (rows, at) => {
  const single = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(wordAt(rows, at));
  if (single) return numeric(at + 1, [single[1]!, single[2]!, single[3]!], true);
  const mark = wordAt(rows, at + 1);
  if ((mark !== '/' && mark !== '-') || wordAt(rows, at + 3) !== mark || !isAllGlued(rows, at + 1, at + 5))
    return undefined;
  if (isGlued(rows, at) && /[\d/-]$/.test(rows.tokens.words[at - 1] ?? '')) return undefined;
  if (isGlued(rows, at + 5) && wordAfter(rows, at + 5) === mark) return undefined;
  return numeric(at + 5, [wordAt(rows, at), wordAt(rows, at + 2), wordAt(rows, at + 4)], false);
};

function numeric(to: number, parts: [string, string, string], dayFirst: boolean): Read<Calendar | Numeric> | undefined {
  if (!parts.every(part => /^\d{1,4}$/.test(part))) return undefined;
  const [first, second, third] = parts.map(Number) as [number, number, number];
  if (fourDigitYear(parts[0]))
    return isDay(second, third)
      ? { to, value: { form: 'calendar', year: first, month: second, day: third } }
      : undefined;
  const year = parts[2].length === 2 ? twoDigitYear(parts[2]) : fourDigitYear(parts[2]);
  if (!year || parts[0].length > 2 || parts[1].length > 2) return undefined;
  if (dayFirst)
    return isDay(second, first) ? { to, value: { form: 'calendar', year, month: second, day: first } } : undefined;
  return isDay(first, second) || isDay(second, first)
    ? { to, value: { form: 'numeric', first, second, year } }
    : undefined;
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isAllGlued(rows: Rows, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isGlued(rows, at)) return false;
  return true;
}
