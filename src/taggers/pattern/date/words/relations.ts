import type { Anchor, Mod, Which } from '../expression.ts';

/** Words that place a period relative to another one, in lower case as rows have them. */

/** Before a unit, weekday, month or season, without an article: "last week", "this year", "next Monday". */
export const DIRECT: ReadonlyMap<string, { which: Which; anchor: Anchor }> = new Map([
  ['last', { which: 'earlier', anchor: 'article' }],
  ['next', { which: 'later', anchor: 'article' }],
  ['this', { which: 'current', anchor: 'article' }],
  ['that', { which: 'current', anchor: 'mentioned' }],
]);

/** Behind "the": "the following week", "the same day", "the current year". */
export const WITH_THE: ReadonlyMap<string, { which: Which; anchor: Anchor }> = new Map([
  ['last', { which: 'earlier', anchor: 'article' }],
  ['past', { which: 'earlier', anchor: 'article' }],
  ['next', { which: 'later', anchor: 'mentioned' }],
  ['following', { which: 'later', anchor: 'mentioned' }],
  ['previous', { which: 'earlier', anchor: 'mentioned' }],
  ['preceding', { which: 'earlier', anchor: 'mentioned' }],
  ['prior', { which: 'earlier', anchor: 'mentioned' }],
  ['same', { which: 'current', anchor: 'mentioned' }],
  ['current', { which: 'current', anchor: 'article' }],
  ['coming', { which: 'later', anchor: 'article' }],
  ['upcoming', { which: 'later', anchor: 'article' }],
]);

/** Before several units: "the past three years", "the coming months". */
export const STRETCHES: ReadonlyMap<string, { direction: -1 | 1; anchor: Anchor }> = new Map([
  ['past', { direction: -1, anchor: 'article' }],
  ['last', { direction: -1, anchor: 'article' }],
  ['previous', { direction: -1, anchor: 'mentioned' }],
  ['preceding', { direction: -1, anchor: 'mentioned' }],
  ['recent', { direction: -1, anchor: 'article' }],
  ['next', { direction: 1, anchor: 'article' }],
  ['coming', { direction: 1, anchor: 'article' }],
  ['upcoming', { direction: 1, anchor: 'article' }],
  ['following', { direction: 1, anchor: 'mentioned' }],
  ['subsequent', { direction: 1, anchor: 'mentioned' }],
  ['ensuing', { direction: 1, anchor: 'mentioned' }],
]);

/** With "the" before one unit these reach to the anchor: "the past year" ends now, "the next year" follows another one. */
export const PERIODS_TO_ANCHOR: ReadonlySet<string> = new Set(['past', 'last', 'coming', 'upcoming']);

/** Before plural units these need neither article nor number: "recent years", "coming days". */
export const BARE_STRETCHES: ReadonlySet<string> = new Set(['recent', 'coming', 'upcoming', 'previous', 'past']);

/** Behind a number of units: "two weeks ago", "three days later". */
export const OFFSETS: ReadonlyMap<string, { direction: -1 | 1; anchor: Anchor }> = new Map([
  ['ago', { direction: -1, anchor: 'article' }],
  ['back', { direction: -1, anchor: 'article' }],
  ['earlier', { direction: -1, anchor: 'mentioned' }],
  ['prior', { direction: -1, anchor: 'mentioned' }],
  ['beforehand', { direction: -1, anchor: 'mentioned' }],
  ['later', { direction: 1, anchor: 'mentioned' }],
  ['afterwards', { direction: 1, anchor: 'mentioned' }],
  ['afterward', { direction: 1, anchor: 'mentioned' }],
]);

/** Parts of a period said before it: "early 2023", "mid-July", "late Monday". */
export const MODIFIERS: ReadonlyMap<string, Mod> = new Map([
  ['early', 'start'],
  ['earlier', 'start'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'end'],
  ['later', 'end'],
]);

/** Before "of" and a period: "the end of 2022". Without a value: it names no third of the period. */
export const PORTIONS: ReadonlyMap<string, Mod | undefined> = new Map<string, Mod | undefined>([
  ['beginning', 'start'],
  ['start', 'start'],
  ['turn', 'start'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
  ['rest', undefined],
  ['remainder', undefined],
  ['eve', 'before'],
]);

/**
 * Words that point at no calendar date. "Soon", "previously" and their like are none (TIDES 2003, "Standard for the
 * annotation of temporal expressions", non-triggers).
 */
export const REFERENCES: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['formerly', 'PAST_REF'],
]);

/** Nouns of that sort, behind "the". */
export const REFERENCE_NOUNS: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'> = new Map([
  ['present', 'PRESENT_REF'],
  ['past', 'PAST_REF'],
  ['future', 'FUTURE_REF'],
]);

/** Before a duration, these belong to it: that it is not exact, or how it is looked at. */
export const QUANTIFIERS: ReadonlyMap<string, Mod | undefined> = new Map<string, Mod | undefined>([
  ...['about', 'around', 'nearly', 'almost', 'over', 'under', 'roughly', 'approximately', 'some', 'barely']
    .concat('more than', 'less than', 'at least', 'at most', 'up to', 'as many', 'as long')
    .map(words => [words, 'approximate'] as const),
  ...['just', 'only', 'another'].map(word => [word, undefined] as const),
]);

/** Adverbs and adjectives of repetition, with how long until the next time. */
export const REPETITIONS: ReadonlyMap<string, 'day' | 'week' | 'month' | 'quarter' | 'year'> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

/** Said of a single day by its distance from the article's. */
export const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** Before "last year" or "early twenties", these speak of somebody's life. */
export const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
