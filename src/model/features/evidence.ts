import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { type Appositions, Kind } from './apposition.ts';
import type { Runs } from './runs.ts';
import type { WordForm } from './word.ts';
import { classBit } from './word-classes.ts';

/** What the words around a name say about it where it stands, a bit each; an article adds them up over all places. */
export const Evidence = {
  SpeaksAfter: 1 << 0,
  SpeaksBefore: 1 << 1,
  Title: 1 << 2,
  Location: 1 << 3,
  Article: 1 << 4,
  Possessive: 1 << 5,
  LastOfRun: 1 << 6,
  FirstOfRun: 1 << 7,
  OrganizationWord: 1 << 8,
  OrganizationNoun: 1 << 9,
  Apposition: 1 << 10,
  Bracketed: 1 << 11,
  GivenNameBefore: 1 << 12,
  CommaName: 1 << 13,
  ThingWord: 1 << 14,
  PersonVerb: 1 << 15,
  Alone: 1 << 16,
  SaidPerson: 1 << 17,
  SaidOrganization: 1 << 18,
  SaidPlace: 1 << 19,
  SaidThing: 1 << 20,
} as const;

export const EVIDENCE_BITS = 21;

const HONORIFIC = classBit('honorific');
const TITLE = HONORIFIC | classBit('role');
const SPEECH = classBit('speech');
const PERSON_VERB = classBit('personVerb');
const ORGANIZATION_WORD = classBit('organizationTail') | classBit('organizationHead');
const ORGANIZATION_NOUN = classBit('organizationNoun');
const APPOSITION = classBit('apposition') | classBit('role');
const GIVEN = classBit('tagGivenName') | classBit('given');
const THING = classBit('thing');

const LOCATION: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'outside',
  'across',
  'around',
  'into',
  'throughout',
]);

/** The evidence at a row inside a run of capitalised words. */
export function evidenceAt(
  tokens: TokenTable,
  forms: readonly WordForm[],
  runs: Runs,
  appositions: Appositions,
  row: number,
): number {
  const from = runs.from[row]!;
  const to = runs.to[row]!;
  const sentence = tokens.sentence[row]!;
  const first = tokens.sentences[sentence]!;
  const end = tokens.sentences[sentence + 1]!;
  let bits = around(tokens, forms, from, to, first, end) | said(appositions, row);
  if (to - from === 1) bits |= Evidence.Alone;
  else if (row === from) bits |= Evidence.FirstOfRun;
  else if (row === to - 1) bits |= Evidence.LastOfRun;
  for (let other = from; other < to; other++) {
    const { classes } = forms[other]!;
    if (classes & THING) bits |= Evidence.ThingWord;
    if (classes & ORGANIZATION_WORD && other !== row) bits |= Evidence.OrganizationWord;
    if (classes & HONORIFIC && other < row) bits |= Evidence.Title;
  }
  if (row > from && forms[row - 1]!.classes & GIVEN) bits |= Evidence.GivenNameBefore;
  return bits;
}

/** What a noun beside the name says it is. */
function said({ behind, before }: Appositions, row: number): number {
  const kind = behind[row] || before[row]!;
  return kind === Kind.None ? 0 : Evidence.SaidPerson << (kind - 1);
}

function around(
  tokens: TokenTable,
  forms: readonly WordForm[],
  from: number,
  to: number,
  first: number,
  end: number,
): number {
  const { lowers, flags } = tokens;
  let bits = 0;
  if (from > first) {
    const before = forms[from - 1]!.classes;
    if (before & TITLE) bits |= Evidence.Title;
    if (before & SPEECH) bits |= Evidence.SpeaksBefore;
    if (LOCATION.has(lowers[from - 1]!)) bits |= Evidence.Location;
    if (lowers[from - 1] === 'the') bits |= Evidence.Article;
    if (lowers[from - 1] === '(' && to < end && lowers[to] === ')') bits |= Evidence.Bracketed;
  }
  if (to >= end) return bits;
  const after = forms[to]!.classes;
  if (after & SPEECH) bits |= Evidence.SpeaksAfter;
  if (after & PERSON_VERB) bits |= Evidence.PersonVerb;
  if (after & ORGANIZATION_NOUN) bits |= Evidence.OrganizationNoun;
  if (lowers[to] === "'s" || lowers[to] === "'") bits |= Evidence.Possessive;
  if (lowers[to] === ',' && to + 1 < end) {
    if (flags[to + 1]! & TokenFlag.Capital) bits |= Evidence.CommaName;
    else if (forms[to + 1]!.classes & APPOSITION) bits |= Evidence.Apposition;
  }
  return bits;
}
