import type { TokenTable } from '../../types.ts';
import type { Lexicon } from '../features/lexicon.ts';
import { FeatureReader, MOST_KEYS } from '../features/reader.ts';
import { KeyTable } from '../key-table.ts';
import { type LabelledSpan, labelsOf } from '../labels.ts';

/** An article whose mentions are known. */
export interface LabelledDocument {
  id: string;
  tokens: TokenTable;
  /** Mentions that do not overlap; `type` is an index into the model's list of types. */
  spans: LabelledSpan[];
}

/** The features of all rows of some documents, as indices, ready for training. */
export interface Dataset {
  /** Number of rows. */
  rows: number;
  /** Where the features of a row begin in `features`; one element more than rows. */
  first: Int32Array;
  features: Int32Array;
  labels: Uint8Array;
  /** First row of each sentence, and the number of rows as the last element. */
  sentences: Int32Array;
  /** Scores that the rows have beforehand, rows × labels, to which those of the features are added. */
  base?: Float32Array;
}

/** Reads the features of documents. New ones are added to `keys`. */
export function readDataset(
  documents: readonly LabelledDocument[],
  lexicon: Lexicon,
  keys: KeyTable,
  add: boolean,
): Dataset {
  const rows = documents.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const first = new Int32Array(rows + 1);
  const labels = new Uint8Array(rows);
  const sentences: number[] = [];
  const features = new GrowingList(rows * 80);
  const reader = new FeatureReader(lexicon, form => form);
  const buffer = new Int32Array(MOST_KEYS);
  let at = 0;
  for (const { tokens, spans } of documents) {
    reader.open(tokens);
    labels.set(labelsOf(tokens.length, spans), at);
    for (let index = 0; index + 1 < tokens.sentences.length; index++) sentences.push(at + tokens.sentences[index]!);
    for (let row = 0; row < tokens.length; row++) {
      const count = reader.allKeys(row, buffer);
      features.reserve(count);
      for (let index = 0; index < count; index++) {
        const feature = add ? keys.add(buffer[index]!) : keys.get(buffer[index]!);
        if (feature >= 0) features.push(feature);
      }
      first[++at] = features.length;
    }
  }
  sentences.push(rows);
  return { rows, first, features: features.array(), labels, sentences: Int32Array.from(sentences) };
}

/**
 * Drops features seen in fewer rows than `least`, but for the first `always`; returns the dataset without them and the
 * keys that stay, in their order.
 */
export function withoutRare(
  data: Dataset,
  keys: KeyTable,
  least: number,
  always = 0,
): { data: Dataset; keys: KeyTable } {
  const counts = new Int32Array(keys.size);
  for (const feature of data.features) counts[feature]!++;
  const kept = new KeyTable(keys.size / 3);
  const moved = new Int32Array(keys.size).fill(-1);
  keys.ordered().forEach((key, feature) => {
    if (feature < always || counts[feature]! >= least) moved[feature] = kept.add(key);
  });
  const first = new Int32Array(data.rows + 1);
  const { features } = data;
  let to = 0;
  for (let row = 0; row < data.rows; row++) {
    for (let index = data.first[row]!; index < data.first[row + 1]!; index++) {
      const feature = moved[features[index]!]!;
      if (feature >= 0) features[to++] = feature;
    }
    first[row + 1] = to;
  }
  return { data: { ...data, first, features: features.slice(0, to) }, keys: kept };
}

class GrowingList {
  length = 0;
  private items: Int32Array;

  constructor(expected: number) {
    this.items = new Int32Array(Math.max(1024, expected));
  }

  reserve(more: number): void {
    if (this.length + more <= this.items.length) return;
    const larger = new Int32Array(Math.ceil((this.length + more) * 1.4));
    larger.set(this.items);
    this.items = larger;
  }

  push(item: number): void {
    this.items[this.length++] = item;
  }

  array(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}
