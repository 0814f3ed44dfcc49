import type { Which } from '../../taggers/pattern/date/index.ts';
import { dayNumber, partsOf } from '../../text/iso-date.ts';
import type { Tense } from './context.ts';
import type { ResolvedPeriod } from './period.ts';

/** The years looked at on either side: 29 February comes every four, rarely eight, years. */
const REACH = 8;

/**
 * Chooses the year of something that comes once a year. "last" and "next" skip what the anchor lies in. Otherwise news
 * looks back unless the verb is in the future. With no tense to go by, a single day is the nearest one.
 */
export function chooseYearly(
  inYear: (year: number) => ResolvedPeriod | undefined,
  anchor: string,
  tense: Tense,
  which?: Which,
): ResolvedPeriod | undefined {
  const { year } = partsOf(anchor);
  const before = firstOf(inYear, year + 1, -1, period =>
    which === 'earlier' ? period.end <= anchor : period.start <= anchor,
  );
  if (which === 'earlier') return before;
  if (which === 'current') return inYear(year) ?? before;
  const after = firstOf(inYear, year - 1, 1, period =>
    which === 'later' ? period.start > anchor : period.end > anchor,
  );
  if (which === 'later' || tense === 'future') return after;
  if (tense === 'past' || !before || !after) return before;
  const isDay = dayNumber(before.end) - dayNumber(before.start) === 1;
  return isDay && distance(after.start, anchor) < distance(before.start, anchor) ? after : before;
}

function firstOf(
  inYear: (year: number) => ResolvedPeriod | undefined,
  from: number,
  step: 1 | -1,
  fits: (period: ResolvedPeriod) => boolean,
): ResolvedPeriod | undefined {
  for (let year = from, tries = 0; tries <= REACH + 2; year += step, tries++) {
    const period = inYear(year);
    if (period && fits(period)) return period;
  }
  return undefined;
}

function distance(one: string, other: string): number {
  return Math.abs(dayNumber(one) - dayNumber(other));
}
