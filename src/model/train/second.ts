import { MOST_KEYS } from '../features/reader.ts';
import { KeyTable } from '../key-table.ts';
import { Lattice } from '../lattice.ts';
import { SecondLook } from '../second-look.ts';
import type { Dataset, LabelledDocument } from './dataset.ts';
import { score, type Weights } from './optimise.ts';

/**
 * The dataset of the second look at an article: the first one's scores, and the features made of its opinion. Each
 * document is seen by weights that did not learn from it, as new articles will be: `weightsOf` gives them.
 */
export function secondDataset(
  documents: readonly LabelledDocument[],
  data: Dataset,
  labels: number,
  weightsOf: (document: number) => Weights,
): { data: Dataset; keys: KeyTable } {
  const base = new Float32Array(data.rows * labels);
  const first = new Int32Array(data.rows + 1);
  const features: number[] = [];
  const keys = new KeyTable();
  const lattice = new Lattice(labels);
  const look = new SecondLook(labels);
  const buffer = new Int32Array(MOST_KEYS);
  let at = 0;
  documents.forEach(({ tokens }, index) => {
    const weights = weightsOf(index);
    lattice.setTransitions(weights.transitions);
    look.open(tokens);
    for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
      const from = at + tokens.sentences[sentence]!;
      const to = at + tokens.sentences[sentence + 1]!;
      if (from === to) continue;
      lattice.reserve(to - from);
      score(data, data.features.subarray(data.first[from]!), from, to, weights.features, labels, lattice.scores);
      base.set(lattice.scores.subarray(0, (to - from) * labels), from * labels);
      lattice.marginals(to - from);
      look.see(from - at, to - from, lattice.probabilities);
    }
    for (let row = 0; row < tokens.length; row++) {
      const count = look.keys(tokens, row, buffer);
      for (let key = 0; key < count; key++) features.push(keys.add(buffer[key]!));
      first[at + row + 1] = features.length;
    }
    at += tokens.length;
  });
  return { data: { ...data, first, features: Int32Array.from(features), base }, keys };
}
