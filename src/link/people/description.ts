import { honorifics, roleModifiers, roles, speechVerbs } from '../../taggers/names/words.ts';
import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import { wordSet } from '../words.ts';
import { isKin } from './words/name-words.ts';
import { isRoleWord } from './words/roles.ts';

/** Rows `[from, to)` that say what a person is. */
export interface Rows {
  from: number;
  to: number;
}

/** What an article says of a person right where it names one. */
export interface Description {
  /** Titles and roles right before the name: "foreign minister", "Gen.". */
  title?: Rows;
  /** What is said before the name and a comma: "the Commissioner for Works, Hon. Lucky Aigbokhan". */
  introduction?: Rows;
  /** What is said behind a comma: "Fifi Masuka, the governor of Lualaba". */
  apposition?: Rows;
  /** The apposition begins with "a" or "an": it is said of somebody new. */
  isNew: boolean;
  /** Whose the person is, when the description begins with "his", "whose", "Masra's". */
  isOfSomebody: boolean;
  age?: number;
}

const LONGEST_TITLE = 8;
const LONGEST_APPOSITION = 18;

const articles = wordSet('a an the');
const owners = wordSet("his her its their whose my our 's ’s '");
const ends = wordSet('who which that whom where when and but told was is has had will would');

export function describe(tokens: TokenTable, from: number, to: number): Description {
  const titleFrom = titleStart(tokens, from);
  const ahead: Description = { isNew: false, isOfSomebody: hasOwner(tokens, titleFrom, from) };
  if (titleFrom < from) ahead.title = { from: titleFrom, to: from };
  const called = calledFrom(tokens, titleFrom);
  if (lowerAt(tokens, called - 1, from) === ',') introduce(tokens, called - 1, ahead);
  appose(tokens, to, ahead);
  return ahead;
}

/** "his son, also called Ivan Novak": what stands before it is said of him. */
function calledFrom(tokens: TokenTable, from: number): number {
  const isCalled = /^(?:called|named)$/.test(lowerAt(tokens, from - 1, from));
  return isCalled && lowerAt(tokens, from - 2, from) === 'also' ? from - 2 : from;
}

/** Adjectives that may stand between an owner and a title: "his younger brother". */
const MOST_ADJECTIVES = 2;

function hasOwner(tokens: TokenTable, titleFrom: number, from: number): boolean {
  for (let row = titleFrom - 1; titleFrom - row <= MOST_ADJECTIVES + 1; row--) {
    const word = lowerAt(tokens, row, from);
    if (owners.has(word)) return true;
    if (!/^\p{Ll}+$/u.test(word) || tokens.flags[row]! & TokenFlag.Capital) return false;
  }
  return false;
}

/** First row of the titles and roles that stand right before a name. */
function titleStart(tokens: TokenTable, from: number): number {
  let row = from;
  while (from - row < LONGEST_TITLE && isTitleAt(tokens, row - 1, from)) row--;
  // A hyphen is no title by itself.
  while (row < from && tokens.words[row] === '-') row++;
  return row === from && isNounBefore(tokens, from) ? from - 1 : row;
}

const notNouns = wordSet(
  'late young old real new then elder younger older great only same so-called first second other',
);

/** "the baker Jan Nowak": a noun in lower case behind an article, whatever it is. */
function isNounBefore(tokens: TokenTable, from: number): boolean {
  const noun = lowerAt(tokens, from - 1, from);
  const opening = lowerAt(tokens, from - 2, from);
  if (!articles.has(opening) && !owners.has(opening)) return false;
  return /^[a-z-]{4,}$/.test(tokens.words[from - 1]!) && !notNouns.has(noun);
}

function isTitleAt(tokens: TokenTable, row: number, from: number): boolean {
  const word = lowerAt(tokens, row, from);
  if (word === 'law') return lowerAt(tokens, row - 2, from) === 'in';
  if (word === 'in') return lowerAt(tokens, row + 2, from) === 'law';
  if (word === '-')
    return (
      lowerAt(tokens, row - 1, from) === 'in' ||
      isTitleAt(tokens, row - 1, from) ||
      lowerAt(tokens, row - 1, from) === 'co'
    );
  return isRole(word) || roleModifiers.has(word) || word === 'co' || word === 'elect';
}

/** The word of a row that stands in the same sentence as `anchor`, else ''. */
function lowerAt(tokens: TokenTable, row: number, anchor: number): string {
  if (row < 0 || row >= tokens.length || tokens.sentence[row] !== tokens.sentence[anchor]) return '';
  return tokens.lowers[row]!;
}

/** Goes back from a comma to the article or owner that opens the description. */
function introduce(tokens: TokenTable, comma: number, into: Description): void {
  for (let row = comma - 1; comma - row < LONGEST_TITLE + 2; row--) {
    const word = lowerAt(tokens, row, comma);
    if (word === '' || speechVerbs.has(word)) break;
    const opens = articles.has(word) || owners.has(word);
    if (!opens && isMarkAt(tokens, row)) break;
    if (!opens && !isSentenceStart(tokens, row)) continue;
    const start = opens ? row + 1 : row;
    if (start >= comma || !(opens || isRole(tokens.lowers[comma - 1]!))) break;
    into.introduction = { from: start, to: comma };
    if (owners.has(word)) into.isOfSomebody = true;
    break;
  }
}

function isRole(word: string): boolean {
  return roles.has(word) || honorifics.has(word) || isRoleWord(word) || isKin(word);
}

function isSentenceStart(tokens: TokenTable, row: number): boolean {
  return tokens.sentences[tokens.sentence[row]!] === row;
}

function isMarkAt(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Mark) !== 0 && tokens.words[row] !== '-' && tokens.words[row] !== '&';
}

function appose(tokens: TokenTable, to: number, into: Description): void {
  let row = to;
  const opening = lowerAt(tokens, row, to - 1);
  if (opening === 'the' && isEpithet(tokens, to)) into.apposition = { from: to + 1, to: to + 2 };
  if (opening !== ',' && opening !== '(') return;
  row++;
  const number = lowerAt(tokens, row, to - 1);
  if (/^\d{1,2}$/.test(number)) {
    into.age = Number(number);
    row++;
    if (lowerAt(tokens, row, to - 1) !== ',') return;
    row++;
  }
  const first = lowerAt(tokens, row, to - 1);
  if (first === 'whose') return;
  if (articles.has(first) || owners.has(first)) row++;
  const end = appositionEnd(tokens, row, to - 1);
  if (end === row) return;
  into.apposition = { from: row, to: end };
  into.isNew = first === 'a' || first === 'an';
  if (owners.has(first)) into.isOfSomebody = true;
}

/** "Ivan Novak the plumber has", at the head of a sentence: elsewhere it may be another person ("told Novak the plumber had"). */
function isEpithet(tokens: TokenTable, the: number): boolean {
  const first = tokens.sentences[tokens.sentence[the]!]!;
  for (let row = first; row < the; row++) if (!(tokens.flags[row]! & TokenFlag.Capital)) return false;
  return isRole(lowerAt(tokens, the + 1, the));
}

/** Behind the last row of an apposition that begins here; its own start when it is none. */
function appositionEnd(tokens: TokenTable, from: number, anchor: number): number {
  for (let row = from; row - from < LONGEST_APPOSITION; row++) {
    const word = lowerAt(tokens, row, anchor);
    if (word === '' || ends.has(word) || speechVerbs.has(word)) return row;
    if (isMarkAt(tokens, row) && !owners.has(word)) return row;
  }
  return from;
}
