import { TokenFlag } from '../tokens/flags.ts';
import type { TokenTable } from '../types.ts';
import { type GazetteerEntry, parseEntry } from './entry.ts';
import { nameKey, wordKey } from './key.ts';
import { writtenAs } from './written-as.ts';

/** Entries whose name stands at rows `[row, to)`. */
export interface GazetteerMatch {
  to: number;
  entries: GazetteerEntry[];
}

export interface Gazetteer {
  /** Number of entries. */
  readonly size: number;
  /** Every entry of this name, whatever its capitals and diacritics. */
  named(name: string): GazetteerEntry[];
  /** The longest name that begins at a row and is written as names are, or `undefined`. */
  lookup(tokens: TokenTable, row: number): GazetteerMatch | undefined;
}

const HYPHEN = /^[-‐‑‒–]$/;

/** Makes a gazetteer of the text of `data/gazetteer.tsv`. Lines become entries when they are first asked for. */
export function parseGazetteer(text: string): Gazetteer {
  const { lines, first, longest } = indexLines(text);
  const parsed = new Map<number, GazetteerEntry[]>();

  const entriesOf = (key: string): GazetteerEntry[] => {
    const found = first.get(key);
    if (found === undefined) return [];
    let entries = parsed.get(found);
    if (!entries) {
      entries = [];
      for (let line = found; line < lines.length && keyOf(lines[line]!) === key; line++) {
        entries.push(parseEntry(lines[line]!));
      }
      parsed.set(found, entries);
    }
    return entries;
  };

  const lookup = (tokens: TokenTable, row: number): GazetteerMatch | undefined => {
    let key = wordKey(tokens.lowers[row]!);
    const most = longest.get(key);
    if (most === undefined) return undefined;
    const end = tokens.sentences[tokens.sentence[row]! + 1]!;
    let best: GazetteerMatch | undefined;
    let to = row + 1;
    for (let words = 1; ; words++) {
      const entries = entriesOf(key).filter(entry => isMeant(tokens, row, to, entry));
      if (entries.length > 0) best = { to, entries };
      if (to < end && isJoiningHyphen(tokens, to, end)) to++;
      if (words === most || to >= end || !mayContinue(tokens, to)) return best;
      key += ` ${wordKey(tokens.lowers[to]!)}`;
      to++;
    }
  };

  return { size: lines.length, named: name => entriesOf(nameKey(name)), lookup };
}

/** "Arab-Israeli" is two groups, no Arab Israeli; places are less exact about hyphens ("al-Bab", "Guinea Bissau"). */
function isMeant(tokens: TokenTable, from: number, to: number, { name, type }: GazetteerEntry): boolean {
  if (type === 'group' && !name.includes('-') && tokens.words.slice(from, to).some(word => HYPHEN.test(word)))
    return false;
  return writtenAs(tokens, from, to, name);
}

/** Names hold no marks but the comma of "Washington, D.C.". */
function mayContinue(tokens: TokenTable, row: number): boolean {
  return !(tokens.flags[row]! & TokenFlag.Mark) || tokens.words[row] === ',';
}

function indexLines(text: string) {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const first = new Map<string, number>();
  const longest = new Map<string, number>();
  for (let line = 0; line < lines.length; line++) {
    const key = keyOf(lines[line]!);
    if (first.has(key)) continue;
    first.set(key, line);
    const space = key.indexOf(' ');
    const head = space < 0 ? key : key.slice(0, space);
    const words = space < 0 ? 1 : key.split(' ').length;
    if (words > (longest.get(head) ?? 0)) longest.set(head, words);
  }
  return { lines, first, longest };
}

function keyOf(line: string): string {
  return nameKey(line.slice(0, line.indexOf('\t')));
}

/** Whether the row is a hyphen with a word on either side, without a space. */
function isJoiningHyphen(tokens: TokenTable, row: number, end: number): boolean {
  return (
    row + 1 < end &&
    HYPHEN.test(tokens.words[row]!) &&
    (tokens.flags[row]! & TokenFlag.Glued) !== 0 &&
    (tokens.flags[row + 1]! & TokenFlag.Glued) !== 0
  );
}
