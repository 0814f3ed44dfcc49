import type { TokenTable } from '../types.ts';
import { TokenFlag } from './flags.ts';

/** Words that stand in lower case somewhere in the article: a capital at a sentence's start says nothing about them. */
export function lowerCaseWords(tokens: TokenTable): ReadonlySet<string> {
  const words = new Set<string>();
  for (let row = 0; row < tokens.length; row++) {
    if (tokens.flags[row]! & TokenFlag.Word && !(tokens.flags[row]! & TokenFlag.Capital))
      words.add(tokens.lowers[row]!);
  }
  return words;
}
