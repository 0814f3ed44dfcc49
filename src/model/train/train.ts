import { lowestBit } from '../bits.ts';
import type { Lexicon } from '../features/lexicon.ts';
import { hashText } from '../hash.ts';
import { KeyTable } from '../key-table.ts';
import { labelCount } from '../labels.ts';
import { type Model, UNIT } from '../model.ts';
import { inUnits, quantise } from '../quantise.ts';
import { Average } from './average.ts';
import { type Dataset, type LabelledDocument, readDataset, withoutRare } from './dataset.ts';
import { learnWeights } from './learn-weights.ts';
import { allSentences, type Weights } from './optimise.ts';
import { secondDataset } from './second.ts';

export interface TrainingOptions {
  types: readonly string[];
  lexicon: Lexicon;
  /** Model whose weights training begins with; it must know the same types. Default: none. */
  start?: Model;
  /** Passes over the documents. Default: 5. */
  epochs?: number;
  /** Parts that the documents are cut into, to show each to weights that have not seen it. Default: 3. */
  folds?: number;
  /** Rows that a feature must be seen in. Default: 2. */
  least?: number;
  /** Largest weight below which a feature is left out of the model. Default: 0.04. */
  prune?: number;
  seed?: number;
  /** Called with what is being done, for a line of progress. */
  onProgress?: (message: string) => void;
}

const FIRST = { rate: 0.3, decay: 1e-6, dropout: 0.3, caution: 1 };
const SECOND = { rate: 0.1, decay: 1e-5, dropout: 0, caution: 1, epochs: 4, warmUp: 1 };

/** Trains a model on labelled documents. The same documents and options give the same model. */
export function trainModel(documents: readonly LabelledDocument[], options: TrainingOptions): Model {
  const { types, lexicon, start, epochs = 5, folds = 3, least = 2, prune = 0.04, seed = 1, onProgress } = options;
  const labels = labelCount(types.length);
  const { data, keys } = readFeatures(documents, lexicon, start, least);
  onProgress?.(`${documents.length} documents, ${data.rows} tokens, ${keys.size} features`);
  const learn = (name: string, sentences: Int32Array, ownSeed: number): Weights =>
    learnWeights(data, startWeights(keys, labels, start, FIRST.dropout), {
      ...FIRST,
      labels,
      epochs,
      warmUp: Math.floor(epochs / 3),
      seed: ownSeed,
      sentences,
      onEpoch: (epoch, all) => onProgress?.(`${name}: pass ${epoch} of ${all}`),
    });
  const whole = learn('all documents', allSentences(data), seed);
  const foldOf = documents.map(({ id }) => (hashText(`${id} fold`) >>> 0) % folds);
  const outside = Array.from({ length: folds }, (_, fold) =>
    learn(`without part ${fold + 1} of ${folds}`, sentencesOutside(documents, foldOf, fold), seed + 1 + fold),
  );
  const weights = meanOf([whole, ...outside]);
  const second = secondDataset(documents, data, labels, document => outside[foldOf[document]!]!);
  const secondWeights = learnWeights(
    second.data,
    {
      features: startWeights(second.keys, labels, start, SECOND.dropout).features,
      transitions: start ? real(start.secondTransitions) : weights.transitions.slice(),
    },
    { ...SECOND, labels, seed },
  );
  onProgress?.(`second look: ${second.keys.size} features`);
  const both = bothLooks(keys, weights.features, second.keys, secondWeights.features, labels);
  return {
    types,
    lexicon,
    ...quantise(both.keys, both.features, labels, {
      least: prune,
      negligible: prune / 4,
    }),
    transitions: inUnits(weights.transitions),
    secondTransitions: inUnits(secondWeights.transitions),
  };
}

function readFeatures(
  documents: readonly LabelledDocument[],
  lexicon: Lexicon,
  start: Model | undefined,
  least: number,
): { data: Dataset; keys: KeyTable } {
  const keys = new KeyTable(1 << 20);
  for (const key of start?.keys ?? []) keys.add(key);
  const always = keys.size;
  const data = readDataset(documents, lexicon, keys, true);
  return withoutRare(data, keys, least, always);
}

/** The weights that the model to begin with has for these keys, as they were before noise was left out; 0 for new ones. */
function startWeights(keys: KeyTable, labels: number, start: Model | undefined, dropout: number): Weights {
  const features = new Float32Array(keys.size * labels);
  if (!start) return { features, transitions: new Float32Array(labels * labels) };
  const factor = UNIT / (1 - dropout);
  let next = 0;
  start.keys.forEach((key, known) => {
    const feature = keys.get(key);
    const scale = factor * 2 ** start.exponents[known]!;
    for (let set = start.labels[known]!; set !== 0; set &= set - 1) {
      const weight = start.weights[next++]! * scale;
      if (feature >= 0) features[feature * labels + lowestBit(set)] = weight;
    }
  });
  return { features, transitions: real(start.transitions) };
}

function real(units: Int32Array): Float32Array {
  return Float32Array.from(units, value => value * UNIT);
}

/**
 * The mean of weights learned apart: as good as asking all of them, for the price of one. Two trainings that differ only in
 * chance differ by up to a point on texts of another kind.
 */
function meanOf(weights: readonly Weights[]): Weights {
  const average = new Average(weights[0]!);
  for (const each of weights) average.add(each);
  return average.weights;
}

function sentencesOutside(documents: readonly LabelledDocument[], foldOf: readonly number[], fold: number): Int32Array {
  const numbers: number[] = [];
  let next = 0;
  documents.forEach(({ tokens }, document) => {
    const count = tokens.sentences.length - 1;
    if (foldOf[document] !== fold) for (let index = 0; index < count; index++) numbers.push(next + index);
    next += count;
  });
  return Int32Array.from(numbers);
}

/**
 * The keys and weights of both looks. A model to begin with has the keys of its second look among the others: those that
 * the second look has now count once.
 */
function bothLooks(
  first: KeyTable,
  firstWeights: Float32Array,
  second: KeyTable,
  secondWeights: Float32Array,
  labels: number,
): { keys: Int32Array; features: Float32Array } {
  const own = [...first.ordered().entries()].filter(([, key]) => second.get(key) < 0);
  const keys = Int32Array.from([...own.map(([, key]) => key), ...second.ordered()]);
  const features = new Float32Array(keys.length * labels);
  own.forEach(([feature], row) => {
    features.set(firstWeights.subarray(feature * labels, (feature + 1) * labels), row * labels);
  });
  features.set(secondWeights, own.length * labels);
  return { keys, features };
}
