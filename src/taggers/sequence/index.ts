import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { loadModel, type Model, Predictor } from '../../model/index.ts';
import { tagger } from '../tagger.ts';

export interface SequenceOptions {
  /** Model to use. Default: the package's own, read when the first article comes. */
  model?: Model | undefined;
}

/** Proposes what our trained model takes for mentions; the score is the probability that the model gives the mention. */
export function sequenceTagger({ model }: SequenceOptions = {}): Plugin<[], Root> {
  let predictor: Predictor | undefined;
  return tagger(({ tokens }) => {
    predictor ??= new Predictor(model ?? loadModel());
    return predictor.predict(tokens).map(({ from, to, type, score }) => ({
      from,
      to,
      type,
      by: 'sequence',
      score: Math.max(0.01, Math.round(score * 100) / 100),
      why: 'model',
    }));
  });
}
