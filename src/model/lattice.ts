import { bestPath } from './best-path.ts';
import { exp } from './exp.ts';
import { labelAt, type Neighbours, neighbours, OUTSIDE } from './labels.ts';

/**
 * A row whose score for outside leads all others by so much (in nats) is taken for outside without further reckoning:
 * most rows are, and what the chain could still say against it is far below a hundredth.
 */
const SURE = 8;

/**
 * The chain of one sentence: forward-backward and Viterbi over a linear-chain conditional random field (Lafferty,
 * McCallum and Pereira 2001), in the scaled form of Rabiner 1989. Only well-formed sequences have a probability. The
 * arrays are reused from sentence to sentence.
 */
export class Lattice {
  /** Scores of the labels of each row, rows × labels; the caller fills them. */
  scores = new Float64Array(0);
  /** Probability of each label of each row, after `marginals`. */
  probabilities = new Float64Array(0);
  /** Most probable labels, after `best`. */
  path = new Uint8Array(0);
  readonly links: Neighbours;
  private factors = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  /** Scores of the best way to each label of each row. */
  tops = new Float64Array(0);
  /** The label before on that way. */
  back = new Uint8Array(0);
  /** Whether a row is surely outside. */
  sure = new Uint8Array(0);
  private readonly moves: Float64Array;

  constructor(readonly labels: number) {
    this.links = neighbours(labels);
    this.moves = new Float64Array(labels * labels);
  }

  /** Makes room for a sentence of so many rows. */
  reserve(rows: number): void {
    if (this.path.length >= rows) return;
    const size = Math.max(128, rows * 2);
    this.scores = new Float64Array(size * this.labels);
    this.probabilities = new Float64Array(size * this.labels);
    this.factors = new Float64Array(size * this.labels);
    this.alpha = new Float64Array(size * this.labels);
    this.beta = new Float64Array(size * this.labels);
    this.tops = new Float64Array(size * this.labels);
    this.back = new Uint8Array(size * this.labels);
    this.sure = new Uint8Array(size);
    this.path = new Uint8Array(size);
  }

  /** Takes over the scores of the transitions, labels × labels, from a label (row) to the next one (column). */
  setTransitions(transitions: ArrayLike<number>): void {
    for (let index = 0; index < this.moves.length; index++) this.moves[index] = exp(transitions[index]!);
  }

  /**
   * Reckons forward and backward, which is enough for `best` and `spanProbability`. Returns false, and spares itself
   * that, when every row is surely outside: there is no mention then.
   */
  reckon(rows: number): boolean {
    if (!this.fillFactors(rows)) return false;
    this.forward(rows);
    this.backward(rows);
    return true;
  }

  /** Reckons, and fills `probabilities` too. */
  marginals(rows: number): void {
    const { labels, alpha, beta, probabilities } = this;
    this.reckon(rows);
    for (let row = 0; row < rows; row++) {
      const here = row * labels;
      if (this.sure[row]) {
        probabilities.fill(0, here, here + labels);
        probabilities[here + OUTSIDE] = 1;
      } else for (let index = here; index < here + labels; index++) probabilities[index] = alpha[index]! * beta[index]!;
    }
  }

  /** Expected number of times that each transition is used, added to `counts`. After `marginals`. */
  addTransitions(rows: number, counts: Float64Array): void {
    const { labels, alpha, beta, moves, factors, sure } = this;
    const { first, before } = this.links;
    for (let row = 1; row < rows; row++) {
      if (sure[row] && sure[row - 1]) {
        counts[OUTSIDE]! += 1;
        continue;
      }
      const here = row * labels;
      const above = here - labels;
      for (let label = 0; label < labels; label++) {
        const gain = beta[here + label]! * factors[here + label]!;
        if (gain < 1e-9) continue;
        for (let index = first[label]!; index < first[label + 1]!; index++) {
          const other = before[index]!;
          counts[other * labels + label]! += alpha[above + other]! * moves[other * labels + label]! * gain;
        }
      }
    }
  }

  /** Probability that rows `[from, to)` are one mention of a type. After `reckon`. */
  spanProbability(from: number, to: number, type: number): number {
    const { labels, alpha, beta, moves, factors } = this;
    let label = labelAt(type, 0, to - from);
    let probability = alpha[from * labels + label]!;
    for (let row = from + 1; row < to; row++) {
      const next = labelAt(type, row - from, to - from);
      probability *= moves[label * labels + next]! * factors[row * labels + next]!;
      label = next;
    }
    return probability * beta[(to - 1) * labels + label]!;
  }

  /** Finds the most probable sequence and leaves it in `path`. After `reckon`. */
  best(rows: number, transitions: ArrayLike<number>): void {
    bestPath(this, rows, transitions);
  }

