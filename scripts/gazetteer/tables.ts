import { readFileSync } from 'node:fs';
import { packageRoot } from '../../src/package-root.ts';

/** The rows of a table in `data/source`, without its comments. */
export function table(name: string): string[][] {
  const text = readFileSync(new URL(`data/source/${name}.tsv`, packageRoot()), 'utf8');
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return lines.map(line => line.split('\t'));
}

/** The parts of a cell that holds several names. */
export function list(cell = ''): string[] {
  return cell === '' ? [] : cell.split('|');
}

export function number(cell = ''): number | undefined {
  return cell === '' ? undefined : Number(cell);
}

/** Degrees as the built files have them. */
export function rounded(degrees: number): number {
  return Number(degrees.toFixed(2));
}
