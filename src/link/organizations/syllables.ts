import type { OrganizationForm } from './form.ts';

/** An acronym takes at most so many letters of a word. */
const MOST_LETTERS = 3;
const FEWEST_LETTERS = 4;

/** Whether an acronym is made of the beginnings of all words that matter: "TASAC" of "Tanzania Shipping Agencies Corporation". */
export function isSyllabic(acronym: string, { large }: OrganizationForm): boolean {
  if (acronym.length < FEWEST_LETTERS || large.length < 3 || large.length > acronym.length) return false;
  // Letters of the acronym that the words so far may have used up.
  let used = new Set([0]);
  for (const word of large) used = new Set([...used].flatMap(from => endsFrom(acronym, word, from)));
  return used.has(acronym.length);
}

function endsFrom(acronym: string, word: string, from: number): number[] {
  const ends: number[] = [];
  for (let letters = 0; letters < MOST_LETTERS && word[letters] !== undefined; letters++) {
    if (word[letters] !== acronym[from + letters]) break;
    ends.push(from + letters + 1);
  }
  return ends;
}

/** Whether all letters of a word stand in a name in their order, as in "Temesa". */
export function isWithin(word: string, { large }: OrganizationForm): boolean {
  const letters = large.join('');
  if (word[0] !== letters[0]) return false;
  let from = 0;
  for (const letter of word) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
