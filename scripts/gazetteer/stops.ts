import nlp from 'compromise';
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts';
import { nameKey } from '../../src/gazetteer/key.ts';
import { table } from './tables.ts';

const PERSON_TAGS = new Set(['FirstName', 'MaleName', 'FemaleName', 'LastName', 'Person']);
const PLACE_TAGS = new Set(['Place', 'City', 'Country', 'Region', 'Demonym', 'ProperNoun', 'Organization']);

/** Which names are better known as a word or a person: our own list, then compromise’s lexicon, for single words. */
export function stopWords(): (entry: GazetteerEntry, key: string) => GazetteerEntry['stop'] {
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

/** Keys of names that are never meant as the town. */
export function omittedNames(): ReadonlySet<string> {
  return new Set(stopNames().flatMap(([key, stop]) => (stop === 'omit' ? [key] : [])));
}

function stopNames(): [key: string, stop: string][] {
  return table('stop-names').map(([name, stop]) => [nameKey(name!), stop!]);
}
