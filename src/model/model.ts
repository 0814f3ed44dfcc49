import type { Lexicon } from './features/lexicon.ts';

/** Weights are whole numbers of this fraction, so that sums of them are exact, in any order and on any machine. */
export const UNIT = 1 / 1024;

/** A trained model, as it stands in its file. */
export interface Model {
  /** The types of mentions it knows; labels count in this order. */
  types: readonly string[];
  lexicon: Lexicon;
  /** The keys of the features, in ascending order. */
  keys: Int32Array;
  /** For each feature the labels that it has a weight for, a bit each. */
  labels: Int32Array;
  /** These weights, by feature and then by label: each stands for `weights[…] * 2 ** exponents[feature] * UNIT`. */
  weights: Int8Array;
  exponents: Uint8Array;
  /** Labels × labels, from (row) to (column), in units. */
  transitions: Int32Array;
  /** The same for the second look at an article, which sees what the first one found in it. */
  secondTransitions: Int32Array;
}
