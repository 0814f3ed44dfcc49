import { SentenceCase, TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import { leadsNames, notNames, particles, runBreakers } from './words.ts';

/** Rows `[from, to)`: a run of capitalised words, with the small words and marks that hold a name together. */
export interface NameRun {
  from: number;
  to: number;
  /** The run stands first in its sentence, so its first capital may mean nothing. */
  initial: boolean;
}

/** All runs of the article, but for sentences in capitals, where a capital says nothing. */
export function nameRuns(tokens: TokenTable, lowerCase: ReadonlySet<string>): NameRun[] {
  const runs: NameRun[] = [];
  for (let index = 0; index + 1 < tokens.sentences.length; index++) {
    if (tokens.sentenceCase[index] === SentenceCase.Upper) continue;
    const first = tokens.sentences[index]!;
    const end = tokens.sentences[index + 1]!;
    for (let row = first; row < end; ) {
      const to = runEnd(tokens, row, end);
      if (to > row) {
        const run = trimmed(tokens, { from: row, to, initial: isFirstWord(tokens, row, first) }, lowerCase);
        if (run.from < run.to) runs.push(run);
      }
      row = Math.max(to, row + 1);
    }
  }
  return runs;
}

function isCapital(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Capital) !== 0 && !runBreakers.has(tokens.lowers[row]!);
}

/** Behind the run that begins at `row`, or `row` where none begins. */
function runEnd(tokens: TokenTable, row: number, end: number): number {
  if (!isCapital(tokens, row)) return row;
  let to = row + 1;
  while (to < end) {
    const next = continues(tokens, to, end);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** The row behind the next piece of a run, or `row` itself where the run ends. */
function continues(tokens: TokenTable, row: number, end: number): number {
  if (/[\t\n]| {2}/.test(tokens.text.slice(tokens.end[row - 1], tokens.start[row]))) return row;
  if (isCapital(tokens, row)) return row + 1;
  const word = tokens.lowers[row]!;
  const glued = (tokens.flags[row]! & TokenFlag.Glued) !== 0;
  if (word === '-' && glued && row + 1 < end && isCapital(tokens, row + 1) && tokens.flags[row + 1]! & TokenFlag.Glued)
    return row + 2;
  if (word === '&' && row + 1 < end && isCapital(tokens, row + 1)) return row + 2;
  if (!particles.has(word)) return row;
  let next = row + 1;
  while (next < end && (particles.has(tokens.lowers[next]!) || tokens.words[next] === '-') && next < row + 4) next++;
  return next < end && isCapital(tokens, next) ? next + 1 : row;
}

/** Only quotes, bullets and brackets stand before it in its sentence. */
function isFirstWord(tokens: TokenTable, row: number, first: number): boolean {
  for (let before = first; before < row; before++) if (!(tokens.flags[before]! & TokenFlag.Mark)) return false;
  return true;
}

/** Takes off leading words that are capitalised only because they begin the sentence, and words that are never names. */
function trimmed(tokens: TokenTable, run: NameRun, lowerCase: ReadonlySet<string>): NameRun {
  let { from, to } = run;
  while (from < to && notNames.has(tokens.lowers[from]!) && !(from + 1 < to && leadsNames.has(tokens.lowers[from]!)))
    from++;
  if (run.initial && from === run.from && from < to && lowerCase.has(tokens.lowers[from]!)) from++;
  while (from < to && !isCapital(tokens, from)) from++;
  while (to > from && !isCapital(tokens, to - 1)) to--;
  return { from, to, initial: run.initial && from === run.from };
}
