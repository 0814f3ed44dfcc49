import { SentenceCase, TokenFlag } from '../../tokens/index.ts';
import type { Candidate, TokenTable } from '../../types.ts';
import { type Evidence, type Name, near, weigh, wordCount } from './evidence.ts';
import type { NameRun } from './runs.ts';
import {
  honorifics,
  notAcronyms,
  organizationHeads,
  organizationLinks,
  organizationNouns,
  organizationStarts,
  organizationTails,
  roles,
} from './words.ts';

const evidence: readonly Evidence[] = [
  {
    why: 'ends like an organisation',
    score: 0.85,
    holds: name => wordCount(name) >= 2 && (organizationTails.has(lastWord(name)) || hasTailBeforeOf(name)),
  },
  {
    why: 'begins as organisations do elsewhere',
    score: 0.75,
    holds: name => wordCount(name) >= 2 && organizationStarts.has(name.tokens.lowers[name.from]!),
  },
  { why: 'begins like an organisation', score: 0.85, holds: hasHead },
  { why: 'what it is stands behind it', score: 0.45, holds: name => organizationNouns.has(near(name, 1)) },
  {
    why: 'company before it',
    score: 0.5,
    holds: name =>
      /^(company|firm|giant|newspaper|broadcaster|agency|retailer|automaker|carmaker|lender|startup|start-up|operator|developer|conglomerate|airline|club|side|party|group|militia)$/.test(
        near(name, -1),
      ),
  },
  {
    why: 'has an ampersand',
    score: 0.6,
    holds: ({ tokens, from, to }) => tokens.words.slice(from, to).some(word => word.includes('&')),
  },
];

/** Proposes organisations in a run: the run itself, and the longer name it begins ("Ministry of Health and Welfare"). */
export function* proposeOrganization(tokens: TokenTable, run: NameRun): Generator<Candidate> {
  const from = withOrdinal(tokens, behindTitles(tokens, run));
  const to = withLinked(tokens, from, run.to);
  if (from >= to) return;
  const name: Name = { tokens, from, to };
  const proposal = isAcronym(tokens, from) && to === from + 1 ? undefined : weigh(name, 'organization', evidence);
  if (proposal) yield proposal;
  const acronym = bracketedAcronym(tokens, to);
  if (acronym !== undefined && spells(tokens, name, tokens.words[acronym]!)) {
    const why = `spelt out before ${tokens.words[acronym]}`;
    yield { from, to, type: 'organization', by: 'names', score: 0.9, why };
    yield {
      from: acronym,
      to: acronym + 1,
      type: 'organization',
      by: 'names',
      score: 0.95,
      why: 'acronym of what stands before it',
    };
  }
}

/** Proposes every word in capitals that looks like an acronym. */
export function* proposeAcronyms(tokens: TokenTable, lowerCase: ReadonlySet<string>): Generator<Candidate> {
  for (let row = 0; row < tokens.length; row++) {
    if (lowerCase.has(tokens.lowers[row]!) || isShouted(tokens, row)) continue;
    if (!isAcronym(tokens, row) || tokens.sentenceCase[tokens.sentence[row]!] === SentenceCase.Upper) continue;
    const bracketed = tokens.words[row - 1] === '(' && tokens.words[row + 1] === ')';
    const score = bracketed ? 0.75 : tokens.lowers[row - 1] === 'the' ? 0.65 : 0.5;
    yield {
      from: row,
      to: row + 1,
      type: 'organization',
      by: 'names',
      score,
      why: bracketed ? 'acronym in brackets' : 'acronym',
    };
  }
}

/** One of several words in capitals: "PHNOM PENH —". */
function isShouted(tokens: TokenTable, row: number): boolean {
  const shouts = (other: number) =>
    tokens.sentence[other] === tokens.sentence[row] && (tokens.flags[other]! & TokenFlag.AllCapitals) !== 0;
  return shouts(row - 1) || shouts(row + 1);
}

function isAcronym(tokens: TokenTable, row: number): boolean {
  const word = tokens.words[row]!;
  if (tokens.words[row + 1] === '-' && tokens.flags[row + 2] !== undefined && !isLowerCase(tokens, row + 2))
    return false;
  if (tokens.words[row - 1] === '-' && tokens.flags[row]! & TokenFlag.Glued) return false;
  if (!(tokens.flags[row]! & TokenFlag.AllCapitals) || word.length > 8 || notAcronyms.has(tokens.lowers[row]!))
    return false;
  return !/[\d.]$/.test(word) && !/^[IVXLC]+$/.test(word);
}

