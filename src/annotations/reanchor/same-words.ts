import { fold } from '../../text/fold.ts';
import { plainMarks } from './tokens.ts';

/** Shorter words are other words when a letter changes: "Mali" and "Bali", "May" and "Mar". */
const SHORTEST_WITH_TYPO = 5;

/** Whether two writings differ in case, accents, kinds of marks, white space, dots of abbreviations and hyphens only. */
export function isSameWriting(a: string, b: string): boolean {
  return plainWriting(a) === plainWriting(b);
}

/**
 * Whether one may be the other with typing errors put right: word by word at most one letter left out, put in, changed or
 * swapped with its neighbour, inside of words of five letters and more; at their end a letter doubled or no more. "Syria" and
 * "Syrian", "Zambia" and "Gambia" are two words. Figures must be the same.
 */
export function isTypoOf(a: string, b: string): boolean {
  const words = plainWriting(a).split(' ');
  const others = plainWriting(b).split(' ');
  return words.length === others.length && words.every((word, index) => isWordTypo(word, others[index]!));
}

/** Between letters only: "1.5" is not "15", and "5-7 million" is not "57 million". */
const ABBREVIATION_DOT = /(?<=\p{L})\./gu;
const HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;

function plainWriting(text: string): string {
  return plainMarks(fold(text))
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .replace(ABBREVIATION_DOT, '')
    .replace(HYPHEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isWordTypo(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.max(a.length, b.length) < SHORTEST_WITH_TYPO || /\p{N}/u.test(a + b)) return false;
  const head = commonHead(a, b);
  const tail = commonTail(a, b, head);
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (head === 0 || (tail === 0 && left + right !== a[head - 1])) return false;
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right === left[1]! + left[0]!);
}

function commonHead(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function commonTail(a: string, b: string, head: number): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) - head && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
