import { createRequire } from 'node:module';
import type { EntryKind, GazetteerEntry } from '../../src/gazetteer/entry.ts';
import type { City } from './cities.ts';
import { groupNames } from './groups.ts';
import { located, named } from './place.ts';
import { list, number, table } from './tables.ts';

const require = createRequire(import.meta.url);

/** Countries and territories with the people in their towns, and their nationalities. */
export function* countries(cities: readonly City[]): Generator<GazetteerEntry> {
  const people = new Map<string, number>();
  for (const { country, population } of cities) people.set(country, (people.get(country) ?? 0) + population);
  const iso = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  for (const [code, geonames, lat, lon, name, aliases, demonyms] of table('countries')) {
    const plainNames = [iso.countries[code!] ?? []].flat().filter(isPlain);
    const population = people.get(code!) || undefined;
    const place = located({ kind: 'country', geonames: number(geonames), country: code, population }, lat, lon);
    yield* named([name!, ...list(aliases), ...plainNames], place);
    yield* groupNames(list(demonyms), { kind: 'nationality', country: code });
  }
}

/** ISO's inverted names ("Korea, Republic of") and those with an article that is not part of the name are left out. */
function isPlain(name: string): boolean {
  return !/[,()]/.test(name) && (!name.startsWith('The ') || name === 'The Gambia');
}

/** World regions, waters, lands and sites, of a table of such. */
export function* features(name: string): Generator<GazetteerEntry> {
  for (const [kind, main, lat, lon, country, aliases] of table(name)) {
    yield* named([main!, ...list(aliases)], located({ kind: kind as EntryKind, country }, lat, lon));
  }
}
