/**
 * The facets of an article in a few bytes, so that a broad question is counted without a join: for each group its number, how
 * many values, and their distances, all as variable-length numbers of seven bits a byte. Groups are countries, currencies, and
 * then the types of entities.
 */
export const COUNTRY_GROUP = 0;
export const CURRENCY_GROUP = 1;
/** Added to the number of a type. */
export const FIRST_TYPE_GROUP = 2;

const LETTERS = 26;
const A = 65;

export function packFacets(groups: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const bytes: number[] = [];
  for (const [group, values] of groups) {
    const sorted = values.length > 1 ? [...new Set(values)].sort((a, b) => a - b) : values;
    pushNumber(bytes, group);
    pushNumber(bytes, sorted.length);
    let last = 0;
    for (const value of sorted) {
      pushNumber(bytes, value - last);
      last = value;
    }
  }
  return Uint8Array.from(bytes);
}

/** Of the articles of a result, how many have each value. */
export class FacetCounts {
  /** The values met, by group. */
  readonly groups = new Map<number, number[]>();
  /** Of entities, by number; no group shares one with another. */
  private readonly entities: Uint32Array;
  private readonly codes = [new Uint32Array(LETTERS ** 2), new Uint32Array(LETTERS ** 3)] as const;

  /** @param greatest number of an entity. */
  constructor(greatest: number) {
    this.entities = new Uint32Array(greatest + 1);
  }

  /** Counts of a group, by value. */
  of(group: number): Uint32Array {
    return this.codes[group] ?? this.entities;
  }

  /** Adds one to each value that an article has. */
  add(packed: Uint8Array): void {
    const reader = { packed, at: 0 };
    while (reader.at < packed.length) {
      const group = readNumber(reader);
      const counts = this.of(group);
      let met = this.groups.get(group);
      if (!met) {
        met = [];
        this.groups.set(group, met);
      }
      let value = 0;
      for (let left = readNumber(reader); left > 0; left--) {
        value += readNumber(reader);
        if (counts[value] === 0) met.push(value);
        counts[value]!++;
      }
    }
  }
}

function readNumber(reader: { packed: Uint8Array; at: number }): number {
  let byte = reader.packed[reader.at++]!;
  let result = byte & 127;
  for (let scale = 128; byte >= 128; scale *= 128) {
    byte = reader.packed[reader.at++]!;
    result += (byte & 127) * scale;
  }
  return result;
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

/** A code of capital letters as a number: `KH`, `USD`. */
export function codeNumber(code: string): number {
  return [...code].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - A, 0);
}

export function codeOf(number: number, length: number): string {
  let code = '';
  for (let rest = number; code.length < length; rest = Math.floor(rest / LETTERS))
    code = String.fromCharCode(A + (rest % LETTERS)) + code;
  return code;
}
