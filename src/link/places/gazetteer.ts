import type { Link } from '../../annotations/schema.ts';
import { type EntryKind, type GazetteerEntry, loadGazetteer } from '../../gazetteer/index.ts';
import { joinBy, type Namer } from '../cluster.ts';

/** Names that the gazetteer knows for the same thing are one: "U.S." and "United States", "Kenyan" and "Kenyans". */
export const samePlaceOrGroup: Namer = names =>
  joinBy(names, ({ text, words }) => {
    const [entry] = ranked(text);
    return entry ? (entry.main ?? entry.name) : words.join(' ');
  });

/** Administrative rank: what a bare name means first when it names several things. */
const RANK: Record<EntryKind, number> = {
  country: 0,
  nationality: 0,
  people: 1,
  religion: 1,
  politics: 1,
  region: 1,
  land: 1,
  water: 1,
  city: 2,
  structure: 3,
};

/** A city is linked by its name alone when it has so many times the people of the next one of that name. */
const DOMINANT = 4;

/**
 * The gazetteer's link for a name, when it is clear which of its namesakes is meant: one in a country that the article
 * supports, or one that outweighs all others. Wrong is worse than none.
 */
export function linkOf(name: string, type: string, countries: readonly string[]): Link | undefined {
  const entry = meant(
    ranked(name).filter(each => each.type === type),
    countries,
  );
  if (!entry) return undefined;
  const { geonames, country, lat, lon, kind } = entry;
  if (entry.type === 'group') return country === undefined ? undefined : { country };
  return {
    ...(geonames !== undefined && { geonames }),
    ...(country !== undefined && { country }),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    kind: kind as NonNullable<Link['kind']>,
  };
}

/** Country codes of what a name may mean, the likeliest first. */
export function countriesOf(name: string): string[] {
  return ranked(name).flatMap(entry => entry.country ?? []);
}

function meant(entries: readonly GazetteerEntry[], countries: readonly string[]): GazetteerEntry | undefined {
  const [first, second] = entries;
  if (!first) return undefined;
  if (!second || rank(first) === 0) return first;
  for (const country of countries) {
    const local = entries.find(entry => entry.country === country);
    if (local) return local;
  }
  if (rank(first) < rank(second)) return first;
  return (first.population ?? 0) >= DOMINANT * (second.population ?? 0) && first.population ? first : undefined;
}

/** A capital comes right behind countries: "Tokyo" is the city before it is the prefecture. */
function rank({ kind, capital }: GazetteerEntry): number {
  return capital ? 0.5 : RANK[kind];
}

function ranked(name: string): GazetteerEntry[] {
  return loadGazetteer()
    .named(name)
    .toSorted((a, b) => rank(a) - rank(b) || (b.population ?? 0) - (a.population ?? 0));
}
