import { diffArrays } from 'diff';
import type { Pairs } from './pairs.ts';

/** Tokens of each text that are compared at once: a long gap is gone through from its beginning. */
const WINDOW = 1_000;
/** A pair near the end of a window may look otherwise when the window goes on. */
const SETTLED = 750;
/** Two passages that differ by more have nothing to pair. */
const MOST_EDITS = 700;

/** Tokens `[oldFrom, oldTo)` and `[nowFrom, nowTo)` that are all free. */
interface Gap {
  oldFrom: number;
  oldTo: number;
  nowFrom: number;
  nowTo: number;
}

/** Pairs what is equal and in order in the gaps between pairs, by a diff of their tokens (Myers 1986). */
export function pairInGaps(pairs: Pairs): void {
  for (let at = 0; at < pairs.old.length; at++) {
    if (pairs.to[at] !== -1) continue;
    const end = endOfRun(pairs.to, at);
    const behind = gapBehind(pairs, at, end);
    if (behind) pairInGap(pairs, behind);
    const before = gapBefore(pairs, at, end);
    if (before && !(behind && isSame(before, behind))) pairInGap(pairs, before);
    at = end;
  }
}

/** Free tokens and the free ones that follow the pair on their left. */
function gapBehind(pairs: Pairs, oldFrom: number, oldTo: number): Gap | undefined {
  const nowFrom = pairs.image(oldFrom - 1)! + 1;
  const nowTo = endOfRun(pairs.from, nowFrom);
  return nowTo > nowFrom ? { oldFrom, oldTo, nowFrom, nowTo } : undefined;
}

/** What is still free before a pair, in both texts. */
function gapBefore(pairs: Pairs, least: number, oldTo: number): Gap | undefined {
  const nowTo = pairs.image(oldTo)!;
  let oldFrom = oldTo;
  while (oldFrom > least && pairs.to[oldFrom - 1] === -1) oldFrom--;
  let nowFrom = nowTo;
  while (nowFrom > 0 && pairs.from[nowFrom - 1] === -1) nowFrom--;
  return oldTo > oldFrom && nowTo > nowFrom ? { oldFrom, oldTo, nowFrom, nowTo } : undefined;
}

function isSame(a: Gap, b: Gap): boolean {
  return a.oldFrom === b.oldFrom && a.oldTo === b.oldTo && a.nowFrom === b.nowFrom && a.nowTo === b.nowTo;
}

function endOfRun(side: Int32Array, from: number): number {
  let end = from;
  while (end < side.length && side[end] === -1) end++;
  return end;
}

function pairInGap(pairs: Pairs, gap: Gap): void {
  let { oldFrom, nowFrom } = gap;
  while (oldFrom < gap.oldTo && nowFrom < gap.nowTo) {
    const oldTo = Math.min(gap.oldTo, oldFrom + WINDOW);
    const nowTo = Math.min(gap.nowTo, nowFrom + WINDOW);
    const isLast = oldTo === gap.oldTo && nowTo === gap.nowTo;
    const last = pairInWindow(pairs, { oldFrom, oldTo, nowFrom, nowTo }, isLast ? WINDOW : SETTLED);
    if (isLast || !last) return;
    [oldFrom, nowFrom] = [last.old + 1, last.now + 1];
  }
}

/** Pairs what lies within so many tokens of the window's beginning in both texts; gives the last pair. */
function pairInWindow(
  pairs: Pairs,
  { oldFrom, oldTo, nowFrom, nowTo }: Gap,
  settled: number,
): { old: number; now: number } | undefined {
  const old = Array.from(pairs.old.keys.subarray(oldFrom, oldTo));
  const now = Array.from(pairs.now.keys.subarray(nowFrom, nowTo));
  let last: { old: number; now: number } | undefined;
  let o = oldFrom;
  let n = nowFrom;
  for (const { added, removed, count } of diffArrays(old, now, { maxEditLength: MOST_EDITS }) ?? []) {
    for (let index = 0; index < count && !added && !removed; index++) {
      if (o + index - oldFrom >= settled || n + index - nowFrom >= settled) return last;
      pairs.add(o + index, n + index);
      last = { old: o + index, now: n + index };
    }
    if (!added) o += count;
    if (!removed) n += count;
  }
  return last;
}
