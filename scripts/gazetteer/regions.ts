import type { GazetteerEntry } from '../../src/gazetteer/entry.ts';
import { nameKey } from '../../src/gazetteer/key.ts';
import { byName, type City } from './cities.ts';
import { divisionFinder } from './divisions.ts';
import { named, type Place } from './place.ts';
import { list, rounded, table } from './tables.ts';

/**
 * The regions of our own table. One that is a division of GeoNames, by its name or by that of its seat, has its id and
 * position. Others lie where a table says, in the middle of the cities of their seat's division, or where the seat of
 * the same name is.
 */
export function* regions(cities: readonly City[]): Generator<GazetteerEntry> {
  const find = divisionFinder();
  const largest = byName(cities);
  const members = byDivision(cities);
  const points = new Map(
    table('region-points').map(([country, name, lat, lon]) => [
      `${country} ${name}`,
      { lat: Number(lat), lon: Number(lon) },
    ]),
  );
  for (const [country, name, seat, aliases] of table('regions')) {
    const names = [name!, ...list(aliases)];
    const city = largest.get(`${country} ${nameKey(seat || name!)}`);
    const division = isSeat(city, seat!) ? city.adminCode : undefined;
    const found = find(country!, names, division) ?? {
      kind: 'region' as const,
      country,
      ...roughly(city, seat!, members),
    };
    yield* named(names, { ...found, ...points.get(`${country} ${name}`) });
  }
}

function roughly(city: City | undefined, seat: string, members: Map<string, City[]>): Partial<Place> {
  if (!city) return {};
  if (isSeat(city, seat)) return middleOf(members.get(divisionOf(city))!);
  return (city as City).featureCode === 'PPLA2' ? middleOf([city]) : {};
}

/** Whether the region is the city's first-level division: when our table says so, or its seat has the same name. */
function isSeat(city: City | undefined, seat: string): city is City {
  return city !== undefined && (seat !== '' || /^PPL[AC]$/.test(city.featureCode));
}

/** Longitudes are taken from the first city's, so that a region may lie across the date line. */
function middleOf([first, ...others]: readonly City[]): { lat: number; lon: number } {
  const [lon, lat] = first!.loc.coordinates;
  const from = others.map(each => each.loc.coordinates);
  const count = others.length + 1;
  const east = from.reduce((sum, each) => sum + turned(each[0] - lon), 0) / count;
  const north = from.reduce((sum, each) => sum + each[1] - lat, 0) / count;
  return { lat: rounded(lat + north), lon: rounded(turned(lon + east)) };
}

/** An angle in [-180, 180). */
function turned(degrees: number): number {
  return ((degrees + 540) % 360) - 180;
}

function byDivision(cities: readonly City[]): Map<string, City[]> {
  const divisions = new Map<string, City[]>();
  for (const city of cities) {
    const members = divisions.get(divisionOf(city));
    if (members) members.push(city);
    else divisions.set(divisionOf(city), [city]);
  }
  return divisions;
}

function divisionOf(city: City): string {
  return `${city.country} ${city.adminCode}`;
}
