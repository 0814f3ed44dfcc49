import { type EntryKind, formatEntry, type GazetteerEntry, parseEntry } from '../../src/gazetteer/entry.ts';

/** What the names of one thing share. */
export type Place = { kind: EntryKind } & {
  [Key in keyof Omit<GazetteerEntry, 'name' | 'type' | 'kind'>]: GazetteerEntry[Key] | undefined;
};

export function located(place: Place, lat?: string, lon?: string): Place {
  return lat && lon ? { ...place, lat: Number(lat), lon: Number(lon) } : place;
}

/** An entry for each name; the first is the main one. */
export function* named(names: readonly string[], place: Place): Generator<GazetteerEntry> {
  const [main] = names;
  for (const name of new Set(names)) yield entryOf(name, name === main ? place : { ...place, main });
}

/** An entry without the fields that have no value. */
export function entryOf(name: string, place: Place): GazetteerEntry {
  return parseEntry(formatEntry({ name, type: 'place', ...place } as GazetteerEntry));
}
