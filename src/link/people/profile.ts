import type { Cues } from './cues.ts';
import type { Gender } from './gender.ts';
import type { NameForm } from './parts.ts';

/** What is known of a person of the article. */
export interface Profile {
  /** Index of the mention that it was made of. */
  first: number;
  /** The full names by which it goes. */
  forms: NameForm[];
  gender: Gender | undefined;
  namedGender: Gender | undefined;
  pronouns: Record<Gender, number>;
  titles: Set<string>;
  callings: Set<string>;
  around: Set<string>;
  isKin: boolean;
  /** Somebody's relative, of the person at that index, whose surname it may bear. */
  kinOf: Profile | undefined;
  generation: Cues['generation'];
  years: number | undefined;
  suffix: string | undefined;
  isRegal: boolean;
  /** Goes by a surname with Mr, Mrs or their like. */
  isAddressed: boolean;
  /** Words by which it has been called alone. */
  calledBy: Set<string>;
  /** Index of its last mention so far; -1 before its first one. */
  last: number;
  /** Sentence of its last mention, or of its first one before that; and whether it was the first person named there. */
  sentence: number;
  isSubject: boolean;
  /** Paragraph of its last mention. */
  paragraph: number;
  /** Signs the article: "By Nora Fitzgerald". */
  isByline: boolean;
  /** What it was called in full: "vice president". */
  phrases: Set<string>;
}

/** A person of whom nothing is known yet but a name. */
export function profileOf(first: number, form: NameForm, sentence: number): Profile {
  return {
    first,
    forms: [form],
    gender: undefined,
    namedGender: undefined,
    pronouns: { woman: 0, man: 0 },
    titles: new Set(),
    callings: new Set(),
    around: new Set(),
    isKin: false,
    kinOf: undefined,
    generation: undefined,
    years: undefined,
    suffix: form.generation,
    isRegal: false,
    isAddressed: false,
    calledBy: new Set(),
    last: -1,
    sentence,
    isSubject: false,
    paragraph: -1,
    isByline: false,
    phrases: new Set(),
  };
}

/** Adds what one mention says. `isFull`: what stands around a full name describes the person, else it may not. */
export function learn(profile: Profile, cues: Cues, isFull: boolean): void {
  profile.gender ??= cues.gender;
  profile.namedGender ??= cues.namedGender;
  if (cues.pronounGender) profile.pronouns[cues.pronounGender]++;
  for (const title of cues.titles) profile.titles.add(title);
  for (const calling of cues.callings) profile.callings.add(calling);
  if (isFull) for (const word of cues.around) profile.around.add(word);
  if (cues.isKin && profile.last < 0) profile.isKin = true;
  profile.generation ??= cues.generation;
  profile.years ??= cues.years;
  profile.suffix ??= cues.suffix;
  profile.isRegal ||= cues.isRegal;
  profile.isAddressed ||= !isFull && cues.isAddressed;
  profile.isByline ||= cues.isByline;
  for (const phrase of cues.phrases) profile.phrases.add(phrase);
}

export function genderOf({ gender, namedGender, pronouns }: Profile): Gender | undefined {
  if (gender ?? namedGender) return gender ?? namedGender;
  if (pronouns.woman === pronouns.man) return undefined;
  return pronouns.woman > pronouns.man ? 'woman' : 'man';
}
