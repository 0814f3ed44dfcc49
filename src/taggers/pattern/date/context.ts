import type { Rows } from './rows.ts';

/** The row before, also across the limit of what may be read, but not of the sentence. */
export function wordBefore(rows: Rows, at: number): string {
  return at > rows.first ? rows.tokens.lowers[at - 1]! : '';
}

/** The row at `at`, looked at as context: also behind the limit, but not behind the sentence. */
export function wordAfter(rows: Rows, at: number): string {
  const { tokens } = rows;
  return at < tokens.length && tokens.sentence[at] === tokens.sentence[rows.first] ? tokens.lowers[at]! : '';
}
