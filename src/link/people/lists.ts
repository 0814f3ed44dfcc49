import type { Name } from '../cluster.ts';
import { wordSet } from '../words.ts';
import type { Cues } from './cues.ts';
import { stem } from './titles.ts';
import { isKin } from './words/name-words.ts';

const joining = wordSet('and or nor &');
const possessives = wordSet("'s ’s '");

/** How many rows may stand between two names of one list: "and", and a title. */
const WIDEST = 4;
/** And between relatives: "Brown, the youngest son of the late president Brown". */
const WIDEST_KIN = 8;

/**
 * Whether two mentions that follow each other must name two people: they stand in one list ("Ann Brown and Mr Brown",
 * but not "Ann Brown and Brown's brother"), one is a relative of the other, or one beats the other.
 */
export function areListed(before: Name, name: Name): boolean {
  const { lowers, sentence } = name.tokens;
  const between = name.from - before.to;
  if (between < 1 || between > WIDEST_KIN || sentence[before.from] !== sentence[name.from]) return false;
  if (possessives.has(lowers[name.to] ?? '')) return false;
  if (lowers.slice(before.to, name.from).some(isKin)) return true;
  return between <= WIDEST && (joining.has(lowers[before.to]!) || isAgainstItself(before, name));
}

/** "Williams beat Williams". */
function isAgainstItself(before: Name, name: Name): boolean {
  return name.words.length === 1 && name.words[0] === before.words.at(-1) && name.from === before.to + 1;
}

/** "Officer Hale has been suspended; Ms. Hale was unarmed": two titles of one name in a sentence are two people's. */
export function areTitledApart(before: Name, name: Name, cuesBefore: Cues, cues: Cues): boolean {
  const { lowers, sentence } = name.tokens;
  if (sentence[before.from] !== sentence[name.from] || before.words.join() !== name.words.join()) return false;
  const [one, other] = [cuesBefore, cues].map(({ description: { title } }) => title && stem(lowers[title.to - 1]!));
  return one !== undefined && other !== undefined && one !== other;
}
