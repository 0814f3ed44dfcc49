import {
  appositionStarts,
  honorifics,
  notAcronyms,
  notNames,
  organizationHeads,
  organizationNouns,
  organizationTails,
  particles,
  personVerbs,
  roleModifiers,
  roles,
  speechVerbs,
  thingWords,
} from '../../taggers/names/words.ts';

/**
 * What the lexicon may say about a word, one bit each. The order is part of the model file's format. The first come from
 * our own lists, the `tag` ones from compromise's lexicon, the last from our lists of names.
 */
export const wordClasses = [
  'honorific',
  'role',
  'roleModifier',
  'speech',
  'personVerb',
  'particle',
  'notName',
  'organizationTail',
  'organizationHead',
  'organizationNoun',
  'notAcronym',
  'thing',
  'apposition',
  'tagGivenName',
  'tagFamilyName',
  'tagPerson',
  'tagOrganization',
  'tagTeam',
  'tagPlace',
  'tagCity',
  'tagCountry',
  'tagRegion',
  'tagDemonym',
  'tagCurrency',
  'tagTime',
  'tagActor',
  'tagVerb',
  'tagNoun',
  'tagAdjective',
  'tagUnit',
  'given',
  'family',
] as const;

export type WordClass = (typeof wordClasses)[number];

/** The bit of a class. */
export function classBit(name: WordClass): number {
  return 1 << wordClasses.indexOf(name);
}

/** Our own word lists by class, for building a lexicon. */
export const ownWords: Readonly<Partial<Record<WordClass, ReadonlySet<string>>>> = {
  honorific: honorifics,
  role: roles,
  roleModifier: roleModifiers,
  speech: speechVerbs,
  personVerb: personVerbs,
  particle: particles,
  notName: notNames,
  organizationTail: organizationTails,
  organizationHead: organizationHeads,
  organizationNoun: organizationNouns,
  notAcronym: notAcronyms,
  thing: thingWords,
  apposition: appositionStarts,
};
