import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { joinBy, type Namer } from '../cluster.ts';
import { identityOf, sensesOf } from './senses.ts';

/** Names that the gazetteer knows for the same thing are one: "U.S." and "United States", "Kenyan" and "Kenyans". */
export const samePlaceOrGroup: Namer = names =>
  joinBy(names, ({ text, words }) => {
    const entry = foremost(text);
    return entry ? identityOf(entry) : words.join(' ');
  });

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
