import { SentenceCase, TokenFlag } from '../../tokens/index.ts';
import type { Candidate, TokenTable } from '../../types.ts';
import {
  dateWords,
  directions,
  nameless,
  numberedRoads,
  openers,
  placeBeginnings,
  placeEnds,
  placeOfBeginnings,
  structureNouns,
  surePlaceNouns,
  titleNames,
  titles,
  unsurePlaceEnds,
} from './words.ts';

/** Longest name before its generic word. */
const MAX_WORDS = 4;
/** What remains of a score when the name goes on behind its generic word: "Wall Street Journal". */
const GOES_ON = 0.45;

type Proposal = Pick<Candidate, 'from' | 'to' | 'score' | 'why'>;

/** Whether `unlistedPlaces` may find anything at a row: cheap, and never wrong in saying no. */
export function isPartOfUnlisted(tokens: TokenTable, row: number): boolean {
  const word = tokens.lowers[row]!;
  return isCapital(tokens, row) ? CAPITALISED.has(word) : GENERIC.has(word);
}

const CAPITALISED: ReadonlySet<string> = new Set([
  ...[placeEnds, placeBeginnings, placeOfBeginnings, numberedRoads].flatMap(words => [...words]),
]);
const GENERIC: ReadonlySet<string> = new Set([...surePlaceNouns, ...structureNouns, 'of']);

/**
 * Places by the generic word in their name, whether the gazetteer has them or not: `Kandal Province`, `Lake Victoria`,
 * `Gulf of Aden`, `Interstate 95`; of `Songkhla province` the name alone. `isKnown` says whether rows are a name that
 * the gazetteer has.
 */
export function* unlistedPlaces(
  tokens: TokenTable,
  row: number,
  isKnown: (from: number, to: number) => boolean,
): Generator<Proposal> {
  const end = tokens.sentences[tokens.sentence[row]! + 1]!;
  const word = tokens.lowers[row]!;
  if (isCapital(tokens, row)) {
    if (placeEnds.has(word)) yield* endingAt(tokens, row);
    if (placeBeginnings.has(word)) yield* beginningAt(tokens, row, end);
    if (placeOfBeginnings.has(word)) yield* beginningOfAt(tokens, row, end);
    if (numberedRoads.has(word) && row + 1 < end && tokens.flags[row + 1]! & TokenFlag.Number) {
      yield { from: row, to: row + 2, score: 0.75, why: 'numbered road' };
    }
    return;
  }
  if (surePlaceNouns.has(word) || structureNouns.has(word)) yield* beforeNoun(tokens, row, isKnown);
  if (word === 'of' && surePlaceNouns.has(previous(tokens, row))) yield* behindOf(tokens, row, end);
}

function* endingAt(tokens: TokenTable, row: number): Generator<Proposal> {
  if (tokens.sentenceCase[tokens.sentence[row]!] !== SentenceCase.Normal) return;
  if (tokens.flags[row]! & TokenFlag.AllCapitals || isEnd(tokens, row + 1)) return;
  const from = runStart(tokens, row);
  if (!hasName(tokens, from, row)) return;
  const score = unsurePlaceEnds.has(tokens.lowers[row]!) ? 0.55 : 0.86;
  const why = `ends in ${tokens.words[row]}`;
  const goesOn =
    row + 1 < tokens.length && isCapital(tokens, row + 1) && tokens.sentence[row + 1] === tokens.sentence[row];
  yield { from, to: row + 1, score: goesOn ? score * GOES_ON : score, why };
}

function isEnd(tokens: TokenTable, row: number): boolean {
  return row < tokens.length && isCapital(tokens, row) && placeEnds.has(tokens.lowers[row]!);
}

/** "Air Base" and "Eastern District" are no names; nor is "U.S. District", for which it takes a judge. */
function hasName(tokens: TokenTable, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    const word = tokens.lowers[row]!;
    if (!directions.has(word) && !nameless.has(word)) return true;
  }
  return false;
}

function* beginningAt(tokens: TokenTable, row: number, end: number): Generator<Proposal> {
  const to = row + 2;
  if (to > end || !isCapital(tokens, row + 1) || isMark(tokens, row + 1) || runStart(tokens, row) < row) return;
  if (tokens.sentenceCase[tokens.sentence[row]!] !== SentenceCase.Normal) return;
  const longer = to < end && isCapital(tokens, to);
  yield { from: row, to, score: longer ? 0.4 : 0.7, why: `begins with ${tokens.words[row]}` };
}

function* beginningOfAt(tokens: TokenTable, row: number, end: number): Generator<Proposal> {
  if (row + 2 >= end || tokens.lowers[row + 1] !== 'of') return;
  const name = row + 2;
  if (!isCapital(tokens, name) || runStart(tokens, row) < row) return;
  yield { from: row, to: runEnd(tokens, name, end), score: 0.9, why: `begins with ${tokens.words[row]} of` };
}

function* beforeNoun(
  tokens: TokenTable,
  row: number,
  isKnown: (from: number, to: number) => boolean,
): Generator<Proposal> {
  const from = runStart(tokens, row);
  if (from === row) return;
  const noun = tokens.words[row]!;
  if (!structureNouns.has(noun)) yield { from, to: row, score: 0.8, why: `before “${noun}”` };
  else if (!isKnown(from, row)) yield { from, to: row + 1, score: 0.65, why: `named ${noun}` };
}

function* behindOf(tokens: TokenTable, row: number, end: number): Generator<Proposal> {
  const to = runEnd(tokens, row + 1, end);
  if (to > row + 1) yield { from: row + 1, to, score: 0.8, why: `behind “${previous(tokens, row)} of”` };
}

/** First row of the capitalised words before `row`, without titles and the sentence's opening word. */
function runStart(tokens: TokenTable, row: number): number {
  const first = tokens.sentences[tokens.sentence[row]!]!;
  let from = row;
  while (from > first && row - from < MAX_WORDS && !isMark(tokens, from)) {
    const before = tokens.lowers[from - 1]!;
    if (!isCapital(tokens, from - 1) || isNoPart(before)) break;
    if ((from - 1 === first && openers.has(before)) || before === 'the') break;
    from--;
    while (isGlued(tokens, from) && from - 2 >= first && tokens.words[from - 1] === '-') {
      const part = hyphenStart(tokens, from);
      if (part === from) break;
      from = part;
    }
  }
  return from;
}

/** Titles and dates are no part of a place's name, unless the place is named after their bearer: "King Fahd Airport". */
function isNoPart(word: string): boolean {
  return dateWords.has(word) || (titles.has(word) && !titleNames.has(word));
}

/** `al-Mahrah`: the row of the part before the hyphen. */
function hyphenStart(tokens: TokenTable, row: number): number {
  return isGlued(tokens, row - 1) ? row - 2 : row;
}

function runEnd(tokens: TokenTable, row: number, end: number): number {
  let to = row;
  while (to < end && to - row < MAX_WORDS && isCapital(tokens, to)) {
    to++;
    if (to + 1 < end && tokens.words[to] === '-' && isGlued(tokens, to) && isCapital(tokens, to + 1)) to++;
  }
  return to;
}

function previous(tokens: TokenTable, row: number): string {
  return row > 0 ? tokens.lowers[row - 1]! : '';
}

function isCapital(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Capital) !== 0;
}

function isMark(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Mark) !== 0;
}

function isGlued(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Glued) !== 0;
}
