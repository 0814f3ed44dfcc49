import { createHash } from 'node:crypto';

/** Where an article is: a file, and a line of it where there are several. */
export interface Place {
  path: string;
  line?: number;
}

const FIRST_SIZE = 1 << 10;
/** Share of the places that may be taken, so that an empty one is near. */
const FULL = 0.5;

/**
 * The ids of a stream of articles, and where each was seen first. It keeps 64 bits of their SHA-256 in a hash table (open
 * addressing, linear probing), 32 to 64 bytes an id: the ids themselves would take most of the memory of a long stream. Among 100
 * million ids the chance that two are taken for one is 1 in 3,000.
 */
export class SeenIds {
  readonly #paths: string[] = [];
  #table = new Table(FIRST_SIZE);
  #count = 0;

  /** Remembers an id, or says where it was seen already; upper and lower case are one, since file names may not know them apart. */
  claim(id: string, { path, line = 0 }: Place): Place | undefined {
    const digest = createHash('sha256').update(id.toLowerCase()).digest();
    const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
    const at = this.#table.find(high, low);
    if (this.#table.isTaken(at)) return this.#placeAt(at);
    if (this.#paths.at(-1) !== path) this.#paths.push(path);
    this.#table.set(at, [high, low, this.#paths.length, line]);
    if (++this.#count > this.#table.size * FULL) this.#table = this.#table.grown();
    return undefined;
  }

  #placeAt(at: number): Place {
    const [, , file, line] = this.#table.row(at);
    return { path: this.#paths[file - 1]!, ...(line > 0 && { line }) };
  }
}

/** High and low half of the hash, number of the file counted from 1, number of the line. */
type Row = [high: number, low: number, file: number, line: number];
const WIDTH = 4;
const FILE = 2;

class Table {
  /** A power of two. */
  readonly size: number;
  readonly #cells: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#cells = new Uint32Array(size * WIDTH);
  }

  /** The place of a hash, or the one that it would take. */
  find(high: number, low: number): number {
    const mask = this.size - 1;
    let at = low & mask;
    while (this.isTaken(at) && !(this.#cells[at * WIDTH] === high && this.#cells[at * WIDTH + 1] === low))
      at = (at + 1) & mask;
    return at;
  }

  isTaken(at: number): boolean {
    return this.#cells[at * WIDTH + FILE] !== 0;
  }

  row(at: number): Row {
    return [...this.#cells.subarray(at * WIDTH, (at + 1) * WIDTH)] as Row;
  }

  set(at: number, row: Row): void {
    this.#cells.set(row, at * WIDTH);
  }

  grown(): Table {
    const table = new Table(this.size * 2);
    for (let at = 0; at < this.size; at++) {
      const row = this.row(at);
      if (this.isTaken(at)) table.set(table.find(row[0], row[1]), row);
    }
    return table;
  }
}
