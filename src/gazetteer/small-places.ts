import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { type GazetteerEntry, parseEntry } from './entry.ts';
import { nameKey } from './key.ts';
import { SortedLines } from './sorted-lines.ts';

/** Places that are too small or too ambiguous for the taggers: they are looked up only for names that are known to be places. */
export interface SmallPlaces {
  /** Every entry of this name, whatever its capitals and diacritics. */
  named(name: string): GazetteerEntry[];
}

/** Makes small places of the bytes of `data/small-places.tsv`. */
export function searchSmallPlaces(bytes: Buffer): SmallPlaces {
  const lines = new SortedLines(bytes);
  return {
    named(name) {
      const key = nameKey(name);
      const entries: GazetteerEntry[] = [];
      for (let line = lines.firstOf(key); line < lines.end && lines.keyOf(line) === key; line = lines.next(line)) {
        entries.push(parseEntry(lines.textOf(line)));
      }
      return entries;
    },
  };
}

let loaded: SmallPlaces | undefined;

/** The places in `data/small-places.tsv`, read when first asked for. Throws when the file is missing. */
export function loadSmallPlaces(): SmallPlaces {
  loaded ??= searchSmallPlaces(readFileSync(new URL('data/small-places.tsv', packageRoot())));
  return loaded;
}
