import type { Anchor } from '../../taggers/pattern/date/index.ts';
import { addDays, weekdayOf } from '../../text/iso-date.ts';

export type Tense = 'past' | 'present' | 'future';

/** What an expression is resolved against; never the clock. */
export interface DateContext {
  /** The article's day, `YYYY-MM-DD`. Without it relative expressions stay unresolved. */
  articleDate?: string;
  /** First day of the last date before this one in the text: what "two days later" counts from. */
  lastMentioned?: string;
  /** The day named last in the paragraph: what "at 10 a.m." belongs to. */
  day?: string;
  /** In a story of other years than the article's: the period it told of last, half-open. */
  story?: { start: string; end: string };
  tense: Tense;
  /** ISO 3166 codes of the countries the article supports, the most relevant first. */
  countries?: readonly string[];
  /** Whether 03/04/2023 is the third of April. */
  dayFirst: boolean;
}

/** The day an expression counts from. What lies before something ("a year earlier") is before no plan of the future. */
export function anchorDay(context: DateContext, anchor: Anchor = 'article', by = 0): string | undefined {
  const { lastMentioned, articleDate } = context;
  if (anchor !== 'mentioned' || lastMentioned === undefined) return articleDate;
  return by < 0 && articleDate !== undefined && lastMentioned > articleDate ? articleDate : lastMentioned;
}

/** The latest such weekday up to a day, itself included. */
export function weekdayUpTo(iso: string, weekday: number): string {
  return addDays(iso, -((weekdayOf(iso) - weekday + 7) % 7));
}

/** The first such weekday from a day on, itself included. */
export function weekdayFrom(iso: string, weekday: number): string {
  return addDays(iso, (weekday - weekdayOf(iso) + 7) % 7);
}
