import type { TokenTable } from '../types.ts';
import { TokenFlag } from './flags.ts';

/** Several steps ask for the same article. */
const remembered = new WeakMap<TokenTable, ReadonlySet<string>>();

/** Words that stand in lower case somewhere in the article: a capital at a sentence's start says nothing about them. */
export function lowerCaseWords(tokens: TokenTable): ReadonlySet<string> {
  const known = remembered.get(tokens);
  if (known) return known;
  const words = new Set<string>();
  for (let row = 0; row < tokens.length; row++) {
    if (tokens.flags[row]! & TokenFlag.Word && !(tokens.flags[row]! & TokenFlag.Capital))
      words.add(tokens.lowers[row]!);
  }
  remembered.set(tokens, words);
  return words;
}
