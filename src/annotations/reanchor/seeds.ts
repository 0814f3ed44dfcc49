import type { Pairs } from './pairs.ts';

/** Tokens in a row that, where they stand once in each text, are certainly the same ones. */
const SIZE = 8;
const BASE = 0x01000193;
const REPEATED = -1;

/**
 * Pairs runs of tokens that stand once in each text, wherever they stand: what was moved is found too (Heckel 1978,
 * "A technique for isolating differences between files", with runs in place of lines).
 */
export function pairUniqueRuns(pairs: Pairs): void {
  const there = uniqueRuns(pairs.now.keys);
  for (const [hash, o] of uniqueRuns(pairs.old.keys)) {
    const n = there.get(hash) ?? REPEATED;
    if (o === REPEATED || n === REPEATED || !isSameRun(pairs, o, n)) continue;
    for (let index = 0; index < SIZE; index++) pairs.add(o + index, n + index);
  }
}

function isSameRun(pairs: Pairs, o: number, n: number): boolean {
  for (let index = 0; index < SIZE; index++) if (!pairs.areEqual(o + index, n + index)) return false;
  return true;
}

/** First token of each run by the run's hash (a rolling polynomial). Two runs with one hash count as repeated. */
function uniqueRuns(keys: Int32Array): Map<number, number> {
  const runs = new Map<number, number>();
  let leaving = 1;
  for (let index = 0; index < SIZE; index++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < keys.length; at++) {
    hash = (Math.imul(hash, BASE) + keys[at]! + 1) | 0;
    if (at >= SIZE) hash = (hash - Math.imul(leaving, keys[at - SIZE]! + 1)) | 0;
    if (at >= SIZE - 1) runs.set(hash, runs.has(hash) ? REPEATED : at - SIZE + 1);
  }
  return runs;
}
