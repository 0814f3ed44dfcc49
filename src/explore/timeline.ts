import type { TimeRange } from '../search/query.ts';
import type { Database } from '../sinks/sqlite/database.ts';
import { secondsOf } from '../text/instant.ts';
import type { DateBar, Timeline } from './protocol.ts';
import { type Bucket, bucketsFor, unitFor } from './time-units.ts';

const DAY = 86_400;
/** Of all dates so many on either side may lie outside of the bars: one siege of 1453 would press all else into a corner. */
const OUTSIDE = 0.02;
/** Fewer dates are all shown. */
const FEW = 50;
/** What the index has for a side without an end. */
const OPEN = Number.MAX_SAFE_INTEGER;

/** Articles speak of the same few dates: a row each, and not one for each place in a text. */
const DATES = `SELECT first_second, behind_second, group_concat(article) AS list FROM dates JOIN fitting USING (article)
  WHERE first_second IS NOT NULL GROUP BY first_second, behind_second`;

/** A date, and the articles that say it, as often as they do. */
interface Dated {
  first: number;
  behind: number;
  articles: readonly number[];
}

/** The dates in the articles of `fitting`; within the period that is asked for, where one is. */
export function timelineOf(database: Database, asked: TimeRange | undefined): Timeline {
  const dates = database
    .prepare(DATES)
    .all()
    .map(({ first_second, behind_second, list }): Dated => {
      const articles = String(list).split(',').map(Number);
      return { first: Number(first_second), behind: Number(behind_second), articles };
    })
    .sort((a, b) => a.first - b.first);
  const bounded = dates.filter(isBounded);
  if (bounded.length === 0) return { unit: 'year', bars: [], outside: 0, vague: timesOf(dates) };
  const [low, high] = domainOf(bounded, asked);
  const unit = unitFor(Math.floor(low / DAY), Math.floor(high / DAY));
  return { unit: unit.name, ...countBars(dates, bucketsFor(unit, Math.floor(low / DAY), Math.floor(high / DAY))) };
}

function isBounded({ first, behind }: Dated): boolean {
  return first > -OPEN && behind < OPEN;
}

function timesOf(dates: readonly Dated[]): number {
  return dates.reduce((sum, { articles }) => sum + articles.length, 0);
}

/** First and last second that the bars are to show. */
function domainOf(dates: readonly Dated[], asked: TimeRange | undefined): [number, number] {
  const times = timesOf(dates);
  const cut = times < FEW ? 0 : Math.floor(times * OUTSIDE);
  const low = asked?.start === undefined ? behindCut(dates, cut) : secondsOf(asked.start);
  const high = asked?.end === undefined ? behindCut([...dates].reverse(), cut) : secondsOf(asked.end) - 1;
  return [Math.min(low, high), Math.max(low, high)];
}

/** The first date when so many are left out. */
function behindCut(dates: readonly Dated[], cut: number): number {
  let left = cut;
  for (const { first, articles } of dates) {
    left -= articles.length;
    if (left < 0) return first;
  }
  return dates.at(-1)!.first;
}

function countBars(
  dates: readonly Dated[],
  { bars, barAt, longest }: Bucket,
): Pick<Timeline, 'bars' | 'outside' | 'vague'> {
  const named = bars.map(() => new Set<number>());
  let [outside, vague] = [0, 0];
  for (const date of dates) {
    const { first, behind, articles } = date;
    const bar = named[barAt(Math.floor(first / DAY))];
    if (!isBounded(date) || behind - first > longest * DAY) vague += articles.length;
    else if (!bar) outside += articles.length;
    else for (const article of articles) bar.add(article);
  }
  return { bars: bars.map((bar, at): DateBar => ({ ...bar, articles: named[at]!.size })), outside, vague };
}
