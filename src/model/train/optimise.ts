import { Lattice } from '../lattice.ts';
import type { Dataset } from './dataset.ts';
import { Random } from './random.ts';

export interface Weights {
  /** Features × labels. */
  features: Float32Array;
  /** Labels × labels, from (row) to (column). */
  transitions: Float32Array;
}

export interface OptimiserOptions {
  /** Passes over the data. Default: 8. */
  epochs: number;
  /** Step of AdaGrad at the beginning; it falls in a line to a tenth at the end. */
  rate: number;
  /** Weight decay, of the weights that a step touches. */
  decay: number;
  /**
   * What AdaGrad's sums of squares begin with. Without it the first step of a rare feature is as long as that of a
   * common one, and the model learns its training names by heart.
   */
  caution: number;
  /** Share of the features of a row that a step does not see (Wang and Manning 2013, feature noising). */
  dropout: number;
  seed: number;
}

/** A gradient below this moves nothing worth the time. */
const NEGLIGIBLE = 0.0005;
const EPSILON = 1e-8;

/**
 * Learns a conditional random field by stochastic gradient, sentence by sentence, with AdaGrad's step sizes (Duchi,
 * Hazan and Singer 2011). The same data, options and seed give the same weights.
 */
export class Optimiser {
  private readonly squares: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly lattice: Lattice;
  private readonly random: Random;
  private readonly expected: Float64Array;
  private readonly gradient: Float64Array;
  private readonly seen: Int32Array = new Int32Array(1024);

  constructor(
    readonly weights: Weights,
    private readonly labels: number,
    private readonly options: OptimiserOptions,
  ) {
    this.squares = new Float32Array(weights.features.length).fill(options.caution);
    this.transitionSquares = new Float32Array(labels * labels);
    this.lattice = new Lattice(labels);
    this.random = new Random(options.seed);
    this.expected = new Float64Array(labels * labels);
    this.gradient = new Float64Array(labels);
  }

  /** One pass over the data, number `epoch` from 0; over the sentences given, when only a part is to be seen. */
  pass(data: Dataset, epoch: number, sentences: Int32Array = allSentences(data)): void {
    const order = sentences.slice();
    this.random.shuffle(order);
    const { epochs, rate } = this.options;
    for (let index = 0; index < order.length; index++) {
      const done = (epoch + index / order.length) / epochs;
      this.step(data, data.sentences[order[index]!]!, data.sentences[order[index]! + 1]!, rate * (1 - 0.9 * done));
    }
  }

  private step(data: Dataset, from: number, to: number, rate: number): void {
    const { lattice, weights } = this;
    lattice.reserve(to - from);
    lattice.setTransitions(weights.transitions);
    this.drop(data, from, to);
    score(data, this.kept, from, to, weights.features, this.labels, lattice.scores);
    addBase(data, from, to, this.labels, lattice.scores);
    lattice.marginals(to - from);
    this.moveTransitions(data.labels, from, to, rate);
    this.moveFeatures(data, from, to, rate);
  }

  private kept: Int32Array = new Int32Array(0);

  /** Copies the features of rows `[from, to)` to `kept`, those left out as -1. */
  private drop(data: Dataset, from: number, to: number): void {
    const first = data.first[from]!;
    const end = data.first[to]!;
    if (this.kept.length < end - first) this.kept = new Int32Array((end - first) * 2);
    const { kept } = this;
    const { dropout } = this.options;
    for (let index = first; index < end; index++) {
      kept[index - first] = dropout > 0 && this.random.next() < dropout ? -1 : data.features[index]!;
    }
  }

  private moveFeatures(data: Dataset, from: number, to: number, rate: number): void {
    const { labels, gradient, lattice, squares, kept, seen } = this;
    const { decay } = this.options;
    const { features } = this.weights;
    const base = data.first[from]!;
    for (let row = from; row < to; row++) {
      const here = (row - from) * labels;
      let count = 0;
      for (let label = 0; label < labels; label++) {
        const value = lattice.probabilities[here + label]! - (data.labels[row] === label ? 1 : 0);
        if (value > NEGLIGIBLE || value < -NEGLIGIBLE) seen[count++] = label;
        gradient[label] = value;
      }
      if (count === 0) continue;
      for (let index = data.first[row]! - base; index < data.first[row + 1]! - base; index++) {
        const feature = kept[index]!;
        if (feature < 0) continue;
        const start = feature * labels;
        for (let item = 0; item < count; item++) {
          const label = seen[item]!;
          const at = start + label;
          const slope = gradient[label]! + decay * features[at]!;
          const square = squares[at]! + slope * slope;
          squares[at] = square;
          features[at]! -= (rate * slope) / Math.sqrt(square + EPSILON);
        }
      }
    }
  }

  private moveTransitions(gold: Uint8Array, from: number, to: number, rate: number): void {
    const { labels, expected, transitionSquares, lattice } = this;
    const { transitions } = this.weights;
    expected.fill(0);
    lattice.addTransitions(to - from, expected);
    for (let row = from + 1; row < to; row++) expected[gold[row - 1]! * labels + gold[row]!]! -= 1;
    for (let index = 0; index < expected.length; index++) {
      const slope = expected[index]!;
      if (slope < NEGLIGIBLE && slope > -NEGLIGIBLE) continue;
      transitionSquares[index]! += slope * slope;
      transitions[index]! -= (rate * slope) / Math.sqrt(transitionSquares[index]! + EPSILON);
    }
  }
}

/** The numbers of all sentences. */
export function allSentences(data: Dataset): Int32Array {
  return Int32Array.from({ length: data.sentences.length - 1 }, (_, index) => index);
}

/** Adds the scores that rows `[from, to)` have beforehand, where the dataset has any. */
export function addBase({ base }: Dataset, from: number, to: number, labels: number, scores: Float64Array): void {
  if (!base) return;
  for (let index = 0; index < (to - from) * labels; index++) scores[index]! += base[from * labels + index]!;
}

/** Adds up the weights of the features of rows `[from, to)`; `features` begins with those of row `from`. */
export function score(
  data: Dataset,
  features: Int32Array,
  from: number,
  to: number,
  weights: Float32Array,
  labels: number,
  scores: Float64Array,
): void {
  const base = data.first[from]!;
  scores.fill(0, 0, (to - from) * labels);
  for (let row = from; row < to; row++) {
    const here = (row - from) * labels;
    for (let index = data.first[row]! - base; index < data.first[row + 1]! - base; index++) {
      const feature = features[index]!;
      if (feature < 0) continue;
      const start = feature * labels;
      for (let label = 0; label < labels; label++) scores[here + label]! += weights[start + label]!;
    }
  }
}
