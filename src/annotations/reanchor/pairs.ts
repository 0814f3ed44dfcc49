import type { Tokens } from './tokens.ts';

/** Which token of the old text is which token of the new one: at most one each, in any order. */
export class Pairs {
  readonly old: Tokens;
  readonly now: Tokens;
  /** Token of the new text, or -1. Length: tokens of the old text. */
  readonly to: Int32Array;
  /** Token of the old text, or -1. Length: tokens of the new text. */
  readonly from: Int32Array;

  constructor(old: Tokens, now: Tokens) {
    this.old = old;
    this.now = now;
    this.to = new Int32Array(old.length).fill(-1);
    this.from = new Int32Array(now.length).fill(-1);
  }

  /** Pairs two tokens where both are still free; says whether they are a pair now. */
  add(o: number, n: number): boolean {
    if (this.to[o] === -1 && this.from[n] === -1) {
      this.to[o] = n;
      this.from[n] = o;
    }
    return this.to[o] === n;
  }

  areEqual(o: number, n: number): boolean {
    return o >= 0 && n >= 0 && o < this.old.length && n < this.now.length && this.old.keys[o] === this.now.keys[n];
  }

  /** What a token became; the beginnings and the ends of the texts are pairs too. `undefined` when nothing. */
  image(o: number): number | undefined {
    if (o < 0) return -1;
    if (o >= this.old.length) return this.now.length;
    return this.to[o] === -1 ? undefined : this.to[o]!;
  }

  /** Where a token of the new text comes from, likewise. */
  origin(n: number): number | undefined {
    if (n < 0) return -1;
    if (n >= this.now.length) return this.old.length;
    return this.from[n] === -1 ? undefined : this.from[n]!;
  }
}
