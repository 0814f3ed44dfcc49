import type { Tokens } from './tokens.ts';

/** Finds where words stand in a text: the tokens at which they begin, in text order. */
export type Occurrences = (words: Int32Array) => readonly number[];

/**
 * Each question is answered once only, as many mentions have the same words.
 *
 * @param counts whether a token counts as the beginning of an occurrence. Default: each does.
 */
export function occurrencesIn({ keys }: Tokens, counts: (token: number) => boolean = () => true): Occurrences {
  const places = new Map<number, number[]>();
  keys.forEach((key, at) => {
    if (!counts(at)) return;
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  const answers = new Map<string, readonly number[]>();
  return words => {
    const question = words.join(' ');
    const known = answers.get(question);
    if (known) return known;
    const found = (places.get(words[0] ?? -1) ?? []).filter(at =>
      words.every((key, index) => keys[at + index] === key),
    );
    answers.set(question, found);
    return found;
  };
}
