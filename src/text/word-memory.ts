/** Words that are kept; a language has few that are met often. */
const MOST_WORDS = 100_000;
/** Places of a hash table: a power of two, more than twice as many. */
const PLACES = 2 ** 18;

/**
 * What a function says of words, kept for those met so far. A word is found where it stands in a text, by its letters: to cut it
 * out of the text and look it up in a `Map` takes more than twice as long.
 */
export class WordMemory<Value> {
  readonly #meaningOf: (word: string) => Value;
  /** In each place the number of a word, counted from 1 (open addressing, linear probing). */
  readonly #places = new Int32Array(PLACES);
  readonly #hashes = new Int32Array(MOST_WORDS);
  #words: string[] = [];
  #values: Value[] = [];

  constructor(meaningOf: (word: string) => Value) {
    this.#meaningOf = meaningOf;
  }

  /** Of the word from `start` to `end`. */
  at(text: string, start: number, end: number): Value {
    const hash = hashOf(text, start, end);
    let place = hash & (PLACES - 1);
    for (let number = this.#places[place]!; number > 0; number = this.#places[place]!) {
      if (this.#hashes[number - 1] === hash && isAt(text, start, end, this.#words[number - 1]!))
        return this.#values[number - 1]!;
      place = (place + 1) & (PLACES - 1);
    }
    return this.#add(text.slice(start, end), hash, place);
  }

  #add(word: string, hash: number, place: number): Value {
    if (this.#words.length === MOST_WORDS) {
      this.#clear();
      return this.#add(word, hash, hash & (PLACES - 1));
    }
    const value = this.#meaningOf(word);
    this.#hashes[this.#words.length] = hash;
    this.#values.push(value);
    this.#places[place] = this.#words.push(word);
    return value;
  }

  #clear(): void {
    this.#places.fill(0);
    this.#words = [];
    this.#values = [];
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  return word.length === end - start && text.startsWith(word, start);
}

/** FNV-1a of its UTF-16 units (Fowler, Noll, Vo), with the high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
