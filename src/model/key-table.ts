const EMPTY = -1;

/** Open-addressing table from 32-bit keys to consecutive indices from 0: a `Map` of numbers in a tenth of its memory. */
export class KeyTable {
  /** Number of keys. */
  size = 0;
  /** The key and the index of each slot side by side, so that a look-up waits for the memory once. */
  private slots: Int32Array;
  private mask: number;

  constructor(expected = 1024) {
    let capacity = 1024;
    while (capacity < expected * 1.6) capacity *= 2;
    this.slots = new Int32Array(2 * capacity).fill(EMPTY);
    this.mask = capacity - 1;
  }

  /** The index of a key, or -1. */
  get(key: number): number {
    const { slots, mask } = this;
    let slot = spread(key) & mask;
    for (;;) {
      const index = slots[2 * slot + 1]!;
      if (index === EMPTY || slots[2 * slot] === key) return index;
      slot = (slot + 1) & mask;
    }
  }

  /** The index of a key, which gets the next one if it is new. */
  add(key: number): number {
    if (this.size * 1.5 > this.mask) this.grow();
    const { slots, mask } = this;
    let slot = spread(key) & mask;
    for (;;) {
      const index = slots[2 * slot + 1]!;
      if (index === EMPTY) {
        slots[2 * slot] = key;
        slots[2 * slot + 1] = this.size;
        return this.size++;
      }
      if (slots[2 * slot] === key) return index;
      slot = (slot + 1) & mask;
    }
  }

  /** All keys, in the order of their indices. */
  ordered(): Int32Array {
    const ordered = new Int32Array(this.size);
    for (let at = 0; at < this.slots.length; at += 2) {
      const index = this.slots[at + 1]!;
      if (index !== EMPTY) ordered[index] = this.slots[at]!;
    }
    return ordered;
  }

  private grow(): void {
    const ordered = this.ordered();
    const capacity = (this.mask + 1) * 2;
    this.slots = new Int32Array(2 * capacity).fill(EMPTY);
    this.mask = capacity - 1;
    this.size = 0;
    for (const key of ordered) this.add(key);
  }
}

function spread(key: number): number {
  return Math.imul(key ^ (key >>> 16), 0x9e3779b1) >>> 7;
}
