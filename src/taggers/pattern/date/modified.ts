import { wordAfter } from './context.ts';
import type { DateExpression } from './expression.ts';
import { type Reader, type Rows, skip, wordAt } from './rows.ts';
import { readWhole } from './within.ts';
import { MODIFIERS, PORTIONS } from './words/relations.ts';

const THE: ReadonlySet<string> = new Set(['the']);
const HYPHEN: ReadonlySet<string> = new Set(['-', '–']);
const TO: ReadonlySet<string> = new Set(['to', 'and', 'or']);
const IN: ReadonlySet<string> = new Set(['in']);

/** "early 2023", "mid-July", "the mid-to-late 1980s", "late on Monday", "earlier in the week", "the end of 2022". */
export function modifiedReader(readPeriod: Reader<DateExpression>): Reader<DateExpression> {
  const readWholeOrPeriod: Reader<DateExpression> = (rows, at) => readPeriod(rows, at) ?? readWhole(rows, at);

  const readModified: Reader<DateExpression> = (rows, at) => {
    const start = skip(rows, at, THE);
    const mod = MODIFIERS.get(wordAt(rows, start));
    if (!mod) return undefined;
    const behind = skip(rows, skipSecondModifier(rows, start + 1), HYPHEN);
    const inside = skip(rows, behind, IN);
    const period = inside > behind ? readWholeOrPeriod(rows, inside) : readPeriod(rows, behind);
    if (inside > behind && isComparison(rows, start) && period?.value.form !== 'shift') return undefined;
    return period && mayBeModified(period.value, start > at)
      ? { to: period.to, value: { form: 'modified', mod, of: period.value } }
      : undefined;
  };

  const readPortion: Reader<DateExpression> = (rows, at) => {
    const start = skip(rows, at, THE);
    const word = wordAt(rows, start);
    if (!PORTIONS.has(word) || wordAt(rows, start + 1) !== 'of') return undefined;
    const period = readWholeOrPeriod(rows, start + 2);
    const mod = PORTIONS.get(word);
    if (period?.value.form === 'weekday' || (period && wordAfter(rows, period.to) === '-')) return undefined;
    return period && { to: period.to, value: { form: 'modified', ...(mod && { mod }), of: period.value } };
  };

  return (rows, at) => readModified(rows, at) ?? readPortion(rows, at);
}

/** "later in 2007": the year stands by itself, "later in the week" does not. */
function isComparison(rows: Rows, at: number): boolean {
  return wordAt(rows, at) === 'earlier' || wordAt(rows, at) === 'later';
}

/** "mid-to-late", "early and mid". */
function skipSecondModifier(rows: Rows, at: number): number {
  const to = skip(rows, skip(rows, at, HYPHEN), TO);
  const second = skip(rows, to, HYPHEN);
  return MODIFIERS.has(wordAt(rows, second)) ? second + 1 : at;
}

const UNMODIFIED: ReadonlySet<DateExpression['form']> = new Set([
  'stretch',
  'part',
  'nth',
  'reference',
  'duration',
  'set',
  'time',
  'modified',
]);
/** Before these "the late" speaks of somebody who died, or is no English. */
const WITHOUT_THE: ReadonlySet<DateExpression['form']> = new Set(['weekday', 'shift', 'timed', 'holiday']);

function mayBeModified(expression: DateExpression, behindThe: boolean): boolean {
  return !UNMODIFIED.has(expression.form) && !(behindThe && WITHOUT_THE.has(expression.form));
}
