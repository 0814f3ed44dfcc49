import type { Lexicon } from './features/lexicon.ts';
import type { KeyTable } from './key-table.ts';

/** Weights are whole numbers of this fraction, so that sums of them are exact, in any order and on any machine. */
export const UNIT = 1 / 1024;

/** A trained model, as it stands in its file. */
export interface Model {
  /** The types of mentions it knows; labels count in this order. */
  types: readonly string[];
  lexicon: Lexicon;
  /** Features by key. */
  keys: KeyTable;
  /** Features × labels: a weight is `weights[…] * 2 ** exponents[feature] * UNIT`. */
  weights: Int8Array;
  exponents: Uint8Array;
  /** Labels × labels, from (row) to (column), in units. */
  transitions: Int32Array;
  /** The same for the second look at an article, which sees what the first one found in it. */
  secondTransitions: Int32Array;
}
