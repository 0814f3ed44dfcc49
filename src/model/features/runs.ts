import { SentenceCase, TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';

const GLUE: ReadonlySet<string> = new Set([
  '-',
  '–',
  '&',
  "'",
  '’',
  'de',
  'del',
  'da',
  'al',
  'el',
  'bin',
  'van',
  'von',
  'der',
  'la',
  'dos',
  'ibn',
]);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to', ',']);

/** How many words in lower case may stand inside a long run, one after the other. */
const LONGEST_LINK = 3;

/**
 * Runs of capitalised words: for each row in one, the rows `[from, to)` of its run, and those of the long run that goes
 * on over "of", "for the", "and". Rows outside have an empty run, `from === to`.
 */
export interface Runs {
  from: Int32Array;
  to: Int32Array;
  longFrom: Int32Array;
  longTo: Int32Array;
}

export function emptyRuns(rows: number): Runs {
  return {
    from: new Int32Array(rows),
    to: new Int32Array(rows),
    longFrom: new Int32Array(rows),
    longTo: new Int32Array(rows),
  };
}

/** Fills `runs` for an article; `mayBegin` says whether a capital first in a sentence may be a name's. */
export function findRuns(tokens: TokenTable, runs: Runs, mayBegin: (row: number) => boolean): void {
  for (let index = 0; index + 1 < tokens.sentences.length; index++) {
    const first = tokens.sentences[index]!;
    const end = tokens.sentences[index + 1]!;
    runs.from.fill(0, first, end);
    runs.to.fill(0, first, end);
    runs.longFrom.fill(0, first, end);
    runs.longTo.fill(0, first, end);
    if (tokens.sentenceCase[index] !== SentenceCase.Normal) continue;
    fillRuns(tokens, runs, first, end, mayBegin);
    fillLongRuns(tokens, runs, first, end);
  }
}

function fillRuns(
  tokens: TokenTable,
  runs: Runs,
  first: number,
  end: number,
  mayBegin: (row: number) => boolean,
): void {
  let initial = true;
  for (let row = first; row < end; ) {
    const starts = isCapital(tokens, row) && (!initial || mayBegin(row));
    if (!(tokens.flags[row]! & TokenFlag.Mark)) initial = false;
    if (!starts) {
      row++;
      continue;
    }
    let to = row + 1;
    for (;;) {
      if (to < end && isCapital(tokens, to)) to++;
      else if (to + 1 < end && GLUE.has(tokens.lowers[to]!) && isCapital(tokens, to + 1)) to += 2;
      else break;
    }
    runs.from.fill(row, row, to);
    runs.to.fill(to, row, to);
    row = to;
  }
}

function fillLongRuns(tokens: TokenTable, runs: Runs, first: number, end: number): void {
  for (let row = first; row < end; ) {
    if (runs.to[row] === 0) {
      row++;
      continue;
    }
    let to = runs.to[row]!;
    for (let next = linked(tokens, runs, to, end); next > to; next = linked(tokens, runs, to, end)) to = runs.to[next]!;
    runs.longFrom.fill(row, row, to);
    runs.longTo.fill(to, row, to);
    row = to;
  }
}

/** The first row of the next run, when only small words stand before it; else `row`. */
function linked(tokens: TokenTable, runs: Runs, row: number, end: number): number {
  let next = row;
  while (next < end && next < row + LONGEST_LINK && runs.to[next] === 0 && LINKS.has(tokens.lowers[next]!)) next++;
  return next > row && next < end && runs.to[next]! > 0 ? next : row;
}

function isCapital(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Capital) !== 0;
}
