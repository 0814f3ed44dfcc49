import { Average } from './average.ts';
import type { Dataset } from './dataset.ts';
import { allSentences, Optimiser, type OptimiserOptions, type Weights } from './optimise.ts';

export interface LearningOptions extends OptimiserOptions {
  labels: number;
  /** Passes whose weights are not part of the average. */
  warmUp: number;
  /** Sentences to learn from. Default: all. */
  sentences?: Int32Array;
  /** Called behind each pass, numbered from 1. */
  onEpoch?: (epoch: number, epochs: number) => void;
}

/** Learns weights, beginning from those given, and returns the average, scaled for use without noise. */
export function learnWeights(data: Dataset, start: Weights, options: LearningOptions): Weights {
  const optimiser = new Optimiser(start, options.labels, options);
  const average = new Average(start);
  const sentences = options.sentences ?? allSentences(data);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    optimiser.pass(data, epoch, sentences);
    if (epoch >= options.warmUp || epoch === options.epochs - 1) average.add(start);
    options.onEpoch?.(epoch + 1, options.epochs);
  }
  const { weights } = average;
  for (let index = 0; index < weights.features.length; index++) weights.features[index]! *= 1 - options.dropout;
  return weights;
}
