import type { TokenTable } from '../../types.ts';
import type { Rows } from './description.ts';
import type { NameForm } from './parts.ts';
import { manNames, manPronouns, manWords, womanNames, womanPronouns, womanWords } from './words/gender.ts';

export type Gender = 'woman' | 'man';

/** What titles and nouns say: "Mrs", "first lady", "brother". Words of both sexes say nothing: "Mr and Mrs". */
export function genderByWords(words: readonly string[]): Gender | undefined {
  return only(
    words.some(word => womanWords.has(word)),
    words.some(word => manWords.has(word)),
  );
}

/** What the given name says, wherever it stands in the name. */
export function genderByName({ parts }: NameForm): Gender | undefined {
  if (parts.length < 2) return undefined;
  const [first] = parts;
  return only(womanNames.has(first!.word), manNames.has(first!.word));
}

/**
 * What the first pronoun behind the name says, before the next person is named. When nobody else is named in the
 * sentence, the next one may begin with it.
 */
export function genderByPronoun(
  { lowers, sentence, sentences }: TokenTable,
  { from, to }: Rows,
  free: Rows,
): Gender | undefined {
  const first = sentences[sentence[from]!]!;
  const end = sentences[sentence[to - 1]! + 1]!;
  for (let row = to; row < Math.min(end, free.to); row++) {
    const gender = genderOfPronoun(lowers[row]!);
    if (gender) return gender;
  }
  return free.from <= first && free.to > end ? genderOfPronoun(lowers[end] ?? '') : undefined;
}

function genderOfPronoun(word: string): Gender | undefined {
  return only(womanPronouns.has(word), manPronouns.has(word));
}

function only(woman: boolean, man: boolean): Gender | undefined {
  if (woman === man) return undefined;
  return woman ? 'woman' : 'man';
}
