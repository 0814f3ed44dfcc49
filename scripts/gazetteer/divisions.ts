import type { GazetteerEntry } from '../../src/gazetteer/entry.ts';
import { nameKey } from '../../src/gazetteer/key.ts';
import { located, named, type Place } from './place.ts';
import { list, number, table } from './tables.ts';

/** A division of a country: its names, and what they share. */
interface Division {
  names: string[];
  place: Place;
}

/** Generic words around the name of a division, in the languages of its country. */
const GENERIC_BEFORE =
  /^(?:Kabupaten|Kota|Huyện|Thành Phố|Thị Xã|Quận|Općina|Powiat|Bashkia|Politischer Bezirk|Landkreis|Kreis|Municipio|Gmina|Amphoe|Khet|Wilaya|Muḩāfaz̧at|Obshtina|Città metropolitana di|Provincia di|Província de|Provincia de|Departamento de|Departamento del|Estado de|Comunitat|Oblast|Respublika|Region|Regione|Gobierno Regional de|Judeţul|Județul|Okres|Okrug|Concello de|Distrito de)\s+(?=\p{Lu})/u;
const GENERIC_BEHIND =
  / (?:County|Province|Region|State|District|Governorate|Prefecture|Oblast|Krai|Raion|rayon|oblast|kray|[Oo]blast'|Parish|Department|Municipality|Regency|Emirate|Division|Voivodeship|Territory|Canton|Land|län|[Kk]ommune?|Sheng|Shi|Ken|Fu|Khoueng|Changwat|Qarku|megye|kraj|okrug|Republic)$/u;

/** First- and second-level divisions (GeoNames, CC BY 4.0). */
function divisions(): Division[] {
  return table('divisions').map(([country, division, level, geonames, name, lat, lon, population, aliases]) => ({
    names: [name!, ...list(aliases)],
    place: located(
      {
        kind: 'region',
        country,
        division,
        geonames: Number(geonames),
        population: number(population),
        ...(level === '2' && { level: 2 as const }),
      },
      lat,
      lon,
    ),
  }));
}

/** How many letters a name shares with that of the division of its seat: "Belgorod" and "Belgorodskaya oblast". */
const SHARED_LETTERS = 5;

/**
 * Finds the division that one of the names has, whole or without a generic word: of the first level before the second.
 * `code` is the first-level division that it may be when the names are but alike.
 */
export function divisionFinder(): (country: string, names: readonly string[], code?: string) => Place | undefined {
  const found = new Map<string, Division>();
  const all = divisions().sort((a, b) => (a.place.level ?? 1) - (b.place.level ?? 1));
  for (const spellings of [(names: string[]) => names, (names: string[]) => names.map(bareName)]) {
    for (const division of all) {
      for (const name of spellings(division.names)) {
        const key = `${division.place.country} ${nameKey(name)}`;
        if (!found.has(key)) found.set(key, division);
      }
    }
  }
  const byCode = new Map(
    all.flatMap(each => (each.place.level ? [] : [[`${each.place.country} ${each.place.division}`, each] as const])),
  );
  return (country, names, code) => {
    const keys = [...names, ...names.map(bareName)].map(name => `${country} ${nameKey(name)}`);
    const same = keys.flatMap(key => found.get(key) ?? [])[0] ?? alike(byCode.get(`${country} ${code}`), names);
    return same?.place;
  };
}

function alike(division: Division | undefined, names: readonly string[]): Division | undefined {
  const begins = names.map(name => nameKey(name).slice(0, SHARED_LETTERS));
  return division?.names.some(name => begins.includes(nameKey(name).slice(0, SHARED_LETTERS))) ? division : undefined;
}

/** Every division under all its names. */
export function* divisionNames(): Generator<GazetteerEntry> {
  for (const { names, place } of divisions()) {
    const isCounty = place.level === 2 && place.country === 'US';
    yield* named(isCounty ? names : [...names, ...names.map(bareName)], place);
  }
}

/** `Kabupaten Intan Jaya` and `Intan Jaya Regency` are Intan Jaya. */
function bareName(name: string): string {
  return name.replace(GENERIC_BEFORE, '').replace(GENERIC_BEHIND, '');
}
