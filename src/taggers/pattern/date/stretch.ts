import { wordBefore } from './context.ts';
import type { DateExpression } from './expression.ts';
import { readAmount } from './numbers.ts';
import { type Reader, type Rows, skip, wordAt } from './rows.ts';
import { UNIT_PLURALS, UNITS } from './words/calendar.ts';
import { BARE_STRETCHES, PERIODS_TO_ANCHOR, STRETCHES } from './words/relations.ts';

const HYPHEN: ReadonlySet<string> = new Set(['-']);

/** "the past decade", "the last three years", "the next few days", "recent years", "the past 24 hours". */
export const readStretch: Reader<DateExpression> = (rows, at) => {
  const behindThe = wordAt(rows, at) === 'the' || wordAt(rows, at) === 'these' || wordAt(rows, at) === 'this';
  const start = behindThe ? at + 1 : at;
  const word = wordAt(rows, start);
  const relation = STRETCHES.get(word);
  if (!relation) return undefined;
  const amount = readAmount(rows, start + 1);
  const unitAt = skip(rows, amount?.to ?? start + 1, HYPHEN);
  const single = UNITS.get(wordAt(rows, unitAt));
  if (!amount && single)
    return behindThe && PERIODS_TO_ANCHOR.has(word) && single !== 'day'
      ? { to: unitAt + 1, value: { form: 'stretch', unit: single, count: 1, ...relation } }
      : undefined;
  const unit = single ?? UNIT_PLURALS.get(wordAt(rows, unitAt));
  if (!unit || (!behindThe && !mayStandBare(rows, at, amount?.value.count))) return undefined;
  const count = amount?.value.count;
  return { to: unitAt + 1, value: { form: 'stretch', unit, ...(count && { count }), ...relation } };
};

/** "recent years", "over next two months"; not "expected to last four days". */
function mayStandBare(rows: Rows, at: number, count: number | undefined): boolean {
  return count === undefined ? BARE_STRETCHES.has(wordAt(rows, at)) : STRETCH_CUES.has(wordBefore(rows, at));
}

const STRETCH_CUES: ReadonlySet<string> = new Set(['over', 'in', 'for', 'during', 'within', 'of']);
