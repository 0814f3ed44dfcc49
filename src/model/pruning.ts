import { LABELS_OF_A_TYPE, mayFollow, OUTSIDE } from './labels.ts';

/** More labels than this do not fit the bits of a set. */
const MOST_LABELS = 31;

/**
 * Which labels of each row are worth reckoning with: outside, and those of mentions that are not hopeless. A mention is
 * hopeless when its rows lose more than `limit` nats against the best labels of the same rows, even with the best
 * transitions there are; it is judged by two or three of its rows. Half of all rows are left with outside alone and
 * most others with two or three labels of 25. Like the pruning of beam search, but it can never leave a row without a
 * way through, since a sequence of outside always stays.
 */
export class Pruning {
  /** The labels left in each row, label `l` being bit `l`, after `choose`. */
  sets: Int32Array = new Int32Array(0);
  /** The best score of each row, after `choose`. */
  highest = new Float64Array(0);
  /** How far the labels of each row are behind the best, with one more row at either end in which none is possible. */
  private gaps = new Float64Array(0);
  /** What the best transitions to a label and from it add to its score. */
  private readonly offsets: Float64Array;

  constructor(
    private readonly labels: number,
    private readonly limit: number,
  ) {
    if (labels > MOST_LABELS) throw new RangeError(`Expected at most ${MOST_LABELS} labels, got ${labels}`);
    this.offsets = new Float64Array(labels);
  }

  reserve(rows: number): void {
    this.sets = new Int32Array(rows);
    this.highest = new Float64Array(rows);
    this.gaps = new Float64Array((rows + 2) * this.labels);
  }

  /** Takes over the scores of the transitions, labels × labels, from a label (row) to the next one (column). */
  setTransitions(transitions: ArrayLike<number>): void {
    const { labels, offsets } = this;
    for (let label = 0; label < labels; label++) {
      let before = -Infinity;
      let after = -Infinity;
      for (let other = 0; other < labels; other++) {
        if (mayFollow(other, label)) before = Math.max(before, transitions[other * labels + label]!);
        if (mayFollow(label, other)) after = Math.max(after, transitions[label * labels + other]!);
      }
      offsets[label] = before + after;
    }
  }

  /** Fills `sets` and `highest`. Scores: rows × labels. */
  choose(rows: number, scores: Float64Array): void {
    const { labels, sets, gaps, limit } = this;
    this.fillGaps(rows, scores);
    for (let row = 0; row < rows; row++) {
      const here = (row + 1) * labels;
      let set = 1 << OUTSIDE;
      for (let begin = 1; begin < labels; begin += LABELS_OF_A_TYPE) {
        const inside = gaps[here + begin + 1]!;
        const opened = least(gaps[here - labels + begin]!, gaps[here - labels + begin + 1]!);
        const closed = least(gaps[here + labels + begin + 1]!, gaps[here + labels + begin + 2]!);
        if (gaps[here + begin]! + closed < limit) set |= 1 << begin;
        if (opened + inside + closed < limit) set |= 2 << begin;
        if (opened + gaps[here + begin + 2]! < limit) set |= 4 << begin;
        if (gaps[here + begin + 3]! < limit) set |= 8 << begin;
      }
      sets[row] = set;
    }
  }

  private fillGaps(rows: number, scores: Float64Array): void {
    const { labels, gaps, offsets, highest } = this;
    gaps.fill(Infinity, 0, labels);
    gaps.fill(Infinity, (rows + 1) * labels, (rows + 2) * labels);
    for (let row = 0; row < rows; row++) {
      const here = row * labels;
      let top = -Infinity;
      let best = -Infinity;
      for (let label = 0; label < labels; label++) {
        const score = scores[here + label]!;
        if (score > top) top = score;
        if (score + offsets[label]! > best) best = score + offsets[label]!;
      }
      highest[row] = top;
      for (let label = 0; label < labels; label++) {
        gaps[here + labels + label] = best - (scores[here + label]! + offsets[label]!);
      }
    }
  }
}

function least(a: number, b: number): number {
  return a < b ? a : b;
}
