import { type Neighbours, OUTSIDE } from './labels.ts';

/** The arrays of a lattice that the search for the best path reads, and those it fills. */
export interface PathArrays {
  readonly labels: number;
  readonly links: Neighbours;
  readonly scores: Float64Array;
  readonly sure: Uint8Array;
  readonly tops: Float64Array;
  readonly back: Uint8Array;
  readonly path: Uint8Array;
}

/** Finds the most probable sequence of labels and leaves it in `path` (Viterbi 1967). */
export function bestPath(arrays: PathArrays, rows: number, transitions: ArrayLike<number>): void {
  const { labels, links, scores, sure, tops, back, path } = arrays;
  tops.fill(-Infinity, 0, labels);
  for (const label of links.starts) tops[label] = scores[label]!;
  for (let row = 1; row < rows; row++) {
    if (sure[row]) {
      tops.fill(-Infinity, row * labels, (row + 1) * labels);
      climb(arrays, row, OUTSIDE, transitions);
    } else for (let label = 0; label < labels; label++) climb(arrays, row, label, transitions);
  }
  const end = (rows - 1) * labels;
  let label = OUTSIDE;
  for (const other of links.ends) if (tops[end + other]! > tops[end + label]!) label = other;
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = label;
    label = back[row * labels + label]!;
  }
}

/** The best way to a label of a row, but for the first. */
function climb(
  { labels, links, scores, tops, back }: PathArrays,
  row: number,
  label: number,
  transitions: ArrayLike<number>,
): void {
  const { first, before } = links;
  const above = (row - 1) * labels;
  let best = -Infinity;
  let from = OUTSIDE;
  for (let index = first[label]!; index < first[label + 1]!; index++) {
    const other = before[index]!;
    const score = tops[above + other]! + transitions[other * labels + label]!;
    if (score > best) {
      best = score;
      from = other;
    }
  }
  tops[row * labels + label] = best + scores[row * labels + label]!;
  back[row * labels + label] = from;
}
