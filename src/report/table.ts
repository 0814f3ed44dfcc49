import type { Scores } from '../score.ts';
import { columns, scoreRows } from './rows.ts';

const GAP = '  ';

/** The scores as a table for the terminal. In percent. */
export function scoreTable(scores: Scores): string {
  return textTable([columns, ...scoreRows(scores)]);
}

/** Rows as lines: the first column to the left, the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map(row => row[at]!.length)));
  return rows
    .map(row => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(GAP))
    .map(line => `${line.trimEnd()}\n`)
    .join('');
}
