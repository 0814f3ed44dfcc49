import type { EntryKind, GazetteerEntry } from '../../src/gazetteer/entry.ts';
import { entryOf, type Place } from './place.ts';
import { list, table } from './tables.ts';

/** Peoples, religions and political followings. */
export function* groups(): Generator<GazetteerEntry> {
  for (const [kind, country, names] of table('groups')) {
    yield* groupNames(list(names), { kind: kind as EntryKind, country });
  }
}

/** The forms of the words for one group. */
export function* groupNames(names: readonly string[], group: Place): Generator<GazetteerEntry> {
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