function isLowerCase(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Word) !== 0 && !(tokens.flags[row]! & TokenFlag.Capital);
}

/** "Security Service of Ukraine". */
function hasTailBeforeOf({ tokens, from, to }: Name): boolean {
  for (let row = from + 1; row + 1 < to; row++) {
    if (tokens.lowers[row + 1] === 'of' && organizationTails.has(tokens.lowers[row]!)) return true;
  }
  return false;
}

function lastWord({ tokens, to }: Name): string {
  return tokens.lowers[to - 1]!;
}

function hasHead({ tokens, from, to }: Name): boolean {
  for (let row = from; row + 1 < to; row++) {
    if (organizationHeads.has(tokens.lowers[row]!) && /^(of|for|de|del|du)$/.test(tokens.lowers[row + 1]!)) return true;
  }
  return false;
}

/** "56th Motorized Infantry Brigade": the ordinal before the run belongs to it. */
function withOrdinal(tokens: TokenTable, from: number): number {
  const before = from - 1;
  const joined =
    before >= 0 &&
    tokens.sentence[before] === tokens.sentence[from] &&
    /^\d+(?:st|nd|rd|th)$/.test(tokens.lowers[before]!);
  return joined ? before : from;
}

/** Leaves "Prime Minister" and the like outside; a run that is nothing else is left whole. */
function behindTitles(tokens: TokenTable, run: NameRun): number {
  let from = run.from;
  while (from < run.to && (honorifics.has(tokens.lowers[from]!) || roles.has(tokens.lowers[from]!))) from++;
  return from;
}

/**
 * Lets a name that holds a head word go on over "of", "for", "and" to the next capitalised words: the row behind its
 * end. "and" and a comma join only what follows "of": "Ministry of Agriculture, Forestry and Fisheries".
 */
function withLinked(tokens: TokenTable, from: number, runTo: number): number {
  let to = runTo;
  const last = tokens.lowers[to - 1]!;
  if (!organizationHeads.has(last) && !organizationTails.has(last)) return to;
  const end = tokens.sentences[tokens.sentence[from]! + 1]!;
  for (let of = false; to < end; ) {
    const next = linkedPart(tokens, to, end, of);
    if (next === to) break;
    of ||= tokens.lowers[to] === 'of' || tokens.lowers[to] === 'for';
    to = next;
  }
  return to;
}

function linkedPart(tokens: TokenTable, row: number, end: number, afterOf: boolean): number {
  const word = tokens.lowers[row]!;
  const joins = organizationLinks.has(word) && (afterOf || (word !== 'and' && word !== '&'));
  let next = row + 1;
  if (joins) while (next < end && next < row + 3 && organizationLinks.has(tokens.lowers[next]!)) next++;
  else if (!(afterOf && word === ',' && listGoesOn(tokens, row + 1, end))) return row;
  if (next >= end || !(tokens.flags[next]! & TokenFlag.Capital)) return row;
  while (next < end && tokens.flags[next]! & TokenFlag.Capital) next++;
  return next;
}

/** "Forestry and Fisheries" behind the comma: capitalised words, "and", a capitalised word. */
function listGoesOn(tokens: TokenTable, row: number, end: number): boolean {
  let next = row;
  while (next < end && next < row + 3 && tokens.flags[next]! & TokenFlag.Capital) next++;
  return (
    next > row && next + 1 < end && tokens.lowers[next] === 'and' && (tokens.flags[next + 1]! & TokenFlag.Capital) !== 0
  );
}

/** The row of a bracketed acronym that begins at `row`. */
function bracketedAcronym(tokens: TokenTable, row: number): number | undefined {
  const found =
    tokens.words[row] === '(' &&
    tokens.words[row + 2] === ')' &&
    (tokens.flags[row + 1]! & TokenFlag.AllCapitals) !== 0;
  return found ? row + 1 : undefined;
}

/** Whether the acronym's letters are first letters of the name's words, in order, beginning with the first word. */
function spells(tokens: TokenTable, { from, to }: Name, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  if (tokens.lowers[from]![0] !== letters[0]) return false;
  let matched = 0;
  for (let row = from; row < to && matched < letters.length; row++)
    if (tokens.lowers[row]![0] === letters[matched]) matched++;
  return matched >= Math.min(letters.length, Math.max(2, letters.length - 1));
}