  /** Whether there is a row that is not surely outside. */
  private fillFactors(rows: number): boolean {
    const { labels, scores, factors, sure } = this;
    let unsure = false;
    for (let row = 0; row < rows; row++) {
      const here = row * labels;
      let highest = -Infinity;
      for (let label = OUTSIDE + 1; label < labels; label++) {
        if (scores[here + label]! > highest) highest = scores[here + label]!;
      }
      const outside = scores[here + OUTSIDE]!;
      if (outside - highest > SURE) {
        sure[row] = 1;
        factors.fill(0, here, here + labels);
        factors[here + OUTSIDE] = 1;
        continue;
      }
      sure[row] = 0;
      unsure = true;
      if (outside > highest) highest = outside;
      for (let label = 0; label < labels; label++) factors[here + label] = exp(scores[here + label]! - highest);
    }
    return unsure;
  }

  private forward(rows: number): void {
    const { labels, alpha, factors, sure } = this;
    alpha.fill(0, 0, labels);
    for (const label of this.links.starts) alpha[label] = factors[label]!;
    for (let row = 1; row < rows; row++) {
      this.normalise(row - 1);
      if (sure[row]) this.forwardOutside(row);
      else if (sure[row - 1]) this.forwardFromOutside(row);
      else this.forwardAll(row);
    }
    this.closeAt((rows - 1) * labels);
    this.normalise(rows - 1);
  }

  private forwardAll(row: number): void {
    const { labels, alpha, moves, factors } = this;
    const { first, before } = this.links;
    const here = row * labels;
    const above = here - labels;
    for (let label = 0; label < labels; label++) {
      let sum = 0;
      for (let index = first[label]!; index < first[label + 1]!; index++) {
        const other = before[index]!;
        sum += alpha[above + other]! * moves[other * labels + label]!;
      }
      alpha[here + label] = sum * factors[here + label]!;
    }
  }

  /** The row is surely outside. */
  private forwardOutside(row: number): void {
    const { labels, alpha, moves } = this;
    const { ends } = this.links;
    const here = row * labels;
    const above = here - labels;
    let sum = 0;
    for (let index = 0; index < ends.length; index++) {
      sum += alpha[above + ends[index]!]! * moves[ends[index]! * labels + OUTSIDE]!;
    }
    alpha.fill(0, here, here + labels);
    alpha[here + OUTSIDE] = sum;
  }

  /** The row before is surely outside. */
  private forwardFromOutside(row: number): void {
    const { labels, alpha, moves, factors } = this;
    const { starts } = this.links;
    const here = row * labels;
    const from = alpha[here - labels + OUTSIDE]!;
    alpha.fill(0, here, here + labels);
    for (let index = 0; index < starts.length; index++) {
      const label = starts[index]!;
      alpha[here + label] = from * moves[OUTSIDE * labels + label]! * factors[here + label]!;
    }
  }

  /** No mention may be open behind the last row. */
  private closeAt(here: number): void {
    let next = 0;
    for (let label = 0; label < this.labels; label++) {
      if (this.links.ends[next] === label) next++;
      else this.alpha[here + label] = 0;
    }
  }

  /** Makes the sum of a row's `alpha` 1, and divides its factors by what it was, for the way back. */
  private normalise(row: number): void {
    const { labels, alpha, factors } = this;
    const here = row * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += alpha[here + label]!;
    const factor = 1 / sum;
    for (let label = 0; label < labels; label++) {
      alpha[here + label]! *= factor;
      factors[here + label]! *= factor;
    }
  }

  private backward(rows: number): void {
    const { labels, beta, moves, factors, sure } = this;
    const { firstAfter: first, after: followers } = this.links;
    const end = (rows - 1) * labels;
    beta.fill(0, end, end + labels);
    for (const label of this.links.ends) beta[end + label] = 1;
    for (let row = rows - 2; row >= 0; row--) {
      const here = row * labels;
      const below = here + labels;
      if (sure[row + 1]) {
        this.backwardFromOutside(here);
        continue;
      }
      const last = sure[row] ? OUTSIDE + 1 : labels;
      for (let label = 0; label < last; label++) {
        let sum = 0;
        for (let index = first[label]!; index < first[label + 1]!; index++) {
          const other = followers[index]!;
          sum += moves[label * labels + other]! * factors[below + other]! * beta[below + other]!;
        }
        beta[here + label] = sum;
      }
    }
  }

  /** The row below is surely outside. */
  private backwardFromOutside(here: number): void {
    const { labels, beta, moves, factors } = this;
    const { ends } = this.links;
    const below = here + labels;
    const gain = factors[below + OUTSIDE]! * beta[below + OUTSIDE]!;
    beta.fill(0, here, below);
    for (let index = 0; index < ends.length; index++) {
      beta[here + ends[index]!] = moves[ends[index]! * labels + OUTSIDE]! * gain;
    }
  }
}
