import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { Candidate, TokenTable } from '../../../types.ts';
import { tagger } from '../../tagger.ts';
import { certaintyOf } from './certainty.ts';
import { type DateExpression, isCalendarExpression } from './expression.ts';
import { readExpression } from './grammar.ts';
import { mayBegin } from './triggers.ts';

export * from './expression.ts';
export { HOLIDAY_RULES, type HolidayRule } from './words/holidays.ts';

/** A date expression found in the token table. */
export interface DateReading {
  /** Row behind its last one. */
  to: number;
  expression: DateExpression;
  /** How sure the grammar is that these rows speak of time at all, in (0, 1]. */
  score: number;
  /** Its form, for `explain`. */
  why: string;
}

/**
 * The longest date expression that begins at row `from`, does not pass `limit`, and stays in its sentence. Durations,
 * sets, clock times and "now" are read, too: `kindOf` and `isCalendarExpression` tell them apart.
 */
export function readDate(tokens: TokenTable, from: number, limit: number): DateReading | undefined {
  const sentence = tokens.sentence[from]!;
  const first = tokens.sentences[sentence]!;
  const rows = { tokens, first, limit: Math.min(limit, tokens.sentences[sentence + 1]!) };
  if (from >= rows.limit || !mayBegin(rows, from)) return undefined;
  const read = readExpression(rows, from);
  if (!read) return undefined;
  const { score, why } = certaintyOf(rows, from, read);
  return { to: read.to, expression: read.value, score, why };
}

/** Proposes the dates of the guidelines; with `timex: 'all'` durations, times, sets and "now", too. */
export function datePattern({ timex = 'date' }: { timex?: 'date' | 'all' } = {}): Plugin<[], Root> {
  return tagger(({ tokens }) => [...candidates(tokens, timex === 'all')]);
}

function* candidates(tokens: TokenTable, all: boolean): Generator<Candidate> {
  for (let row = 0; row < tokens.length; row++) {
    const read = readDate(tokens, row, tokens.length);
    if (!read) continue;
    if (all || isCalendarExpression(read.expression)) {
      yield { from: row, to: read.to, type: 'date', by: 'pattern', score: read.score, why: read.why };
    }
    row = read.to - 1;
  }
}
