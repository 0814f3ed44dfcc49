/** Counts of words near words, as a sparse matrix in rows. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  first: Int32Array;
  column: Int32Array;
  value: Float32Array;
}

/** How far around a word its contexts lie; each distance and side has its own columns. */
const DISTANCES = [-2, -1, 1, 2] as const;

/** Adds up which context words stand around the words of a vocabulary. */
export class Cooccurrence {
  private readonly counts: Map<number, number>[];

  /** Words have numbers below `rows`, the most frequent first; those below `contexts` count as contexts too. */
  constructor(
    private readonly rows: number,
    private readonly contexts: number,
  ) {
    this.counts = Array.from({ length: rows }, () => new Map<number, number>());
  }

  /** Reads one sentence, given as numbers of words; -1 is a word outside the vocabulary. */
  add(sentence: Int32Array, length: number): void {
    for (let at = 0; at < length; at++) {
      const word = sentence[at]!;
      if (word < 0) continue;
      const counts = this.counts[word]!;
      for (let side = 0; side < DISTANCES.length; side++) {
        const other = at + DISTANCES[side]!;
        const context = other < 0 || other >= length ? this.contexts : sentence[other]!;
        if (context < 0 || context > this.contexts) continue;
        const column = side * (this.contexts + 1) + context;
        counts.set(column, (counts.get(column) ?? 0) + 1);
      }
    }
  }

  /**
   * Positive pointwise mutual information, the counts of contexts smoothed by the power 0.75 (Levy, Goldberg and Dagan
   * 2015, "Improving distributional similarity with lessons learned from word embeddings").
   */
  information(): SparseMatrix {
    const columns = DISTANCES.length * (this.contexts + 1);
    const inColumn = new Float64Array(columns);
    const inRow = new Float64Array(this.rows);
    this.counts.forEach((counts, row) => {
      for (const [column, count] of counts) {
        inColumn[column]! += count;
        inRow[row]! += count;
      }
    });
    const smooth = inColumn.map(count => count ** 0.75);
    const total = smooth.reduce((sum, count) => sum + count, 0);
    const first = new Int32Array(this.rows + 1);
    const column: number[] = [];
    const value: number[] = [];
    this.counts.forEach((counts, row) => {
      for (const [at, count] of [...counts].sort((a, b) => a[0] - b[0])) {
        const information = Math.log((count / inRow[row]!) * (total / smooth[at]!));
        if (information <= 0) continue;
        column.push(at);
        value.push(information);
      }
      first[row + 1] = column.length;
    });
    return { rows: this.rows, columns, first, column: Int32Array.from(column), value: Float32Array.from(value) };
  }
}
