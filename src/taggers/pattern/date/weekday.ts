import { wordAfter, wordBefore } from './context.ts';
import type { DateExpression, Weekday } from './expression.ts';
import { isCapital, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { readNeighbour } from './within.ts';
import { PLURAL_DAY_PARTS, WEEKDAYS } from './words/calendar.ts';

const OF: ReadonlySet<string> = new Set(['of']);
/** Behind "Sunday", these make a newspaper. */
const PAPERS: ReadonlySet<string> = new Set([
  'times',
  'telegraph',
  'mirror',
  'mail',
  'express',
  'herald',
  'world',
  'independent',
  'post',
  'night',
]);
/** Before a weekday, these make a name: Bloody Sunday, Super Tuesday, Sheffield Wednesday. */
const NAMES: ReadonlySet<string> = new Set([
  'bloody',
  'super',
  'sheffield',
  'ruby',
  'freaky',
  'sunny',
  'casual',
  'news',
  'star',
  'fat',
  'pink',
  'ash',
]);

/** "Monday", "Monday last week". */
export const readWeekday: Reader<DateExpression> = (rows, at) => {
  const weekday = WEEKDAYS.get(wordAt(rows, at));
  if (!weekday || isName(rows, at) || PLURAL_DAY_PARTS.has(wordAfter(rows, at + 1))) return undefined;
  const week = readNeighbour(rows, skip(rows, at + 1, OF));
  const inWeek = week?.value.form === 'shift' && week.value.unit === 'week' ? week : undefined;
  const value: Weekday = { form: 'weekday', weekday, ...(inWeek && { week: inWeek.value }) };
  return { to: inWeek?.to ?? at + 1, value };
};

function isName(rows: Rows, at: number): boolean {
  if (!isCapital(rows, at)) return false;
  const behind = wordAfter(rows, at + 1);
  const isPaper = PAPERS.has(behind) && /^\p{Lu}/u.test(rows.tokens.words[at + 1]!);
  return isPaper || (NAMES.has(wordBefore(rows, at)) && isCapital(rows, at - 1));
}
