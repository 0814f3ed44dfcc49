import type { TokenTable } from '../types.ts';
import { calibrated } from './calibration.ts';
import { FeatureReader, MOST_KEYS } from './features/reader.ts';
import { atDistance, keysAt, WINDOW, type WordForm } from './features/word.ts';
import { labelCount, spansOf } from './labels.ts';
import { Lattice } from './lattice.ts';
import { type Model, UNIT } from './model.ts';
import { type Part, partsOf } from './parts.ts';
import { SecondLook } from './second-look.ts';
import { ShapeSums } from './shape-sums.ts';
import { WeightTable } from './weight-table.ts';

/** Rows `[from, to)` that the model takes for a mention. */
export interface Prediction {
  from: number;
  to: number;
  /** Name of the type. */
  type: string;
  /** Probability that these very rows are one mention of this type, calibrated. */
  score: number;
}

/** A form with the sums of its weights, in units, for each distance at which it is seen. */
interface ScoredForm extends WordForm {
  sums: Int32Array;
}

/**
 * Finds the mentions of articles, one article after the other. What depends on a single word is summed once for each
 * word, so that a row costs five short additions and the features of its context.
 */
export class Predictor {
  private readonly labels: number;
  private readonly reader: FeatureReader<ScoredForm>;
  private readonly lattice: Lattice;
  private readonly second: SecondLook;
  private readonly weights: WeightTable;
  private readonly shapes: ShapeSums;
  private readonly buffer = new Int32Array(MOST_KEYS);
  /** Scores of the rows of the article, rows × labels, in units. */
  private scores = new Int32Array(0);
  private readonly transitions: Float64Array;
  private readonly secondTransitions: Float64Array;

  constructor(private readonly model: Model) {
    this.labels = labelCount(model.types.length);
    this.weights = new WeightTable(model);
    this.shapes = new ShapeSums(this.weights, this.labels);
    this.lattice = new Lattice(this.labels);
    this.second = new SecondLook(this.labels);
    this.transitions = Float64Array.from(model.transitions, value => value * UNIT);
    this.secondTransitions = Float64Array.from(model.secondTransitions, value => value * UNIT);
    this.reader = new FeatureReader(model.lexicon, form => this.scored(form));
  }

  /** The mentions of an article, in text order. */
  predict(tokens: TokenTable): Prediction[] {
    const found: Prediction[] = [];
    for (const part of partsOf(tokens)) this.predictPart(part, found);
    return found;
  }

  private predictPart({ tokens, offset }: Part, found: Prediction[]): void {
    this.firstLook(tokens);
    this.lattice.setTransitions(this.secondTransitions);
    for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
      const from = tokens.sentences[sentence]!;
      const rows = tokens.sentences[sentence + 1]! - from;
      if (rows === 0) continue;
      this.addSecondLook(tokens, from, rows);
      this.load(from, rows);
      if (!this.lattice.reckon(rows)) continue;
      this.lattice.best(rows);
      for (const span of spansOf(this.lattice.path, rows)) {
        found.push({
          from: offset + from + span.from,
          to: offset + from + span.to,
          type: this.model.types[span.type]!,
          score: calibrated(this.lattice.spanProbability(span.from, span.to, span.type)),
        });
      }
    }
  }

  /** Fills `scores` for the whole article, and tells the second look what the first one thinks of each row. */
  private firstLook(tokens: TokenTable): void {
    const { reader, labels, lattice } = this;
    reader.open(tokens);
    if (this.scores.length < tokens.length * labels) this.scores = new Int32Array(tokens.length * labels * 2);
    this.second.open(tokens);
    lattice.setTransitions(this.transitions);
    for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
      const from = tokens.sentences[sentence]!;
      const end = tokens.sentences[sentence + 1]!;
      if (from === end) continue;
      for (let row = from; row < end; row++) this.scoreRow(row, from, end);
      if (!this.second.concerns(from, end)) continue;
      this.load(from, end - from);
      lattice.marginals(end - from);
      this.second.see(from, end - from, lattice.probabilities);
    }
  }

  private scoreRow(row: number, from: number, end: number): void {
    const { labels, scores, reader } = this;
    const { edge, forms } = reader;
    const to = row * labels;
    const twoBefore = (row - 2 >= from ? forms[row - 2]! : edge).sums;
    const before = (row - 1 >= from ? forms[row - 1]! : edge).sums;
    const own = forms[row]!.sums;
    const after = (row + 1 < end ? forms[row + 1]! : edge).sums;
    const twoAfter = (row + 2 < end ? forms[row + 2]! : edge).sums;
    for (let label = 0; label < labels; label++) {
      scores[to + label] =
        twoBefore[label]! +
        before[labels + label]! +
        own[2 * labels + label]! +
        after[3 * labels + label]! +
        twoAfter[4 * labels + label]!;
    }
    this.shapes.add(reader.shapesOf(row), scores, to);
    const count = reader.contextKeys(row, this.buffer);
    this.weights.add(this.buffer, count, scores, to);
  }

  private addSecondLook(tokens: TokenTable, from: number, rows: number): void {
    for (let row = from; row < from + rows; row++) {
      const count = this.second.keys(tokens, row, this.buffer);
      this.weights.add(this.buffer, count, this.scores, row * this.labels);
    }
  }

  private load(from: number, rows: number): void {
    const { lattice, labels, scores } = this;
    lattice.reserve(rows);
    const start = from * labels;
    for (let index = 0; index < rows * labels; index++) lattice.scores[index] = scores[start + index]! * UNIT;
  }

  private scored(form: WordForm): ScoredForm {
    const sums = new Int32Array((2 * WINDOW + 1) * this.labels);
    for (let distance = -WINDOW; distance <= WINDOW; distance++) {
      const to = (distance + WINDOW) * this.labels;
      const keys = keysAt(form, distance).map(key => atDistance(key, distance));
      this.weights.add(keys, keys.length, sums, to);
    }
    return { ...form, sums };
  }
}
