import { lowestBit } from './bits.ts';
import type { Model } from './model.ts';

const NONE = -1;
/** A weight and its label share 16 bits: the label has the lowest of them. */
const LABEL_BITS = 5;
const LABEL_MASK = (1 << LABEL_BITS) - 1;

/**
 * The weights of a model as they are added up, which is most of the work there is. A feature has five weights that are
 * not 0, of twenty-five: they lie side by side, so that the memory is waited for once for the key and once for all weights.
 */
export class WeightTable {
  /** The key and the place in `runs` of each slot, side by side. Open addressing, at most five eighths full. */
  private readonly slots: Int32Array;
  /** For each feature its exponent and the number of its weights, then the weights with their labels. */
  private readonly runs: Int16Array;
  /** Places in `runs` of the features that are added together. */
  private places = new Int32Array(64);
  /** What stands there in `runs`. */
  private heads = new Int32Array(64);

  constructor({ keys, labels, weights, exponents }: Pick<Model, 'keys' | 'labels' | 'weights' | 'exponents'>) {
    let capacity = 1024;
    while (capacity < keys.length * 1.6) capacity *= 2;
    this.slots = new Int32Array(2 * capacity).fill(NONE);
    this.runs = new Int16Array(keys.length + weights.length);
    let next = 0;
    let place = 0;
    for (let feature = 0; feature < keys.length; feature++) {
      this.enter(keys[feature]!, place);
      const head = place++;
      for (let set = labels[feature]!; set !== 0; set &= set - 1) {
        this.runs[place++] = (weights[next++]! << LABEL_BITS) | lowestBit(set);
      }
      this.runs[head] = (exponents[feature]! << LABEL_BITS) | (place - head - 1);
    }
  }

  /** Adds the weights of features, given by the first `count` of these keys, to `sums` from `to` on. Unknown keys add nothing. */
  add(keys: Int32Array, count: number, sums: Int32Array, to: number): void {
    const { runs } = this;
    const found = this.find(keys, count);
    const { places, heads } = this;
    for (let index = 0; index < found; index++) {
      const place = places[index]!;
      const head = heads[index]!;
      const exponent = head >> LABEL_BITS;
      const end = place + 1 + (head & LABEL_MASK);
      for (let at = place + 1; at < end; at++) {
        const packed = runs[at]!;
        sums[to + (packed & LABEL_MASK)]! += (packed >> LABEL_BITS) << exponent;
      }
    }
  }

  /**
   * Fills `places` and `heads` for those of the keys that there are, and returns their number. In loops of its own, so that
   * many keys wait for the memory at a time.
   */
  private find(keys: Int32Array, count: number): number {
    if (this.places.length < count) {
      this.places = new Int32Array(2 * count);
      this.heads = new Int32Array(2 * count);
    }
    const { slots, runs, places, heads } = this;
    const mask = slots.length / 2 - 1;
    let found = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index]!;
      let slot = spread(key) & mask;
      let place = slots[2 * slot + 1]!;
      while (place !== NONE && slots[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        place = slots[2 * slot + 1]!;
      }
      if (place !== NONE) places[found++] = place;
    }
    for (let index = 0; index < found; index++) heads[index] = runs[places[index]!]!;
    return found;
  }

  private enter(key: number, place: number): void {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    let slot = spread(key) & mask;
    while (slots[2 * slot + 1] !== NONE) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = place;
  }
}

function spread(key: number): number {
  return Math.imul(key ^ (key >>> 16), 0x9e3779b1) >>> 7;
}
