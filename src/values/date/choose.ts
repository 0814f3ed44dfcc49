import type { Anchor, Which } from '../../taggers/pattern/date/index.ts';
import { dayNumber, partsOf } from '../../text/iso-date.ts';
import { anchorDay, type DateContext, type Tense } from './context.ts';
import type { ResolvedPeriod } from './period.ts';

/** The years looked at on either side: 29 February comes every four, rarely eight, years. */
const REACH = 8;

/** A day this near ahead is meant, even beside a verb in the past, when the one behind is most of a year ago. */
const NEAR_AHEAD = 62;
const LONG_AGO = 270;

/** In a story, going back counts so many times as much as going on. */
const BACK_IN_STORY = 2;

/** What comes once a year, and how the text points at it. */
export interface Yearly {
  inYear: (year: number) => ResolvedPeriod | undefined;
  which?: Which | undefined;
  anchor?: Anchor | undefined;
  /** Changes the day that is counted from. */
  from?: (anchor: string) => string;
}

/** The one that is meant: in a story of other years the one nearest to what was told before, else as news speaks of it. */
export function placeYearly(yearly: Yearly, context: DateContext): ResolvedPeriod | undefined {
  const { inYear, which, anchor, from = day => day } = yearly;
  if (context.story && !which) return nearestInStory(inYear, context.story);
  const day = anchorDay(context, anchor);
  return day === undefined ? undefined : chooseYearly(inYear, from(day), context.tense, which);
}

/** The one inside the period told of last, or the nearest one: stories go on more often than back. */
function nearestInStory(inYear: Yearly['inYear'], story: { start: string; end: string }): ResolvedPeriod | undefined {
  const { year } = partsOf(story.start);
  const cost = ({ start, end }: ResolvedPeriod): number => {
    if (start >= story.start && end <= story.end) return 0;
    return start >= story.start ? distance(start, story.start) : BACK_IN_STORY * distance(start, story.start);
  };
  return [year - 1, year, year + 1]
    .flatMap(candidate => inYear(candidate) ?? [])
    .reduce<ResolvedPeriod | undefined>((best, each) => (best && cost(best) <= cost(each) ? best : each), undefined);
}

/**
 * Chooses the year of something that comes once a year. "last" and "next" skip what the anchor lies in. Otherwise news
 * looks back unless the verb is in the future. With no tense to go by, a single day is the nearest one.
 */
function chooseYearly(
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
  if (!before || !after) return before;
  const isDay = dayNumber(before.end) - dayNumber(before.start) === 1;
  const ahead = distance(after.start, anchor);
  const ago = distance(before.start, anchor);
  if (!isDay) return before;
  if (tense === 'past') return ahead <= NEAR_AHEAD && ago >= LONG_AGO ? after : before;
  return ahead < ago ? after : before;
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
