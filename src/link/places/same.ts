import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { joinBy, type Namer } from '../cluster.ts';
import { identityOf, sensesOf } from './senses.ts';

/**
 * Names that the gazetteer knows for the same thing are one: "U.S." and "United States", "Kenyan" and "Kenyans". A town that
 * the text puts into two places is two ("Paris, Texas" and "Paris, France"); without a place, the one named last.
 */
export const samePlaceOrGroup: Namer = names => {
  const towns = new Map<string, Town[]>();
  return joinBy(names, (name, index) => {
    const entry = foremost(name.text);
    const key = entry ? identityOf(entry) : name.words.join(' ');
    if (entry && entry.kind !== 'city') return key;
    return `${key} ${townOf(holderOf(names, index), key, towns)}`;
  });
};

/** One of the towns of a name: what holds it, once the text has said so. */
interface Town {
  number: number;
  holder: GazetteerEntry | undefined;
}

/** The number of the town of this name that has this holder, and makes it the one that was named last. */
function townOf(holder: GazetteerEntry | undefined, key: string, towns: Map<string, Town[]>): number {
  const all = towns.get(key) ?? [];
  const fits = (town: Town): boolean => !holder || !town.holder || isCompatible(holder, town.holder);
  const town = all.find(fits) ?? { number: all.length, holder };
  town.holder ??= holder;
  towns.set(key, [town, ...all.filter(other => other !== town)]);
  return town.number;
}

/** The country or region that follows a name behind a comma. */
function holderOf(names: Parameters<Namer>[0], index: number): GazetteerEntry | undefined {
  const { tokens, to } = names[index]!;
  const next = names[index + 1];
  if (!next || next.from !== to + 1 || tokens.lowers[to] !== ',') return undefined;
  const entry = foremost(next.text);
  return entry && (entry.kind === 'country' || entry.kind === 'region') ? entry : undefined;
}

/** Whether a town may lie in both: a country holds its regions. */
function isCompatible(one: GazetteerEntry, other: GazetteerEntry): boolean {
  if (identityOf(one) === identityOf(other)) return true;
  return one.country === other.country && (one.kind === 'country' || other.kind === 'country');
}

/** Country codes of what a name may mean, the likeliest first. */
export function countriesOf(name: string): string[] {
  return [...sensesOf(name, 'place'), ...sensesOf(name, 'group')]
    .filter(({ isKnown }) => isKnown)
    .sort((a, b) => b.prior - a.prior)
    .flatMap(({ entry }) => entry.country ?? []);
}

/** What a name means first of all, of what the taggers know. */
function foremost(name: string): GazetteerEntry | undefined {
  const known = [...sensesOf(name, 'place'), ...sensesOf(name, 'group')].filter(({ isKnown }) => isKnown);
  return known.sort((a, b) => b.prior - a.prior)[0]?.entry;
}
