import { lowestBit } from './bits.ts';
import type { Model } from './model.ts';

/** A weight and its label share 16 bits: the label has the lowest of them. So do the exponent and the number of weights. */
const LABEL_BITS = 5;
const LABEL_MASK = (1 << LABEL_BITS) - 1;

/** Bits of a key that choose its bucket; the others are compared, and must fit into 16. */
const BUCKET_BITS = 19;
const REST_BITS = 32 - BUCKET_BITS;
const REST_MASK = (1 << REST_BITS) - 1;

/**
 * The weights of a model as they are added up, which is most of the work there is. A feature has five weights that are
 * not 0, of twenty-five: they lie side by side, so that the memory is waited for once for the key and once for all weights.
 * Keys are hashes and stand in order, so their highest bits make a table of hashes that is filled from front to back.
 */
export class WeightTable {
  /** Where in `runs` the features of each bucket begin; those of the next one end them. */
  private readonly buckets = new Int32Array((1 << BUCKET_BITS) + 1);
  /** For each feature the rest of its key, its exponent with the number of its weights, and the weights with their labels. */
  private readonly runs: Int16Array;
  /** Places in `runs` of the features that are added together, behind the rest of their key. */
  private places = new Int32Array(64);

  /** Keys must stand in ascending order, as those of a model's file do. */
  constructor({ keys, labels, weights, exponents }: Pick<Model, 'keys' | 'labels' | 'weights' | 'exponents'>) {
    const { buckets } = this;
    const runs = new Int16Array(2 * keys.length + weights.length);
    let bucket = 0;
    let next = 0;
    let place = 0;
    for (let feature = 0; feature < keys.length; feature++) {
      const key = keys[feature]!;
      const own = bucketOf(key);
      while (bucket <= own) buckets[bucket++] = place;
      runs[place++] = key & REST_MASK;
      const head = place++;
      for (let set = labels[feature]!; set !== 0; set &= set - 1) {
        runs[place++] = (weights[next++]! << LABEL_BITS) | lowestBit(set);
      }
      runs[head] = (exponents[feature]! << LABEL_BITS) | (place - head - 1);
    }
    buckets.fill(place, bucket);
    this.runs = runs;
  }

  /** Adds the weights of features, given by the first `count` of these keys, to `sums` from `to` on. Unknown keys add nothing. */
  add(keys: Int32Array, count: number, sums: Int32Array, to: number): void {
    const { runs } = this;
    const found = this.find(keys, count);
    const { places } = this;
    for (let index = 0; index < found; index++) {
      const place = places[index]!;
      const head = runs[place]!;
      const exponent = head >> LABEL_BITS;
      const end = place + 1 + (head & LABEL_MASK);
      for (let at = place + 1; at < end; at++) {
        const packed = runs[at]!;
        sums[to + (packed & LABEL_MASK)]! += (packed >> LABEL_BITS) << exponent;
      }
    }
  }

  /** Fills `places` for those of the keys that there are, and returns their number. In a loop of its own, so that many keys wait for the memory at a time. */
  private find(keys: Int32Array, count: number): number {
    if (this.places.length < count) this.places = new Int32Array(2 * count);
    const { buckets, runs, places } = this;
    let found = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index]!;
      const bucket = bucketOf(key);
      const end = buckets[bucket + 1]!;
      const rest = key & REST_MASK;
      for (let place = buckets[bucket]!; place < end; place += 2 + (runs[place + 1]! & LABEL_MASK)) {
        if (runs[place] !== rest) continue;
        places[found++] = place + 1;
        break;
      }
    }
    return found;
  }
}

/** Keys are signed, and so is their order. */
function bucketOf(key: number): number {
  return (key >> REST_BITS) + (1 << (BUCKET_BITS - 1));
}
