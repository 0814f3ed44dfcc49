import { type EntryKind, loadGazetteer } from '../../gazetteer/index.ts';
import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import type { Name } from '../cluster.ts';
import { wordSet } from '../words.ts';
import type { OrganizationForm } from './form.ts';
import { bodies, parties } from './words.ts';

const possessives = wordSet("'s ’s '");

const inside = wordSet('in of');

/** Words that the name of a country has at most: "Papua New Guinea". */
const MOST_WORDS = 3;

/**
 * The country whose organisation a mention names, as ISO 3166 code, when the words beside it say so: "Japan's Defence
 * Ministry", "the Japanese Senate", "Uruguay's Liverpool"; of a body of the state or a party also "in Warsaw, the Defence
 * Ministry". Undefined when it is not said.
 */
export function ownerOf(name: Name, { core }: OrganizationForm): string | undefined {
  const { tokens, from, to } = name;
  const row = from > 0 && possessives.has(tokens.lowers[from - 1]!) ? from - 2 : from - 1;
  const before = countryAt(name, row, ['country', 'nationality']) ?? (row < from - 1 ? regionAt(name, row) : undefined);
  if (before !== undefined || !core.some(word => bodies.has(word) || parties.has(word))) return before;
  return (
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
  for (let first = row; first > row - MOST_WORDS && first >= 0; first--) {
    if (!(tokens.flags[first]! & TokenFlag.Capital) || tokens.sentence[first] !== tokens.sentence[from]) break;
    const country = countryOf(tokens.words.slice(first, row + 1).join(' '), kinds);
    // "Guinea" may be the end of "Equatorial Guinea".
    if (country !== undefined && !isLonger(tokens, first, row, kinds)) return country;
  }
  return undefined;
}

/** "Quebec's National Assembly" is not Canada's, and "England's Liverpool" not Uruguay's. */
function regionAt({ tokens, from }: Name, row: number): string | undefined {
  if (row < 0 || tokens.sentence[row] !== tokens.sentence[from]) return undefined;
  const region = loadGazetteer()
    .named(tokens.words[row]!)
    .find(({ kind, level, country }) => kind === 'region' && level === undefined && country !== undefined);
  return region && `${region.country} ${region.name}`;
}

function isLonger(tokens: TokenTable, first: number, row: number, kinds: readonly EntryKind[]): boolean {
  if (first === 0 || !(tokens.flags[first - 1]! & TokenFlag.Capital)) return false;
  return countryOf(tokens.words.slice(first - 1, row + 1).join(' '), kinds) !== undefined;
}

/** The only country that a word means, as a thing of these kinds. */
function countryOf(word: string, kinds: readonly EntryKind[]): string | undefined {
  const entries = loadGazetteer()
    .named(word)
    .filter(entry => kinds.includes(entry.kind));
  const countries = new Set(entries.map(entry => entry.country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

const relatives = wordSet('parent owner subsidiary affiliate rival sister');
/** Rows before a name in which they stand: "its parent company, Tata". */
const RELATIVE_WITHIN = 3;

/** "Its parent, Tata": another firm than the one that it is the parent of. */
export function isSaidToBeOther({ tokens, from }: Name): boolean {
  const first = Math.max(tokens.sentences[tokens.sentence[from]!]!, from - RELATIVE_WITHIN);
  return tokens.lowers.slice(first, from).some(word => relatives.has(word));
}
