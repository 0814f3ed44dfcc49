import { formatProblem, quote, UsageError } from '../errors.ts';
import { EXPECTED, type Rate, type Rates, SHAPES } from './rate.ts';

interface Cell {
  text: string;
  /** Where it begins, counted from 1. */
  column: number;
}

type Column = keyof typeof SHAPES;

/**
 * Reads rates from CSV: a header with `currency`, `usd` and `date` in any order, then a rate a line.
 *
 * @throws {UsageError} naming file and place of the first thing that is wrong.
 */
export function parseRatesCsv(text: string, file: string): Rates {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = cellsOf(header).map(cell => cell.text);
  const missing = Object.keys(SHAPES).find(column => !columns.includes(column));
  if (missing) throw fault(file, 1, 1, `Expected the columns currency, usd and date, found no ${missing}`);
  const rates = new Map<string, Rate>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    const read = (column: Column): string =>
      checked(column, cells[columns.indexOf(column)] ?? { text: '', column: line.length + 1 }, file, index + 2);
    const currency = read('currency');
    if (rates.has(currency))
      throw fault(file, index + 2, 1, `Expected one rate a currency, got ${quote(currency)} again`);
    rates.set(currency, { usd: read('usd'), date: read('date') });
  }
  return rates;
}

function checked(column: Column, cell: Cell, file: string, line: number): string {
  if (SHAPES[column].test(cell.text)) return cell.text;
  throw fault(file, line, cell.column, `Expected ${EXPECTED[column]} as ${column}, got ${quote(cell.text)}`);
}

function fault(file: string, line: number, column: number, reason: string): UsageError {
  return new UsageError(formatProblem({ kind: 'usage', file, line, column, reason }));
}

function cellsOf(line: string): Cell[] {
  let offset = 0;
  return line.split(',').map(cell => {
    const column = offset + 1 + (cell.length - cell.trimStart().length);
    offset += cell.length + 1;
    const text = cell.trim();
    const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    return { text: isQuoted ? text.slice(1, -1) : text, column };
  });
}
