import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { type GazetteerEntry, parseEntry } from './entry.ts';
import { nameKey } from './key.ts';

/** Places that are too small or too ambiguous for the taggers: they are looked up only for names that are known to be places. */
export interface SmallPlaces {
  /** Every entry of this name, whatever its capitals and diacritics. */
  named(name: string): GazetteerEntry[];
}

const LINE_END = 0x0a;
const TAB = 0x09;

/**
 * Makes small places of the bytes of `data/small-places.tsv`, whose lines are sorted by the key of their name. They are
 * searched where they lie, so that nothing has to be read at the start.
 */
export function searchSmallPlaces(bytes: Buffer): SmallPlaces {
  const begin = endOfComments(bytes);

  /** The beginning of the first line whose key is at least `key`. */
  const firstOf = (key: string): number => {
    let low = begin;
    let high = bytes.length;
    while (low < high) {
      const line = lineStart(bytes, (low + high) >> 1);
      if (keyAt(bytes, line) < key) low = nextLine(bytes, line);
      else high = line;
    }
    return low;
  };

  return {
    named(name) {
      const key = nameKey(name);
      const entries: GazetteerEntry[] = [];
      for (let line = firstOf(key); line < bytes.length && keyAt(bytes, line) === key; line = nextLine(bytes, line)) {
        entries.push(parseEntry(bytes.toString('utf8', line, nextLine(bytes, line) - 1)));
      }
      return entries;
    },
  };
}

function endOfComments(bytes: Buffer): number {
  let line = 0;
  while (bytes[line] === 0x23) line = nextLine(bytes, line);
  return line;
}

function lineStart(bytes: Buffer, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(LINE_END, at - 1) + 1;
}

function nextLine(bytes: Buffer, line: number): number {
  const end = bytes.indexOf(LINE_END, line);
  return end < 0 ? bytes.length : end + 1;
}

function keyAt(bytes: Buffer, line: number): string {
  return nameKey(bytes.toString('utf8', line, bytes.indexOf(TAB, line)));
}

let loaded: SmallPlaces | undefined;

/** The places in `data/small-places.tsv`, read when first asked for. Throws when the file is missing. */
export function loadSmallPlaces(): SmallPlaces {
  loaded ??= searchSmallPlaces(readFileSync(new URL('data/small-places.tsv', packageRoot())));
  return loaded;
}
