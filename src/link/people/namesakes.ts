import { isName, type NameForm } from './parts.ts';
import type { Profile } from './profile.ts';
import { formalNamesOf } from './words/nicknames.ts';

/** So many people of one name are compared with a mention: those named last before it, and those named next. */
const MOST = 24;

/** The people of an article by the words of their names. */
export class Namesakes {
  private readonly byWord = new Map<string, Shelf>();

  add(profile: Profile, form: NameForm): void {
    for (const word of wordsOf(form)) this.shelf(word).add(profile);
  }

  addUnder(profile: Profile, word: string): void {
    this.shelf(word).add(profile);
  }

  /** Says that a person is named at this place of the text. */
  touch(profile: Profile): void {
    for (const form of profile.forms) for (const word of wordsOf(form)) this.shelf(word).touch(profile);
  }

  /** People who have a word of the name. */
  of(form: NameForm): Set<Profile> {
    const words = [...wordsOf(form), ...(form.parts.length === 1 ? formalNamesOf(form.parts[0]!.word) : [])];
    return new Set(words.flatMap(word => this.byWord.get(word)?.near() ?? []));
  }

  private shelf(word: string): Shelf {
    const shelf = this.byWord.get(word) ?? new Shelf();
    this.byWord.set(word, shelf);
    return shelf;
  }
}

/** Those who have one word in their names. */
class Shelf {
  private readonly all: Profile[] = [];
  private readonly known = new Set<Profile>();
  private readonly touched: Profile[] = [];
  /** Those before it have been named. */
  private next = 0;

  add(profile: Profile): void {
    if (this.known.has(profile)) return;
    this.known.add(profile);
    this.all.push(profile);
  }

  touch(profile: Profile): void {
    if (this.touched.at(-1) !== profile) this.touched.push(profile);
  }

  near(): Profile[] {
    if (this.all.length <= 2 * MOST) return this.all;
    while (this.next < this.all.length && this.all[this.next]!.last >= 0) this.next++;
    const behind = new Set(this.touched.slice(-4 * MOST).reverse());
    return [...[...behind].slice(0, MOST), ...this.all.slice(this.next, this.next + MOST)];
  }
}

/** The words by which a name is found: no initials and particles, with their keys, and all letters together. */
export function wordsOf({ parts, joined, acronym }: NameForm): Set<string> {
  const words = new Set(parts.filter(isName).flatMap(part => [part.word, part.key]));
  if (parts.length > 1) words.add(joined);
  if (acronym !== undefined) words.add(acronym);
  return words;
}
