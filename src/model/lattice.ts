import { exp } from './exp.ts';
import { labelAt, type Neighbours, neighbours } from './labels.ts';

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
  private scale = new Float64Array(0);
  private back = new Uint8Array(0);
  private readonly moves: Float64Array;
  private readonly after: { first: Uint16Array; labels: Uint8Array };

  constructor(readonly labels: number) {
    this.links = neighbours(labels);
    this.moves = new Float64Array(labels * labels);
    this.after = turned(this.links, labels);
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
    this.scale = new Float64Array(size);
    this.back = new Uint8Array(size * this.labels);
    this.path = new Uint8Array(size);
  }

  /** Takes over the scores of the transitions, labels × labels, from a label (row) to the next one (column). */
  setTransitions(transitions: ArrayLike<number>): void {
    for (let index = 0; index < this.moves.length; index++) this.moves[index] = exp(transitions[index]!);
  }

  /** Computes `probabilities`. */
  marginals(rows: number): void {
    const { labels, alpha, beta, probabilities } = this;
    this.fillFactors(rows);
    this.forward(rows);
    this.backward(rows);
    for (let index = 0; index < rows * labels; index++) probabilities[index] = alpha[index]! * beta[index]!;
  }

  /** Expected number of times that each transition is used, added to `counts`. After `marginals`. */
  addTransitions(rows: number, counts: Float64Array): void {
    const { labels, alpha, beta, moves, factors, scale } = this;
    const { first, before } = this.links;
    for (let row = 1; row < rows; row++) {
      const here = row * labels;
      const above = here - labels;
      for (let label = 0; label < labels; label++) {
        const gain = (beta[here + label]! * factors[here + label]!) / scale[row]!;
        if (gain < 1e-9) continue;
        for (let index = first[label]!; index < first[label + 1]!; index++) {
          const other = before[index]!;
          counts[other * labels + label]! += alpha[above + other]! * moves[other * labels + label]! * gain;
        }
      }
    }
  }

  /** Probability that rows `[from, to)` are one mention of a type. After `marginals`. */
  spanProbability(from: number, to: number, type: number): number {
    const { labels, alpha, beta, moves, factors, scale } = this;
    let label = labelAt(type, 0, to - from);
    let probability = alpha[from * labels + label]!;
    for (let row = from + 1; row < to; row++) {
      const next = labelAt(type, row - from, to - from);
      probability *= (moves[label * labels + next]! * factors[row * labels + next]!) / scale[row]!;
      label = next;
    }
    return probability * beta[(to - 1) * labels + label]!;
  }

  /** Finds the most probable sequence and leaves it in `path`. */
  best(rows: number, transitions: ArrayLike<number>): void {
    const { labels, scores, back, path, alpha } = this;
    const { first, before, starts, ends } = this.links;
    alpha.fill(-Infinity, 0, labels);
    for (const label of starts) alpha[label] = scores[label]!;
    for (let row = 1; row < rows; row++) {
      const here = row * labels;
      const above = here - labels;
      for (let label = 0; label < labels; label++) {
        let best = -Infinity;
        let from = 0;
        for (let index = first[label]!; index < first[label + 1]!; index++) {
          const other = before[index]!;
          const score = alpha[above + other]! + transitions[other * labels + label]!;
          if (score > best) {
            best = score;
            from = other;
          }
        }
        alpha[here + label] = best + scores[here + label]!;
        back[here + label] = from;
      }
    }
    const end = (rows - 1) * labels;
    let label = ends[0]!;
    for (const other of ends) if (alpha[end + other]! > alpha[end + label]!) label = other;
    for (let row = rows - 1; row >= 0; row--) {
      path[row] = label;
      label = back[row * labels + label]!;
    }
  }

  private fillFactors(rows: number): void {
    const { labels, scores, factors } = this;
    for (let row = 0; row < rows; row++) {
      const here = row * labels;
      let highest = scores[here]!;
      for (let label = 1; label < labels; label++) {
        if (scores[here + label]! > highest) highest = scores[here + label]!;
      }
      for (let label = 0; label < labels; label++) factors[here + label] = exp(scores[here + label]! - highest);
    }
  }

  private forward(rows: number): void {
    const { labels, alpha, moves, factors } = this;
    const { first, before, starts } = this.links;
    alpha.fill(0, 0, labels);
    for (const label of starts) alpha[label] = factors[label]!;
    this.normalise(0);
    for (let row = 1; row < rows; row++) {
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
      if (row === rows - 1) this.closeAt(here);
      this.normalise(row);
    }
    if (rows === 1) {
      this.closeAt(0);
      this.normalise(0);
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

  private normalise(row: number): void {
    const { labels, alpha, scale } = this;
    const here = row * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += alpha[here + label]!;
    scale[row] = sum;
    const factor = 1 / sum;
    for (let label = 0; label < labels; label++) alpha[here + label]! *= factor;
  }

  private backward(rows: number): void {
    const { labels, beta, moves, factors, scale } = this;
    const { first, labels: followers } = this.after;
    const end = (rows - 1) * labels;
    beta.fill(0, end, end + labels);
    for (const label of this.links.ends) beta[end + label] = 1;
    for (let row = rows - 2; row >= 0; row--) {
      const here = row * labels;
      const below = here + labels;
      const factor = 1 / scale[row + 1]!;
      for (let label = 0; label < labels; label++) {
        factors[below + label]! *= factor;
      }
      for (let label = 0; label < labels; label++) {
        let sum = 0;
        for (let index = first[label]!; index < first[label + 1]!; index++) {
          const other = followers[index]!;
          sum += moves[label * labels + other]! * factors[below + other]! * beta[below + other]!;
        }
        beta[here + label] = sum;
      }
      scale[row + 1] = 1;
    }
  }
}

/** The labels that may stand behind each label. */
function turned({ first, before }: Neighbours, labels: number): { first: Uint16Array; labels: Uint8Array } {
  const starts = new Uint16Array(labels + 1);
  const found: number[] = [];
  for (let label = 0; label < labels; label++) {
    for (let other = 0; other < labels; other++) {
      for (let index = first[other]!; index < first[other + 1]!; index++)
        if (before[index] === label) found.push(other);
    }
    starts[label + 1] = found.length;
  }
  return { first: starts, labels: Uint8Array.from(found) };
}
