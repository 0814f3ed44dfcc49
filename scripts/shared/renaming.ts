import { type GazetteerEntry, parseEntry } from '../../src/gazetteer/entry.ts';
import type { Random } from '../../src/model/train/random.ts';
import type { LabelledLine } from './labelled-lines.ts';

/** Names to put in the place of others, by what they name. */
export interface NameStock {
  /** Given and family names of one region at a time. */
  regions: { given: string[]; family: string[] }[];
  places: string[];
  countries: string[];
  acronyms: string[];
  organizations: string[];
  groups: string[];
}

/** Share of the mentions of each type that get another name; countries and groups that everybody knows mostly stay. */
const SHARES: Record<string, number> = { PERSON: 0.9, PLACE: 0.5, ORG: 0.5, GROUP: 0.35, NORP: 0.35 };

/** The stock that the lists of names and the gazetteer hold. Regions of both lists of names stand in the same order. */
export function nameStock(given: string, family: string, organizations: string, gazetteer: string): NameStock {
  const families = sections(family);
  const entries = gazetteer
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(parseEntry)
    .filter(({ stop }) => stop === undefined);
  const organizationNames = sections(organizations).flatMap(section => section.split('|'));
  const named = (fits: (entry: GazetteerEntry) => boolean): string[] => entries.filter(fits).map(({ name }) => name);
  return {
    regions: sections(given).map((section, index) => ({
      given: section.split(' '),
      family: (families[index] ?? section).split(' '),
    })),
    places: named(({ kind }) => kind === 'city' || kind === 'region'),
    countries: named(({ kind }) => kind === 'country'),
    acronyms: organizationNames.filter(isAcronym),
    organizations: organizationNames.filter(name => !isAcronym(name)),
    groups: named(({ kind }) => kind === 'people' || kind === 'nationality'),
  };
}

/** The article with other names in it: the same new one wherever the same old one stands. */
export function renamed(line: LabelledLine, stock: NameStock, random: Random): LabelledLine {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next() * items.length)]!;
  const region = pick(stock.regions);
  const known = new Map<string, string>();
  const once = (old: string, make: () => string): string => {
    if (!known.has(old)) known.set(old, make());
    return known.get(old)!;
  };
  const newName = (type: string, old: string): string => {
    if (type === 'PERSON') {
      const words = old.split(' ');
      return words
        .map((word, index) =>
          /^\p{Lu}\p{L}+$/u.test(word)
            ? once(`name ${word}`, () => pick(index < words.length - 1 ? region.given : region.family))
            : word,
        )
        .join(' ');
    }
    return once(`${type} ${old}`, () => {
      if (random.next() > (SHARES[type] ?? 0)) return old;
      if (type === 'PLACE') return pick(stock.places);
      if (type === 'ORG') return pick(isAcronym(old) ? stock.acronyms : stock.organizations);
      return sameEnding(old, stock.groups, random);
    });
  };
  return replaced(line, newName);
}

/** A group's name that can stand in the same sentence: in the plural if the old one is. */
function sameEnding(old: string, groups: readonly string[], random: Random): string {
  const plural = old.endsWith('s');
  for (let tries = 0; tries < 20; tries++) {
    const name = groups[Math.floor(random.next() * groups.length)]!;
    if (name.endsWith('s') === plural) return name;
  }
  return old;
}

function replaced({ id, text, entities }: LabelledLine, newName: (type: string, old: string) => string): LabelledLine {
  let result = '';
  let last = 0;
  const moved: LabelledLine['entities'] = [];
  for (const entity of [...entities].sort((a, b) => a.start - b.start)) {
    if (entity.start < last) continue;
    result += text.slice(last, entity.start);
    const old = text.slice(entity.start, entity.end);
    const name = entity.type in SHARES ? newName(entity.type, old) : old;
    moved.push({ ...entity, start: result.length, end: result.length + name.length });
    result += name;
    last = entity.end;
  }
  return { id, text: result + text.slice(last), entities: moved };
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}-]{2,7}$/u.test(name);
}

/** The lines between the comments of a list, those of one section joined. */
function sections(text: string): string[] {
  return text
    .split(/^#.*$/m)
    .map(section => section.trim().replaceAll('\n', ' '))
    .filter(section => section !== '');
}
