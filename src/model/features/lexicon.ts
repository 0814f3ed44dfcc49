import type { WordTable } from '../word-table.ts';

/**
 * What is known about words beforehand: classes (bits of `wordClasses`) by the word in lower case, and the cluster that
 * unlabelled text puts a word in, by the word as it is written, its digits made 0. Cluster codes are nested: a coarser cluster is the code
 * without its last bits.
 */
export interface Lexicon {
  /** Listed names by their words in lower case joined with blanks, with the bits of their kinds. */
  phrases: WordTable;
  classes: WordTable;
  clusters: WordTable;
}

/** Bits to drop from a cluster code, from the finest clusters to the coarsest. */
export const CLUSTER_SHIFTS = [0, 3, 7] as const;

export const NO_CLUSTER = -1;

/** The cluster of a word: as written, else in lower case (first in a sentence), else capitalised (in a headline). */
export function clusterOf(lexicon: Lexicon, word: string, lower: string): number {
  const { clusters } = lexicon;
  const exact = clusters.get(word.replace(/\p{N}/gu, '0')) ?? clusters.get(lower);
  if (exact !== undefined) return exact;
  return clusters.get(word.slice(0, 1).toUpperCase() + lower.slice(1)) ?? NO_CLUSTER;
}
