import { TokenFlag } from '../tokens/flags.ts';
import type { TokenTable } from '../types.ts';
import { type GazetteerEntry, parseEntry } from './entry.ts';
import { nameKey, wordKey } from './key.ts';
import { SortedLines } from './sorted-lines.ts';
import { writtenAs } from './written-as.ts';

/** Entries whose name stands at rows `[row, to)`. */
export interface GazetteerMatch {
  to: number;
  entries: GazetteerEntry[];
}

export interface Gazetteer {
  /** Every entry of this name, whatever its capitals and diacritics. */
  named(name: string): readonly GazetteerEntry[];
  /** The longest name that begins at a row and is written as names are, or `undefined`. */
  lookup(tokens: TokenTable, row: number): GazetteerMatch | undefined;
}

const HYPHEN = /^[-‐‑‒–]$/;

/** Names are indexed together whose first words begin alike in so many letters. */
const PREFIX = 3;

/** Beginnings of words kept in mind; when there are more they are forgotten, which changes no result. */
const MOST_PREFIXES = 50_000;

/**
 * Makes a gazetteer of the bytes of `data/gazetteer.tsv`. Names are indexed when a word is first met that begins as theirs
 * does, and lines become entries when they are first asked for.
 */
export function searchGazetteer(bytes: Buffer): Gazetteer {
  const lines = new SortedLines(bytes);
  const first = new Map<string, number>();
  const longest = new Map<string, number>();
  const indexed = new Set<string>();
  const parsed = new Map<string, GazetteerEntry[]>();

  /** Indexes the names whose first word is `word`, and others that begin like it. */
  const index = (word: string): void => {
    const prefix = word.slice(0, PREFIX);
    if (indexed.has(prefix)) return;
    if (indexed.size >= MOST_PREFIXES) indexed.clear();
    indexed.add(prefix);
    for (let line = lines.firstOf(prefix); line < lines.end; line = lines.next(line)) {
      const key = lines.keyOf(line);
      if (!key.startsWith(prefix) || (prefix.length < PREFIX && !isFirstWord(prefix, key))) return;
      if (first.has(key)) continue;
      first.set(key, line);
      const words = key.split(' ');
      if (words.length > (longest.get(words[0]!) ?? 0)) longest.set(words[0]!, words.length);
    }
  };

  /** The entries of a key whose first word is indexed. */
  const entriesOf = (key: string): readonly GazetteerEntry[] => {
    const known = parsed.get(key);
    if (known) return known;
    const entries: GazetteerEntry[] = [];
    for (
      let line = first.get(key) ?? lines.end;
      line < lines.end && lines.keyOf(line) === key;
      line = lines.next(line)
    ) {
      entries.push(parseEntry(lines.textOf(line)));
    }
    if (entries.length > 0) parsed.set(key, entries);
    return entries;
  };

  const named = (name: string): readonly GazetteerEntry[] => {
    const key = nameKey(name);
    index(firstWord(key));
    return entriesOf(key);
  };

  const lookup = (tokens: TokenTable, row: number): GazetteerMatch | undefined => {
    let key = wordKey(tokens.lowers[row]!);
    index(key);
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

  return { named, lookup };
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

function firstWord(key: string): string {
  const blank = key.indexOf(' ');
  return blank < 0 ? key : key.slice(0, blank);
}

function isFirstWord(word: string, key: string): boolean {
  return key.length === word.length || key[word.length] === ' ';
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
