/** Copies of these bytes, each with one bit turned over: of every byte, or of one in so many. */
export function* flips(bytes: Uint8Array, { step = 1 } = {}): Generator<{ at: number; flipped: Buffer }> {
  for (let at = 0; at < bytes.length; at += step) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << bit;
      yield { at, flipped };
    }
  }
}
