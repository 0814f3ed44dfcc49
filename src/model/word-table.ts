import { HASH_OF_NOTHING, hashText, hashUnit } from './hash.ts';

const EMPTY = -1;
const BLANK = 0x20;
const LINE_END = 0x0a;
const FIRST_NOT_ASCII = 0x80;

/**
 * Words or phrases with a number each, as they lie in a model file: a hundred thousand of them are ready in a few
 * milliseconds, where a `Map` takes a hundred, because no string is made before one is asked for.
 */
export class WordTable implements Iterable<[word: string, value: number]> {
  /** Number of words. */
  readonly size: number;
  /** Offset in `bytes` where each word begins, and what would be the next one's. */
  private readonly starts: Int32Array;
  /** The hash and the index of each slot, side by side. */
  private readonly slots: Int32Array;
  /** The most words of a phrase whose first word has a hash that ends in these bits. */
  private readonly most: Uint8Array;
  private readonly text: Buffer;

  /**
   * @param bytes the words in UTF-8, each once, in the order of their UTF-16 units, with line ends between.
   * @param values their numbers.
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly values: Int32Array | Uint16Array,
  ) {
    this.size = values.length;
    let capacity = 16;
    while (capacity < this.size * 1.6) capacity *= 2;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.starts = new Int32Array(this.size + 1);
    this.slots = new Int32Array(2 * capacity).fill(EMPTY);
    this.most = new Uint8Array(capacity);
    this.index();
  }

  /** A table of these words. */
  static of(words: Iterable<readonly [word: string, value: number]>): WordTable {
    const sorted = [...words].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const bytes = Buffer.from(sorted.map(([word]) => word).join('\n'));
    return new WordTable(
      bytes,
      Int32Array.from(sorted, ([, value]) => value),
    );
  }

  get(word: string): number | undefined {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    const hash = hashText(word);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = slots[2 * slot + 1]!;
      if (index === EMPTY) return undefined;
      if (slots[2 * slot] === hash && this.isAt(index, word)) return this.values[index];
    }
  }

  /** No phrase that begins with this word has more words than this. */
  mostWords(first: string): number {
    return this.most[hashText(first) & (this.most.length - 1)]!;
  }

  *[Symbol.iterator](): Generator<[word: string, value: number]> {
    for (let index = 0; index < this.size; index++) yield [this.wordAt(index), this.values[index]!];
  }

  private index(): void {
    const { bytes, starts } = this;
    let start = 0;
    for (let index = 0; index < this.size; index++) {
      const found = bytes.indexOf(LINE_END, start);
      const end = found < 0 ? bytes.length : found;
      starts[index] = start;
      this.enter(index, start, end);
      start = end + 1;
    }
    starts[this.size] = start;
  }

  /** Enters the word at `[start, end)`: its hash as `hashText` would have it, and how many words it has. */
  private enter(index: number, start: number, end: number): void {
    const { bytes, slots, most } = this;
    let hash = HASH_OF_NOTHING;
    let words = 1;
    let head = hash;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte >= FIRST_NOT_ASCII) {
        const word = this.text.toString('utf8', start, end);
        const blank = word.indexOf(' ');
        hash = hashText(word);
        head = blank < 0 ? hash : hashText(word, 0, blank);
        words = word.split(' ').length;
        break;
      }
      if (byte === BLANK && words++ === 1) head = hash;
      hash = hashUnit(hash, byte);
    }
    if (words === 1) head = hash;
    const mask = most.length - 1;
    if (words > most[head & mask]!) most[head & mask] = words;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== EMPTY) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = index;
  }

  private isAt(index: number, word: string): boolean {
    const start = this.starts[index]!;
    if (this.starts[index + 1]! - 1 - start !== word.length) return this.wordAt(index) === word;
    for (let at = 0; at < word.length; at++) {
      if (this.bytes[start + at] !== word.charCodeAt(at)) return false;
    }
    return true;
  }

  private wordAt(index: number): string {
    return this.text.toString('utf8', this.starts[index], this.starts[index + 1]! - 1);
  }
}
