import { lowestBit } from './bits.ts';
import { exp } from './exp.ts';
import { labelAt, mayFollow, OUTSIDE } from './labels.ts';
import { Pruning } from './pruning.ts';

/** Mentions that are behind by so many nats are left out of the reckoning: nothing changes in the second digit. */
const HOPELESS = 9;

/**
 * The chain of one sentence: forward-backward (in the scaled form of Rabiner 1989) and the search for the best sequence
 * (Viterbi 1967) over a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Only well-formed
 * sequences have a probability. The arrays are reused from sentence to sentence.
 */
export class Lattice {
  /** Scores of the labels of each row, rows × labels; the caller fills them. */
  scores = new Float64Array(0);
  /** Probability of each label of each row, after `marginals`. */
  probabilities = new Float64Array(0);
  /** Most probable labels, after `best`. */
  path = new Uint8Array(0);
  /** The labels that a row is reckoned with: `live[row * labels]` and on, `alive[row]` of them. */
  private live = new Uint8Array(0);
  private alive = new Uint8Array(0);
  /** What the arrays below hold for labels that are not alive is left from other sentences, but for `factors`: 0. */
  private factors = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  /** Scores of the best way to each label of each row, and the label before on that way. */
  private tops = new Float64Array(0);
  private back = new Uint8Array(0);
  /** Scores of the transitions, labels × labels, and their exponentials: -Infinity and 0 where they are not well-formed. */
  private readonly steps: Float64Array;
  private readonly moves: Float64Array;
  private readonly pruning: Pruning;

  constructor(
    readonly labels: number,
    hopeless = HOPELESS,
  ) {
    this.pruning = new Pruning(labels, hopeless);
    this.steps = new Float64Array(labels * labels).fill(-Infinity);
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
    this.live = new Uint8Array(size * this.labels);
    this.alive = new Uint8Array(size);
    this.pruning.reserve(size);
    this.path = new Uint8Array(size);
  }

  /** Takes over the scores of the transitions, labels × labels, from a label (row) to the next one (column). */
  setTransitions(transitions: ArrayLike<number>): void {
    const { labels, steps, moves } = this;
    for (let index = 0; index < moves.length; index++) {
      if (!mayFollow(Math.floor(index / labels), index % labels)) continue;
      steps[index] = transitions[index]!;
      moves[index] = exp(transitions[index]!);
    }
    this.pruning.setTransitions(transitions);
  }

  /**
   * Reckons forward and backward, which is enough for `best` and `spanProbability`. Returns false, and spares itself
   * that, when every row is surely outside: there is no mention then.
   */
  reckon(rows: number): boolean {
    if (!this.choose(rows)) return false;
    this.forward(rows);
    this.backward(rows);
    return true;
  }

  /** Reckons, and fills `probabilities` too. */
  marginals(rows: number): void {
    const { labels, alpha, beta, probabilities, live, alive } = this;
    const mentions = this.reckon(rows);
    probabilities.fill(0, 0, rows * labels);
    for (let row = 0; row < rows; row++) {
      const here = row * labels;
      if (!mentions) probabilities[here + OUTSIDE] = 1;
      for (let index = here; mentions && index < here + alive[row]!; index++) {
        const at = here + live[index]!;
        probabilities[at] = alpha[at]! * beta[at]!;
      }
    }
  }

  /** Expected number of times that each transition is used, added to `counts`. After `marginals`. */
  addTransitions(rows: number, counts: Float64Array): void {
    const { labels, alpha, beta, moves, factors, live, alive, probabilities } = this;
    for (let row = 1; row < rows; row++) {
      const here = row * labels;
      const above = here - labels;
      if (probabilities[here + OUTSIDE] === 1 && probabilities[above + OUTSIDE] === 1) {
        counts[OUTSIDE]! += 1;
        continue;
      }
      for (let index = here; index < here + alive[row]!; index++) {
        const label = live[index]!;
        const gain = beta[here + label]! * factors[here + label]!;
        for (let other = above; other < above + alive[row - 1]!; other++) {
          const before = live[other]!;
          counts[before * labels + label]! += alpha[above + before]! * moves[before * labels + label]! * gain;
        }
      }
    }
  }

