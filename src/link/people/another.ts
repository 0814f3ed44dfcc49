import type { TokenTable } from '../../types.ts';
import { wordSet } from '../words.ts';
import type { Rows } from './description.ts';

const others = wordSet('another different second');
const called = wordSet('called named');
const somebody = wordSet('man woman person boy girl one');
/** Rows before a name in which "namesake" may stand: "his namesake, the painter". */
const NAMESAKE_WITHIN = 4;

/** "another Ivan Novak", "another man named Ivan Novak", "also called Ivan Novak", "his namesake, Ivan Novak". */
export function isAnother({ lowers, sentence }: TokenTable, from: number): boolean {
  const before = lowers.slice(Math.max(0, from - NAMESAKE_WITHIN), from);
  if (before.includes('namesake') && sentence[from] === sentence[from - NAMESAKE_WITHIN]) return true;
  let row = from - 1;
  if (called.has(lowers[row] ?? '')) {
    if (lowers[--row] === 'also') return true;
    if (somebody.has(lowers[row] ?? '')) row--;
  }
  return others.has(lowers[row] ?? '');
}

/** "Ivan Novak, no relation of the mayor of the same name": there is somebody else of the name. */
export function hasNamesake({ lowers, sentence, sentences }: TokenTable, { to }: Rows): boolean {
  const end = sentences[sentence[to - 1]! + 1]!;
  for (let row = to; row + 1 < end; row++) if (lowers[row] === 'same' && lowers[row + 1] === 'name') return true;
  return false;
}
