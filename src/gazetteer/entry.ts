/** What a named thing is. The first six are places, the rest groups. */
export type EntryKind =
  | 'country'
  | 'region'
  | 'city'
  | 'water'
  | 'land'
  | 'structure'
  | 'nationality'
  | 'people'
  | 'religion'
  | 'politics';

/** One name of one thing. A thing with several names has as many entries, a name of several things too. */
export interface GazetteerEntry {
  name: string;
  type: 'place' | 'group';
  kind: EntryKind;
  /** The thing's main name, where this is another one: `Kiev` → `Kyiv`. */
  main?: string;
  /** ISO 3166-1 alpha-2 code. */
  country?: string;
  geonames?: number;
  /** Degrees, WGS 84. */
  lat?: number;
  lon?: number;
  population?: number;
  /** GeoNames code of the first-level division that it is, or lies in: `TX`. */
  division?: string;
  /** For a division of a division: a county, a district. */
  level?: 2;
  /** Seat of a country's government. */
  capital?: true;
  /** The name is better known as a word (Reading, Of), or as a person's name (Jordan, Victoria). */
  stop?: 'word' | 'person';
}

const GROUPS: ReadonlySet<EntryKind> = new Set(['nationality', 'people', 'religion', 'politics']);
const STOPS = { w: 'word', p: 'person' } as const;

/** One line of `data/gazetteer.tsv`, without its line end. Its columns: see `docs/gazetteer.md`. */
export function formatEntry(entry: GazetteerEntry): string {
  const marks = (entry.capital ? 'c' : '') + (entry.level ? 'd' : '') + (entry.stop?.[0] ?? '');
  const columns = [
    entry.name,
    entry.kind,
    entry.country,
    marks,
    entry.population,
    entry.lat,
    entry.lon,
    entry.geonames,
    entry.main,
    entry.division,
  ];
  return columns
    .map(value => value ?? '')
    .join('\t')
    .trimEnd();
}

/** The entry that a line holds. */
export function parseEntry(line: string): GazetteerEntry {
  const [name, kind, country, marks = '', population, lat, lon, geonames, main, division] = line.split('\t');
  const entry: GazetteerEntry = {
    name: name!,
    kind: kind as EntryKind,
    type: GROUPS.has(kind as EntryKind) ? 'group' : 'place',
  };
  if (country) entry.country = country;
  if (population) entry.population = Number(population);
  if (lat && lon) {
    entry.lat = Number(lat);
    entry.lon = Number(lon);
  }
  if (geonames) entry.geonames = Number(geonames);
  if (main) entry.main = main;
  if (division) entry.division = division;
  if (marks.startsWith('c')) entry.capital = true;
  if (marks.startsWith('d')) entry.level = 2;
  const stop = STOPS[marks.at(-1) as keyof typeof STOPS];
  if (stop) entry.stop = stop;
  return entry;
}
