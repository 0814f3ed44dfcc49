/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed: xorshift32 (Marsaglia 2003). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0 || 0x2545f491;
  }

  next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return (state >>> 0) / 4294967296;
  }

  /** The items in random order (Fisher and Yates). */
  shuffle(items: Int32Array): void {
    for (let index = items.length - 1; index > 0; index--) {
      const other = Math.floor(this.next() * (index + 1));
      const item = items[index]!;
      items[index] = items[other]!;
      items[other] = item;
    }
  }
}
