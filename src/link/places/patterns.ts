import { type EntryKind, type GazetteerEntry, loadGazetteer } from '../../gazetteer/index.ts';
import type { Decision, TokenTable } from '../../types.ts';
import type { Holder, Name } from './name.ts';
import { placeWords } from './place-words.ts';

/** A place is said to be in another with so many words between at most. */
export const REACH = 6;

/** Words that may stand between a place and what holds it. Source: own compilation. */
export const BETWEEN: ReadonlySet<string> = new Set(
  `in of the a 's ’s north south east west northern southern eastern western central northeastern northwestern
  southeastern southwestern northeast northwest southeast southwest north-eastern north-western south-eastern south-western
  state province region county district governorate prefecture oblast city town village port capital coastal border
  eastern largest second second-largest biggest main nearby neighbouring neighboring mountain mining industrial tourist
  resort holy ancient historic island rebel-held former provincial regional commercial business financial municipality
  suburb department`.split(/\s+/),
);

const IN = /^in$/;
const APPOSITION = /^(?:in|the|an?|capital)$/;

/** Names by the rows that their mentions begin and end at. */
export interface Mentions {
  beginning: ReadonlyMap<number, { name: Name; mention: Decision }>;
  ending: ReadonlyMap<number, { name: Name; mention: Decision }>;
}

export function mentionsOf(names: readonly Name[]): Mentions {
  const beginning = new Map<number, { name: Name; mention: Decision }>();
  const ending = new Map<number, { name: Name; mention: Decision }>();
  for (const name of names) {
    for (const mention of name.mentions) {
      beginning.set(mention.from, { name, mention });
      ending.set(mention.to, { name, mention });
    }
  }
  return { beginning, ending };
}

/** What the text around the mentions of a name says holds it, from the nearest to the farthest of each mention. */
export function holdersOf(tokens: TokenTable, mentions: Mentions, name: Name): Holder[] {
  const holders = name.mentions.flatMap(mention => [
    ...(isListed(tokens, mentions, name, mention) ? [] : behindComma(tokens, mentions, mention.to)),
    ...behindIn(tokens, mentions, mention.to),
    ...before(tokens, mentions, mention.from),
  ]);
  return holders.filter(holder => !('name' in holder) || holder.name !== name);
}

/** "Paris, Lamar County, Texas": each of the chain. "Oslo (Norway)" too. */
function behindComma(tokens: TokenTable, { beginning }: Mentions, to: number): Holder[] {
  const holders: Holder[] = [];
  let row = to;
  while (holders.length < 2 && /^[,(]$/.test(tokens.words[row] ?? '') && isSameSentence(tokens, to - 1, row + 1)) {
    const next = beginning.get(row + 1);
    if (next) holders.push({ name: next.name });
    const unmarked = next ? undefined : regionAt(tokens, row + 1);
    if (unmarked) holders.push({ entries: unmarked.entries });
    const end = next?.mention.to ?? unmarked?.to;
    if (end === undefined) break;
    row = end;
  }
  return holders;
}

/** A state or country at a row that the taggers took for nothing: "Ind.", "NY". */
function regionAt(tokens: TokenTable, row: number): { entries: GazetteerEntry[]; to: number } | undefined {
  const match = row < tokens.length ? loadGazetteer().lookup(tokens, row) : undefined;
  const entries = match?.entries.filter(({ kind }) => kind === 'region' || kind === 'country') ?? [];
  return entries.length > 0 ? { entries, to: match!.to } : undefined;
}

/** "Tripoli in northern Lebanon", "Tripoli, the northern Lebanese port", "Victoria, capital of Seychelles". */
function behindIn(tokens: TokenTable, { beginning }: Mentions, to: number): Holder[] {
  const start = tokens.words[to] === ',' ? to + 1 : to;
  if (!(start > to ? APPOSITION : IN).test(tokens.lowers[start] ?? '')) return [];
  let isIn = tokens.lowers[start] === 'in';
  for (let row = start + 1; row <= start + REACH && isSameSentence(tokens, to - 1, row); row++) {
    const next = beginning.get(row);
    if (next) return isIn || next.name.type === 'group' ? [{ name: next.name }] : [];
    if (!BETWEEN.has(tokens.lowers[row]!)) return [];
    if (/^(?:in|of)$/.test(tokens.lowers[row]!)) isIn = true;
  }
  return [];
}

/** "Lebanon's Tripoli", "the Lebanese port city of Tripoli". */
function before(tokens: TokenTable, { ending }: Mentions, from: number): Holder[] {
  for (let row = from; row > from - REACH && row > 0 && isSameSentence(tokens, row - 1, from); row--) {
    const previous = ending.get(row);
    if (previous) return row < from || previous.name.type === 'group' ? [{ name: previous.name }] : [];
    if (!BETWEEN.has(tokens.lowers[row - 1]!)) return [];
  }
  return [];
}

/** The kinds that most mentions of a name are said to be: "Kano state", "the city of Kano". */
export function saidKinds(tokens: TokenTable, { mentions }: Name): ReadonlySet<EntryKind> {
  const counts = new Map<EntryKind, number>();
  for (const { from, to } of mentions) {
    const behind = placeWords.get(tokens.words[to] ?? '');
    const ahead = tokens.lowers[from - 1] === 'of' ? placeWords.get(tokens.lowers[from - 2] ?? '') : undefined;
    for (const kind of behind?.kinds ?? ahead?.kinds ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([kind, count]) => (count * 2 >= mentions.length ? [kind] : [])));
}

function isSameSentence(tokens: TokenTable, row: number, other: number): boolean {
  return other < tokens.length && tokens.sentence[row] === tokens.sentence[other];
}

/** "Georgia, Ohio and Texas", "from Ohio, Georgia": a country or region in a list of such is not held by the next one. */
function isListed(tokens: TokenTable, { beginning, ending }: Mentions, name: Name, { from, to }: Decision): boolean {
  if (!isDivision(name)) return false;
  const previous = isSeparator(tokens, from - 1) ? ending.get(from - 1) : undefined;
  if (previous && isDivision(previous.name)) return true;
  const next = tokens.words[to] === ',' ? beginning.get(to + 1) : undefined;
  const end = next?.mention.to ?? 0;
  const after = next && isSeparator(tokens, end) ? (beginning.get(end + 1) ?? beginning.get(end + 2)) : undefined;
  return after !== undefined && isDivision(after.name);
}

function isSeparator(tokens: TokenTable, row: number): boolean {
  return /^(?:,|and|or|&)$/.test(tokens.words[row] ?? '');
}

function isDivision({ senses }: Name): boolean {
  return senses.some(
    ({ isKnown, entry: { kind, level, country } }) =>
      isKnown && country !== undefined && (kind === 'country' || (kind === 'region' && level === undefined)),
  );
}
