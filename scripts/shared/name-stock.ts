import { type GazetteerEntry, parseEntry } from '../../src/gazetteer/entry.ts';

/** Names to make articles with. */
export interface NameStock {
  /** Given and family names of one region at a time. */
  regions: { given: string[]; family: string[] }[];
  /** Cities and regions. */
  places: string[];
  countries: string[];
}

/** The stock that the lists of names and the gazetteer hold. Regions stand in the same order in both lists of names. */
export function nameStock(given: string, family: string, gazetteer: string): NameStock {
  const families = sections(family);
  const entries = gazetteer
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(parseEntry)
    .filter(({ stop }) => stop === undefined);
  const named = (fits: (entry: GazetteerEntry) => boolean): string[] => entries.filter(fits).map(({ name }) => name);
  return {
    regions: sections(given).map((section, index) => ({
      given: section.split(' '),
      family: (families[index] ?? section).split(' '),
    })),
    places: named(({ kind }) => kind === 'city' || kind === 'region'),
    countries: named(({ kind }) => kind === 'country'),
  };
}

/** The lines between the comments of a list, those of one section joined. */
function sections(text: string): string[] {
  return text
    .split(/^#.*$/m)
    .map(section => section.trim().replaceAll('\n', ' '))
    .filter(section => section !== '');
}
