import { type EntryKind, loadGazetteer } from '../../gazetteer/index.ts';
import { TokenFlag } from '../../tokens/index.ts';
import type { Name } from '../cluster.ts';
import { wordSet } from '../words.ts';
import type { OrganizationForm } from './form.ts';

const possessives = wordSet("'s ’s '");

const inside = wordSet('in of');

/**
 * The country whose body a mention names, as ISO 3166 code, when the words beside it say so: "Japan's Defence
 * Ministry", "the Japanese Senate", "in Warsaw, the Defence Ministry". Undefined when it is not said.
 */
export function ownerOf(name: Name): string | undefined {
  const { tokens, from, to } = name;
  const row = from > 0 && possessives.has(tokens.lowers[from - 1]!) ? from - 2 : from - 1;
  return (
    countryAt(name, row, ['country', 'nationality']) ??
    countryAt(name, placeBefore(name), ['country', 'city']) ??
    (inside.has(tokens.lowers[to] ?? '') ? countryAt(name, to + 1, ['country', 'city']) : undefined)
  );
}

/** The row of the place in "in Warsaw, the" right before a name, or -1. */
function placeBefore({ tokens, from }: Name): number {
  let row = from - 1;
  if (tokens.lowers[row] === 'the') row--;
  if (tokens.words[row] === ',') row--;
  return tokens.lowers[row - 1] === 'in' ? row : -1;
}

/** Whether a longer name says another country: "Chinese Foreign Ministry" is not Japan's. */
export function isOfOther(owner: string | undefined, { core }: OrganizationForm): boolean {
  if (owner === undefined) return false;
  const said = core.flatMap(word => countryOf(word, ['country', 'nationality']) ?? []);
  return said.length > 0 && !said.includes(owner);
}

function countryAt({ tokens, from }: Name, row: number, kinds: readonly EntryKind[]): string | undefined {
  if (row < 0 || row >= tokens.length || tokens.sentence[row] !== tokens.sentence[from]) return undefined;
  if (!(tokens.flags[row]! & TokenFlag.Capital)) return undefined;
  return countryOf(tokens.words[row]!, kinds);
}

/** The only country that a word means, as a thing of these kinds. */
function countryOf(word: string, kinds: readonly EntryKind[]): string | undefined {
  const entries = loadGazetteer()
    .named(word)
    .filter(entry => kinds.includes(entry.kind));
  const countries = new Set(entries.map(entry => entry.country));
  return countries.size === 1 ? [...countries][0] : undefined;
}
