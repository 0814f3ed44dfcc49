import { type EntryKind, type GazetteerEntry, loadGazetteer, loadSmallPlaces } from '../../gazetteer/index.ts';
import { type PlaceWord, placeWords } from './place-words.ts';

/** One of the things that a name may mean. */
export interface Sense {
  entry: GazetteerEntry;
  /** How likely it is meant when the article says nothing more: in steps of a tenfold population. */
  prior: number;
  /** Whether the taggers' list has it; others need the article's support. */
  isKnown: boolean;
}

/** What the prior of a place begins with, by its kind. Countries come before divisions, those before towns of their size. */
const BASE: Record<EntryKind, number> = {
  country: 6.2,
  region: 4.3,
  city: 0,
  water: 4.2,
  land: 4.2,
  structure: 4,
  nationality: 6,
  people: 5,
  religion: 5,
  politics: 5,
};
const WORLD_REGION = 5.5;
const SECOND_LEVEL = 2.8;
const CAPITAL = 1.2;
/** A tenfold population counts as much. */
const CITY_STEP = 0.8;
const REGION_STEP = 0.4;
const COUNTRY_STEP = 0.5;
const LEAST_COUNTRY = 5.4;
const LEAST_POPULATION = 500;
/** A division's population that leaves its base as it is; also taken where it is unknown. */
const USUAL_REGION = 1_000_000;
const USUAL_COUNTRY = 20_000_000;

/** Names of the news come again and again: what they mean by their type, and what first of all. */
const remembered = new Map<string, Map<string, readonly Sense[]>>();
const firsts = new Map<string, GazetteerEntry | undefined>();
const MOST_REMEMBERED = 10_000;

/** Everything that a name of this type may mean, the likeliest first. */
export function sensesOf(name: string, type: string): readonly Sense[] {
  let ofType = remembered.get(type);
  if (!ofType) {
    ofType = new Map();
    remembered.set(type, ofType);
  }
  const known = ofType.get(name);
  if (known) return known;
  if (ofType.size >= MOST_REMEMBERED) ofType.clear();
  const senses = lookUp(name, type);
  ofType.set(name, senses);
  return senses;
}

function lookUp(name: string, type: string): Sense[] {
  const whole = bothLists(name, type);
  const { rest, word } = withoutPlaceWord(name);
  const bare = word ? bothLists(rest, type).filter(({ entry }) => word.kinds.includes(entry.kind)) : [];
  return unique([...whole, ...bare]);
}

/** Points of the compass name no place by themselves. */
const DIRECTION = /^(?:north|south)?-?(?:east|west)?(?:ern)?$/i;

/** The country or region that a name like "Northern Iraq" is a part of. */
export function partOf(name: string): GazetteerEntry | undefined {
  const [, rest] =
    /^(?:(?:north|south)?-?(?:east|west)?(?:ern)?|central|greater|upper|lower|mid) (\p{Lu}.*)$/iu.exec(name) ?? [];
  const [first] = rest === undefined ? [] : bothLists(rest, 'place');
  return first && (first.entry.kind === 'country' || first.entry.kind === 'region') ? first.entry : undefined;
}

/** The generic word that a name begins or ends with. */
function withoutPlaceWord(name: string): { rest: string; word?: PlaceWord } {
  const space = name.lastIndexOf(' ');
  const last = placeWords.get(name.slice(space + 1).toLowerCase());
  if (space > 0 && last) return { rest: name.slice(0, space), word: last };
  const [, head, rest] = /^(?:the )?(\p{L}+) of (\p{Lu}.*)$/iu.exec(name) ?? [];
  const first = head === undefined ? undefined : placeWords.get(head.toLowerCase());
  return first ? { rest: rest!, word: first } : { rest: name };
}

function bothLists(written: string, type: string): Sense[] {
  const name = written.replace(/^the /i, '').replace(/\s+/g, ' ');
  if (DIRECTION.test(name)) return [];
  const known = loadGazetteer()
    .named(name)
    .filter(entry => entry.type === type);
  const small = type === 'place' ? loadSmallPlaces().named(name) : [];
  return unique([
    ...known.map(entry => ({ entry, prior: priorOf(entry, true), isKnown: true })),
    ...small.map(entry => ({ entry, prior: priorOf(entry, false), isKnown: false })),
  ]);
}

function unique(senses: readonly Sense[]): Sense[] {
  const found = new Map<string, Sense>();
  for (const sense of senses) {
    const id = identityOf(sense.entry);
    if (!found.has(id)) found.set(id, sense);
  }
  return [...found.values()].sort((a, b) => b.prior - a.prior);
}

/** What a name means first of all, of what the taggers know. */
export function foremost(name: string): GazetteerEntry | undefined {
  if (firsts.has(name)) return firsts.get(name);
  if (firsts.size >= MOST_REMEMBERED) firsts.clear();
  const first = findForemost(name);
  firsts.set(name, first);
  return first;
}

function findForemost(name: string): GazetteerEntry | undefined {
  const known = [...sensesOf(name, 'place'), ...sensesOf(name, 'group')].filter(({ isKnown }) => isKnown);
  return known.sort((a, b) => isOwnName(b, name) - isOwnName(a, name) || b.prior - a.prior)[0]?.entry;
}

/** 1 for a people of this very name: the Bosnian Serbs before the Serbs, of whom the name may be said too. */
function isOwnName({ entry: { type, name, main } }: Sense, text: string): number {
  return type === 'group' && text.toLowerCase().startsWith((main ?? name).toLowerCase()) ? 1 : 0;
}

/** What two entries of one thing share. */
export function identityOf({ geonames, kind, country, main, name }: GazetteerEntry): string {
  return geonames === undefined ? `${kind} ${country ?? ''} ${main ?? name}` : String(geonames);
}

function priorOf(entry: GazetteerEntry, isKnown: boolean): number {
  const { kind, population, country, level, capital } = entry;
  if (kind === 'city')
    return CITY_STEP * Math.log10(Math.max(population ?? 0, LEAST_POPULATION)) + (capital ? CAPITAL : 0);
  if (kind === 'country') return country === undefined ? BASE.region : countryPrior(population);
  if (kind !== 'region') return BASE[kind];
  if (country === undefined) return WORLD_REGION;
  const base = level === 2 && !isKnown ? SECOND_LEVEL : BASE.region;
  return base + REGION_STEP * Math.log10(Math.max(population ?? USUAL_REGION, 1_000) / USUAL_REGION);
}

/** A tenfold population counts half a step for countries: of the two Congos the larger is meant first. */
function countryPrior(population = USUAL_COUNTRY): number {
  return Math.max(LEAST_COUNTRY, BASE.country + COUNTRY_STEP * Math.log10(population / USUAL_COUNTRY));
}
