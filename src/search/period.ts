import { quote } from '../errors.ts';
import { secondsOf } from '../text/instant.ts';
import { addDays, isCalendarDay, isoDay, pad } from '../text/iso-date.ts';
import { QueryError } from './fault.ts';
import type { TimeRange } from './query.ts';

const PERIOD = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a period: a year, a month or a day (`2022`, `2022-03`, `2022-03-01`), or two of them with `..` between, the last one
 * included; one may be left out. Years count as astronomers do: `-0299` is 300 BC.
 *
 * @param part that it is the value of, for messages: `date`.
 * @throws {QueryError} naming the place of what cannot be read.
 */
export function parsePeriod(part: string, source: string): TimeRange {
  const dots = source.indexOf('..');
  if (dots < 0) return periodAt(part, source, 0, source.length);
  const first = source.slice(0, dots).trim() === '' ? undefined : periodAt(part, source, 0, dots);
  const last = source.slice(dots + 2).trim() === '' ? undefined : periodAt(part, source, dots + 2, source.length);
  if (!first && !last) throw new QueryError(part, source, 0, 'Expected a period beside `..`, got none');
  if (first && last && secondsOf(last.end) <= secondsOf(first.start)) {
    const offset = source.length - source.slice(dots + 2).trimStart().length;
    throw new QueryError(part, source, offset, `Expected the earlier period first, got ${quote(source)}`);
  }
  return { ...(first && { start: first.start }), ...(last && { end: last.end }) };
}

function periodAt(part: string, source: string, from: number, to: number): { start: string; end: string } {
  const text = source.slice(from, to);
  const offset = from + text.length - text.trimStart().length;
  const [, yearText, month, day] = PERIOD.exec(text.trim()) ?? [];
  const isDay = isCalendarDay(4 * 100, Number(month ?? 1), Number(day ?? 1));
  const year = Number(yearText);
  if (
    yearText === undefined ||
    !isDay ||
    !isCalendarDay(((year % 400) + 400) % 400, Number(month ?? 1), Number(day ?? 1))
  )
    throw new QueryError(
      part,
      source,
      offset,
      `Expected a year, a month or a day such as 2022, 2022-03 or 2022-03-01, got ${quote(text.trim())}`,
    );
  return { start: iso(year, Number(month ?? 1), Number(day ?? 1)), end: behind(year, month, day) };
}

/** The first day behind a period. */
function behind(year: number, month: string | undefined, day: string | undefined): string {
  if (month === undefined) return iso(year + 1, 1, 1);
  if (day === undefined) return Number(month) === 12 ? iso(year + 1, 1, 1) : iso(year, Number(month) + 1, 1);
  // The calendar repeats after 400 years: a day is counted in years that `addDays` knows.
  const era = Math.floor(year / 400) * 400;
  const next = addDays(isoDay(year - era, Number(month), Number(day)), 1);
  return iso(Number(next.slice(0, 4)) + era, Number(next.slice(5, 7)), Number(next.slice(8)));
}

function iso(year: number, month: number, day: number): string {
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month)}-${pad(day)}`;
}
