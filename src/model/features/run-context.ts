import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { mix } from '../hash.ts';
import type { Appositions } from './apposition.ts';
import { CLUSTER_SHIFTS, NO_CLUSTER } from './lexicon.ts';
import type { Runs } from './runs.ts';
import { Apposition, Run } from './templates.ts';
import type { WordForm } from './word.ts';

/**
 * Appends the features of the run of capitalised words that a row stands in: what begins and ends it, what stands before
 * and behind it. So the first word of "Kenya Commercial Bank" sees the last, and a surname the title before the name.
 */
export function runKeys(
  tokens: TokenTable,
  forms: readonly WordForm[],
  edge: WordForm,
  runs: Runs,
  appositions: Appositions,
  row: number,
  keys: Int32Array,
  start: number,
): number {
  const from = runs.from[row]!;
  const to = runs.to[row]!;
  const longTo = runs.longTo[row]!;
  if (longTo === 0) return start;
  const longFrom = runs.longFrom[row]!;
  const sentence = tokens.sentence[row]!;
  const before = from > tokens.sentences[sentence]! ? forms[from - 1]! : edge;
  const after = to < tokens.sentences[sentence + 1]! ? forms[to]! : edge;
  const first = forms[longFrom]!;
  const last = forms[longTo - 1]!;
  let count = start;
  if (longTo - longFrom > to - from) {
    const side = row - from;
    keys[count++] = mix(Run.longFirst, mix(first.lower, Math.min(row - longFrom, 3)));
    keys[count++] = mix(Run.longLast, mix(last.lower, Math.min(longTo - 1 - row, 3)));
    keys[count++] = mix(Run.longLength, Math.min(longTo - longFrom, 8) * 16 + Math.min(side, 3));
  }
  if (to === 0) return count;
  const place = Math.min(row - from, 3) * 8 + Math.min(to - 1 - row, 3);
  const end = tokens.sentences[sentence + 1]!;
  const begin = tokens.sentences[sentence]!;
  const behind = appositions.behind[row]!;
  if (behind) keys[count++] = mix(Apposition.behind, mix(behind, place));
  const ahead = appositions.before[row]!;
  if (ahead) keys[count++] = mix(Apposition.before, mix(ahead, place));
  if (from === begin && isDateline(tokens, to, end)) keys[count++] = mix(Apposition.dateline, mix(first.shape, place));
  const numbers = (isNumber(tokens, to, end) ? 1 : 0) + (from > begin && isNumber(tokens, from - 1, end) ? 2 : 0);
  if (numbers) keys[count++] = mix(Apposition.score, numbers * 2 + (from === begin ? 1 : 0));
  keys[count++] = mix(Run.position, place);
  keys[count++] = mix(Run.before, mix(before.lower, place));
  keys[count++] = mix(Run.after, mix(after.lower, place));
  count = classKeys(Run.beforeClass, before.classes, place, keys, count);
  count = classKeys(Run.afterClass, after.classes, place, keys, count);
  count = clusterKey(Run.beforeCluster, before, place, keys, count);
  count = clusterKey(Run.afterCluster, after, place, keys, count);
  if (to - from === 1) return count;
  const runFirst = forms[from]!;
  const runLast = forms[to - 1]!;
  keys[count++] = mix(Run.first, mix(runFirst.lower, place));
  keys[count++] = mix(Run.last, mix(runLast.lower, place));
  count = classKeys(Run.firstClass, runFirst.classes, place, keys, count);
  count = classKeys(Run.lastClass, runLast.classes, place, keys, count);
  count = clusterKey(Run.firstCluster, runFirst, place, keys, count);
  return clusterKey(Run.lastCluster, runLast, place, keys, count);
}

/** "VIGO, Nov. 23 — ": a sentence's first run with a dash not far behind it. */
function isDateline({ lowers, flags }: TokenTable, to: number, end: number): boolean {
  for (let row = to; row < Math.min(end, to + DATELINE_REACH); row++) {
    if (DASHES.has(lowers[row]!) && !(flags[row]! & TokenFlag.Glued)) return true;
  }
  return false;
}

const DATELINE_REACH = 9;
const DASHES: ReadonlySet<string> = new Set(['—', '–', '--', '-', '_', ':']);

function isNumber(tokens: TokenTable, row: number, end: number): boolean {
  return row < end && (tokens.flags[row]! & TokenFlag.Number) !== 0;
}

function classKeys(template: number, classes: number, place: number, keys: Int32Array, start: number): number {
  let count = start;
  for (let bits = classes; bits !== 0; bits &= bits - 1) keys[count++] = mix(template, mix(bits & -bits, place));
  return count;
}

function clusterKey(template: number, form: WordForm, place: number, keys: Int32Array, start: number): number {
  if (form.cluster === NO_CLUSTER) return start;
  keys[start] = mix(template, mix(form.cluster >> CLUSTER_SHIFTS[1], place));
  return start + 1;
}
