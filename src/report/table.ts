import type { Scores } from '../score.ts';
import { columns, scoreRows } from './rows.ts';

const GAP = '  ';

/** The scores as a table for the terminal: names to the left, numbers to the right. In percent. */
export function scoreTable(scores: Scores): string {
  const rows = [columns, ...scoreRows(scores)];
  const widths = columns.map((_, at) => Math.max(...rows.map(row => row[at]!.length)));
  return rows
    .map(row => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(GAP))
    .map(line => `${line.trimEnd()}\n`)
    .join('');
}
