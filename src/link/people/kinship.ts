import type { TokenTable } from '../../types.ts';
import { wordSet } from '../words.ts';
import type { Description, Rows } from './description.ts';
import { headOf } from './head.ts';
import { elderKin, isKin, youngerKin } from './words/name-words.ts';

/** One of two relatives. */
export type Generation = 'elder' | 'younger';

/** What makes a person somebody's relative: "his brother", "son of the president", but not "a father of three". */
export function kinHeads(
  tokens: TokenTable,
  { title, introduction, apposition, isOfSomebody, isNew }: Description,
): string[] {
  const heads = [title, introduction]
    .filter(rows => rows !== undefined)
    .map(rows => tokens.lowers[headOf(tokens, rows)]!);
  if (apposition) {
    const head = headOf(tokens, apposition);
    if (isOfSomebody || (!isNew && tokens.lowers[head + 1] === 'of')) heads.push(tokens.lowers[head]!);
  }
  return heads.filter(isKin);
}

const elder = wordSet('elder older eldest oldest senior');
const younger = wordSet('younger youngest junior');

/** Which of two relatives a mention names, by its kinship or a word before the name: "the elder Déby". */
export function generationOf(
  { lowers }: TokenTable,
  from: number,
  kin: readonly string[],
  introduction: Rows | undefined,
): Generation | undefined {
  const words = [lowers[from - 1] ?? '', ...(introduction ? lowers.slice(introduction.from, introduction.to) : [])];
  if (words.some(word => elder.has(word)) || kin.some(head => elderKin.has(head))) return 'elder';
  return words.some(word => younger.has(word)) || kin.some(head => youngerKin.has(head)) ? 'younger' : undefined;
}