  /** Probability that rows `[from, to)` are one mention of a type. After `reckon`. */
  spanProbability(from: number, to: number, type: number): number {
    const { labels, alpha, beta, moves, factors } = this;
    let label = labelAt(type, 0, to - from);
    if (factors[from * labels + label] === 0) return 0;
    let probability = alpha[from * labels + label]!;
    for (let row = from + 1; row < to; row++) {
      const next = labelAt(type, row - from, to - from);
      probability *= moves[label * labels + next]! * factors[row * labels + next]!;
      label = next;
    }
    return probability === 0 ? 0 : probability * beta[(to - 1) * labels + label]!;
  }

  /** Finds the most probable sequence and leaves it in `path`. After `reckon`. */
  best(rows: number): void {
    const { labels, scores, steps, tops, back, live, alive } = this;
    for (let index = 0; index < alive[0]!; index++) tops[live[index]!] = scores[live[index]!]!;
    for (let row = 1; row < rows; row++) {
      const here = row * labels;
      const above = here - labels;
      for (let index = here; index < here + alive[row]!; index++) {
        const label = live[index]!;
        let top = -Infinity;
        let from = OUTSIDE;
        for (let other = above; other < above + alive[row - 1]!; other++) {
          const before = live[other]!;
          const score = tops[above + before]! + steps[before * labels + label]!;
          if (score > top) {
            top = score;
            from = before;
          }
        }
        tops[here + label] = top + scores[here + label]!;
        back[here + label] = from;
      }
    }
    this.followBack(rows);
  }

  private followBack(rows: number): void {
    const { labels, tops, back, path, live, alive } = this;
    const end = (rows - 1) * labels;
    let label = live[end]!;
    for (let index = end; index < end + alive[rows - 1]!; index++) {
      if (tops[end + live[index]!]! > tops[end + label]!) label = live[index]!;
    }
    for (let row = rows - 1; row >= 0; row--) {
      path[row] = label;
      label = back[row * labels + label]!;
    }
  }

  /** Fills `factors` and the lists of labels that are alive. Returns whether any row has another one than outside. */
  private choose(rows: number): boolean {
    const { labels, scores, factors, live, alive } = this;
    const { sets, highest } = this.pruning;
    this.pruning.choose(rows, scores);
    factors.fill(0, 0, rows * labels);
    let mentions = false;
    for (let row = 0; row < rows; row++) {
      const here = row * labels;
      let count = 0;
      for (let set = sets[row]!; set !== 0; set &= set - 1) {
        const label = lowestBit(set);
        factors[here + label] = exp(scores[here + label]! - highest[row]!);
        live[here + count++] = label;
      }
      alive[row] = count;
      if (count > 1) mentions = true;
    }
    return mentions;
  }

  private forward(rows: number): void {
    const { labels, alpha, moves, factors, live, alive } = this;
    for (let index = 0; index < alive[0]!; index++) alpha[live[index]!] = factors[live[index]!]!;
    for (let row = 0; ; row++) {
      this.normalise(row);
      if (row + 1 === rows) return;
      const above = row * labels;
      const here = above + labels;
      for (let index = here; index < here + alive[row + 1]!; index++) {
        const label = live[index]!;
        let sum = 0;
        for (let other = above; other < above + alive[row]!; other++) {
          sum += alpha[above + live[other]!]! * moves[live[other]! * labels + label]!;
        }
        alpha[here + label] = sum * factors[here + label]!;
      }
    }
  }

  /** Makes the sum of a row's `alpha` 1, and divides its factors by what it was, for the way back. */
  private normalise(row: number): void {
    const { labels, alpha, factors, live, alive } = this;
    const here = row * labels;
    let sum = 0;
    for (let index = here; index < here + alive[row]!; index++) sum += alpha[here + live[index]!]!;
    const factor = 1 / sum;
    for (let index = here; index < here + alive[row]!; index++) {
      alpha[here + live[index]!]! *= factor;
      factors[here + live[index]!]! *= factor;
    }
  }

  private backward(rows: number): void {
    const { labels, beta, moves, factors, live, alive } = this;
    const end = (rows - 1) * labels;
    for (let index = end; index < end + alive[rows - 1]!; index++) beta[end + live[index]!] = 1;
    for (let row = rows - 2; row >= 0; row--) {
      const here = row * labels;
      const below = here + labels;
      for (let index = here; index < here + alive[row]!; index++) {
        const label = live[index]!;
        let sum = 0;
        for (let other = below; other < below + alive[row + 1]!; other++) {
          const after = live[other]!;
          sum += moves[label * labels + after]! * factors[below + after]! * beta[below + after]!;
        }
        beta[here + label] = sum;
      }
    }
  }
}
