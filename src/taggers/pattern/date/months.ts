import { SentenceCase } from '../../../tokens/index.ts';
import { wordAfter, wordBefore } from './context.ts';
import { dayOfMonth, fourDigitYear } from './numbers.ts';
import { isCapital, isGlued, type Read, type Rows, wordAt } from './rows.ts';
import { MONTHS, SHORT_MONTHS } from './words/calendar.ts';
import { AMBIGUOUS_MONTHS, DETERMINERS, MONTH_CUES, NAME_CUES, NAME_MONTHS, PLANNED } from './words/month-context.ts';

/** The name of a month, whatever stands beside it. "may" and "march" in lower case are verbs. */
export function readMonthName(rows: Rows, at: number): Read<number> | undefined {
  const word = wordAt(rows, at);
  const month = MONTHS.get(word) ?? SHORT_MONTHS.get(word);
  if (!month) return undefined;
  return isCapital(rows, at) || (MONTHS.has(word) && !AMBIGUOUS_MONTHS.has(word))
    ? { to: at + 1, value: month }
    : undefined;
}

/** Whether a month that stands without day and year is one, and no verb and nobody's name. */
export function isMonthAlone(rows: Rows, at: number): boolean {
  const word = wordAt(rows, at);
  const before = wordBefore(rows, at);
  if (!isCapital(rows, at) || isScore(rows, at)) return false;
  const isCued = MONTH_CUES.has(before) || (before === '-' && MONTH_CUES.has(wordBefore(rows, at - 1)));
  if (SHORT_MONTHS.has(word) && !MONTHS.has(word))
    return isCued && (word.endsWith('.') || !isCapitalAfter(rows, at + 1));
  if (AMBIGUOUS_MONTHS.has(word)) return isCued || isListedWithMonth(rows, at) || isMonthInPhrase(rows, at);
  if (!NAME_MONTHS.has(word) || isCued) return true;
  const isNamed = at > rows.first + 1 && isCapital(rows, at - 1);
  return !isNamed && !isCapitalAfter(rows, at + 1);
}

/** "6-Mar": a score that a spreadsheet took for a date. */
function isScore(rows: Rows, at: number): boolean {
  return isGlued(rows, at) && /^\d/.test(wordBefore(rows, at - 1));
}

/** "its May congress", "the inconclusive March elections", "scheduled for May": in a sentence, no name and no verb. */
function isMonthInPhrase(rows: Rows, at: number): boolean {
  const { tokens } = rows;
  if (tokens.sentenceCase[tokens.sentence[at]!] !== SentenceCase.Normal || isCapitalAfter(rows, at + 1)) return false;
  const before = wordBefore(rows, at);
  if (before === 'for') return PLANNED.has(wordBefore(rows, at - 1));
  if (DETERMINERS.has(before)) return true;
  const isPlainWord = /^\p{Ll}/u.test(before) && !isCapital(rows, at - 1);
  return wordAt(rows, at) === 'march' && isPlainWord && !NAME_CUES.has(before);
}

/** "April and May", "March, April and May", "March to June". */
function isListedWithMonth(rows: Rows, at: number): boolean {
  const before =
    MONTHS.has(wordBefore(rows, at - 1)) ||
    dayOfMonth(wordBefore(rows, at - 1)) !== undefined ||
    fourDigitYear(wordBefore(rows, at - 1)) !== undefined;
  const after = MONTHS.has(wordAfter(rows, at + 2));
  return (before && LIST_MARKS.has(wordBefore(rows, at))) || (after && LIST_MARKS.has(wordAfter(rows, at + 1)));
}

const LIST_MARKS: ReadonlySet<string> = new Set(['and', 'or', 'to', 'through', '-', '–', '/', ',']);

function isCapitalAfter(rows: Rows, at: number): boolean {
  return wordAfter(rows, at) !== '' && /^\p{Lu}\p{Ll}/u.test(rows.tokens.words[at]!);
}
