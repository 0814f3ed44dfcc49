import type { Cues } from './cues.ts';
import type { NameForm } from './parts.ts';
import type { Place } from './place.ts';
import type { Profile } from './profile.ts';
import { areApart } from './words/callings.ts';

/** A mention to be given to a person, with what was decided right before it. */
export interface Situation {
  form: NameForm;
  cues: Cues;
  /** The person that the mention before names, when the two stand in one list: "Ann Brown and Tom Brown". */
  listedWith: Profile | undefined;
  /** The person named last. */
  previous: Profile | undefined;
  sentence: number;
  /** Named first in its sentence, as the person named last was in the sentence before. */
  isContinued: boolean;
  /** Who says the quotation that the mention stands in. */
  quotedBy: Profile | undefined;
  /** Whom full names of the sentence name, and how. */
  inSentence: ReadonlyMap<Profile, NameForm>;
}

/** Whether something speaks so clearly against it that a mention cannot name a person whose name it fits. */
export function isApart(
  { form, cues, listedWith, previous, inSentence }: Situation,
  profile: Profile,
  place: Place,
): boolean {
  const isExact = place === 'whole';
  return (
    differ(cues.gender, profile.gender ?? profile.namedGender) ||
    differ(form.generation ?? cues.suffix, profile.suffix) ||
    differ(cues.years, profile.years) ||
    differ(cues.generation, profile.generation) ||
    areApart(cues.callings, [...profile.callings]) ||
    (cues.isKin && cues.description.isOfSomebody && previous === profile) ||
    listedWith === profile ||
    (cues.isAnother && profile.last >= 0) ||
    isOddInSentence(form, profile, place, inSentence.get(profile)) ||
    (cues.hasOneName && !isExact) ||
    isDescribedOtherwise(cues, profile, place) ||
    (!isExact && isAnothersRegal(cues, profile, place))
  );
}

/** A sentence says a full name once, and no short one before it. */
function isOddInSentence(
  { parts, joined }: NameForm,
  profile: Profile,
  place: Place,
  other: NameForm | undefined,
): boolean {
  if (!other || other.joined === joined) return false;
  if (parts.some(part => part.isInitial)) return false;
  return profile.last < 0 || (parts.length > 1 && (place === 'whole' || place === 'several'));
}

function differ<Value>(one: Value | undefined, other: Value | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Whoever has much of the same name and a description of another kind is somebody else, introduced in turn. */
function isDescribedOtherwise(cues: Cues, profile: Profile, place: Place): boolean {
  if (place !== 'several' && !(place === 'whole' && cues.description.isNew)) return false;
  if (cues.titles.length === 0 || profile.titles.size === 0) return false;
  return !cues.titles.some(title => profile.titles.has(title) || profile.around.has(title));
}

/** "King Charles" is nobody's given name but a king's. */
function isAnothersRegal(cues: Cues, profile: Profile, place: Place): boolean {
  return cues.isRegal && !profile.isRegal && place !== 'several' && !sharesTitle(cues, profile);
}

function sharesTitle({ titles }: Cues, profile: Profile): boolean {
  return titles.some(title => profile.titles.has(title));
}
