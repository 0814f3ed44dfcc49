import { loadGazetteer } from '../../gazetteer/index.ts';
import { TokenFlag } from '../../tokens/index.ts';
import type { Candidate, TokenTable } from '../../types.ts';
import { anyWord, type Evidence, type Name, near, weigh, wordCount } from './evidence.ts';
import type { NameRun } from './runs.ts';
import {
  appositionStarts,
  honorifics,
  organizationHeads,
  organizationTails,
  personVerbs,
  roleModifiers,
  roles,
  speechVerbs,
  thingWords,
  titlesAndNames,
} from './words.ts';

/** Rows of a person's name, and whether a title or role stands before it. */
interface TitledName extends Name {
  title: 'honorific' | 'role' | undefined;
}

/** "Secretary of State Marco Rubio": the office's name runs into the person's. */
const offices: ReadonlySet<string> = new Set([
  'state',
  'defense',
  'defence',
  'culture',
  'health',
  'justice',
  'education',
  'finance',
  'parliament',
]);

const evidence: readonly Evidence[] = [
  { why: 'form of address before it', score: 0.85, holds: name => (name as TitledName).title === 'honorific' },
  { why: 'role before it', score: 0.8, holds: name => (name as TitledName).title === 'role' },
  { why: 'role and comma before it', score: 0.5, holds: name => near(name, -1) === ',' && roles.has(near(name, -2)) },
  { why: 'speaks', score: 0.5, holds: name => speechVerbs.has(near(name, 1)) && !isPlural(name) },
  {
    why: 'speech verb before it',
    score: 0.5,
    holds: name => speechVerbs.has(near(name, -1)) && endsClause(near(name, 1)),
  },
  { why: 'acts as a person', score: 0.35, holds: name => personVerbs.has(near(name, 1)) || near(name, 1) === 'who' },
  {
    why: 'age behind it',
    score: 0.8,
    holds: name => near(name, 1) === ',' && /^\d{1,2}$/.test(near(name, 2)) && endsClause(near(name, 3)),
  },
  { why: 'apposition', score: 0.4, holds: hasApposition },
  {
    why: 'byline',
    score: 0.6,
    holds: name => near(name, -1) === 'by' && near(name, -2) === '' && wordCount(name) >= 2,
  },
  { why: 'initial in the name', score: 0.4, holds: hasInitial },
  { why: 'shape of a full name', score: 0.42, holds: name => wordCount(name) >= 2 && wordCount(name) <= 4 },
];

/** Proposes the name in a run as a person's, its titles left outside. */
export function proposePerson(tokens: TokenTable, run: NameRun): Candidate | undefined {
  const name = withoutTitle(tokens, run);
  if (name.from >= name.to || wordCount(name) > 5) return undefined;
  if (!name.title && anyWord(name, organizationTails)) return undefined;
  if (isTitle(name) || endsInRole(name)) return undefined;
  if (anyWord(name, organizationHeads) || anyWord(name, thingWords)) return undefined;
  if (wordCount(name) === 1 && isAcronym(tokens, name.from)) return undefined;
  return weigh(name, 'person', evidence);
}

/**
 * Takes titles, roles and what stands before them off the run: "Lieutenant General Hun Manet" → "Hun Manet",
 * "Spanish Economy Minister Pedro Solbes" → "Pedro Solbes". The last word stays, so that "Hun Sen" is no senator.
 */
function withoutTitle(tokens: TokenTable, run: NameRun): TitledName {
  let from = run.from;
  let title: TitledName['title'];
  for (let row = run.from; row < run.to - 1; row++) {
    const word = tokens.lowers[row]!;
    const leads = row === from || !titlesAndNames.has(word);
    if (leads && (honorifics.has(word) || roles.has(word))) {
      title = honorifics.has(word) ? 'honorific' : 'role';
      from = row + 1;
    } else if (row === from && title !== undefined && (roleModifiers.has(word) || word === '-')) from = row + 1;
  }
  if (from === run.from) {
    const behind = behindOffice(tokens, run);
    title = behind > from ? 'role' : titleBefore(tokens, run);
    from = behind;
  }
  const ofNation = behindNationality(tokens, from, run.to);
  return { tokens, from: ofNation, to: run.to, title };
}

/** Nothing but a title or an office: "State Minister", "Foreign Affairs". */
function isTitle({ tokens, from, to }: Name): boolean {
  for (let row = from; row < to; row++) {
    const word = tokens.lowers[row]!;
    if (!roles.has(word) && !roleModifiers.has(word) && !thingWords.has(word)) return false;
  }
  return true;
}

/** "U.S. Secretary", whatever follows it. */
function endsInRole({ tokens, to }: Name): boolean {
  return roles.has(tokens.lowers[to - 1]!) && !titlesAndNames.has(tokens.lowers[to - 1]!);
}

function titleBefore(tokens: TokenTable, run: NameRun): TitledName['title'] {
  const before = near({ tokens, from: run.from, to: run.to }, -1);
  return honorifics.has(before) ? 'honorific' : roles.has(before) ? 'role' : undefined;
}

/**
 * The row behind what an office is of, where that runs into the name: "Secretary of [State Marco Rubio]", "ambassador to
 * [Cambodia Atsushi Ueno]". The run's first row when nothing does.
 */
function behindOffice(tokens: TokenTable, { from, to }: NameRun): number {
  const name: Name = { tokens, from, to };
  if (!/^(?:of|to|for)$/.test(near(name, -1)) || !roles.has(near(name, -2))) return from;
  if (offices.has(tokens.lowers[from]!) && from + 1 < to) return from + 1;
  const place = loadGazetteer().lookup(tokens, from);
  const isCountry = place?.entries.some(entry => entry.kind === 'country' || entry.kind === 'region');
  return place && isCountry && place.to < to ? place.to : from;
}

/** The row behind a nationality that leads the name: "Kenyan Eliud Kipchoge". */
function behindNationality(tokens: TokenTable, from: number, to: number): number {
  const group = loadGazetteer().lookup(tokens, from);
  const isNationality = group?.entries.some(entry => entry.kind === 'nationality' && entry.stop === undefined);
  return group && isNationality && group.to < to ? group.to : from;
}

function hasApposition(name: Name): boolean {
  if (near(name, 1) !== ',') return false;
  return appositionStarts.has(near(name, 2)) || roles.has(near(name, 2)) || roles.has(near(name, 3));
}

function hasInitial({ tokens, from, to }: Name): boolean {
  for (let row = from; row + 1 < to; row++) if (/^\p{Lu}\.$/u.test(tokens.words[row]!)) return true;
  return false;
}

function isPlural(name: Name): boolean {
  return near(name, -1) === 'the' || wordCount(name) > 4;
}

function isAcronym(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.AllCapitals) !== 0;
}

function endsClause(word: string): boolean {
  return (
    word === '' || /^[.,;:!?”"’'()]$/.test(word) || word === 'on' || word === 'in' || word === 'at' || word === 'during'
  );
}
