import { TokenFlag } from '../../../tokens/index.ts';
import type { TokenTable } from '../../../types.ts';
import { CODES } from './words/currencies.ts';
import { FRACTIONS, MAGNITUDES, MANY, SMALL, VAGUE } from './words/numbers.ts';
import { LETTERED_SIGNS, LETTERS, PREFIXES, SIGNS } from './words/signs.ts';

/** Words that may begin a sum on their own. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...FRACTIONS.keys(),
  ...MANY,
  ...VAGUE,
  ...[...PREFIXES.keys()].map(prefix => prefix.replace('/', '').toLowerCase()),
  ...[...CODES].map(code => code.toLowerCase()),
]);

/** Letters that may stand before a sign. */
const SIGN_LETTERS: ReadonlySet<string> = new Set(
  [...LETTERED_SIGNS.keys()].map(written => written.replace(/[^a-z]/g, '')),
);

/** What may follow "a". */
const BEHIND_A: ReadonlySet<string> = new Set([
  ...MAGNITUDES.keys(),
  ...FRACTIONS.keys(),
  ...VAGUE,
  ...['dollar', 'euro', 'us', 'u.s.'],
]);

/** Longest abbreviation that is joined to a number: "KShs500". */
const LONGEST_PREFIX = 6;

/** Whether a row may begin a sum: cheap, and never wrong in saying no. */
export function mayBegin({ flags, lowers, words }: TokenTable, row: number): boolean {
  const flag = flags[row]!;
  if (flag & TokenFlag.Number) return true;
  const word = lowers[row]!;
  if (flag & TokenFlag.Mark) return SIGNS.has(word) || word.charCodeAt(0) === 46;
  if (word === 'a' || word === 'an') return BEHIND_A.has(lowers[row + 1] ?? '') || isSign(lowers[row + 1]);
  if (FIRST_WORDS.has(word) || hasDigitSoon(words[row]!)) return true;
  if (LETTERS.has(words[row]!) && hasNumber(flags[row + 1])) return true;
  if (isSign(lowers[row + 1])) return SIGN_LETTERS.has(word.replaceAll('.', ''));
  return word.includes('.') && FIRST_WORDS.has(word.replaceAll('.', ''));
}

function hasNumber(flag = 0): boolean {
  return (flag & TokenFlag.Number) !== 0;
}

function isSign(word: string | undefined): boolean {
  return word !== undefined && word.length === 1 && SIGNS.has(word);
}

function hasDigitSoon(word: string): boolean {
  const end = Math.min(word.length, LONGEST_PREFIX + 1);
  for (let index = 1; index < end; index++) {
    const unit = word.charCodeAt(index);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}
