import { TokenFlag } from '../../../tokens/index.ts';
import type { TokenTable } from '../../../types.ts';

/** What the readers of the grammar look at: the rows of one sentence, up to a limit. */
export interface Rows {
  readonly tokens: TokenTable;
  /** First row of the sentence: context before an expression is looked at from here on. */
  readonly first: number;
  /** Row behind the last one that may be read. */
  readonly limit: number;
}

/** What was read from a row on: the row behind it, and what it says. */
export interface Read<T> {
  to: number;
  value: T;
}

/** Reads the longest text of its kind that begins at a row, or nothing. */
export type Reader<T> = (rows: Rows, at: number) => Read<T> | undefined;

/** The row in lower case; empty outside the rows that may be read. */
export function wordAt(rows: Rows, at: number): string {
  return at >= rows.first && at < rows.limit ? rows.tokens.lowers[at]! : '';
}

/** The row behind `at` if it is one of the words, else `at`. */
export function skip(rows: Rows, at: number, words: ReadonlySet<string>): number {
  return words.has(wordAt(rows, at)) ? at + 1 : at;
}

/** The row behind these words in a row, or `undefined`. */
export function after(rows: Rows, at: number, ...words: readonly string[]): number | undefined {
  for (let index = 0; index < words.length; index++) if (wordAt(rows, at + index) !== words[index]) return undefined;
  return at + words.length;
}

/** Whether no white space stands before the row. */
export function isGlued(rows: Rows, at: number): boolean {
  return at < rows.limit && (rows.tokens.flags[at]! & TokenFlag.Glued) !== 0;
}

export function isCapital(rows: Rows, at: number): boolean {
  return at >= rows.first && at < rows.limit && (rows.tokens.flags[at]! & TokenFlag.Capital) !== 0;
}

/** The longest of what the readers find; the first one wins a tie. */
export function longest<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (rows, at) => {
    let best: Read<T> | undefined;
    for (const reader of readers) {
      const read = reader(rows, at);
      if (read && (!best || read.to > best.to)) best = read;
    }
    return best;
  };
}
