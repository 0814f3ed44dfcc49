import type { Situation } from './apart.ts';
import type { Cues } from './cues.ts';
import { isName } from './parts.ts';
import type { Place } from './place.ts';
import { genderOf, type Profile } from './profile.ts';

const PLACE: Record<Place | 'inherited', number> = {
  whole: 12,
  several: 8,
  surname: 6,
  given: 4,
  middle: 2,
  inherited: 3,
};

/** Sentences behind which it does not matter how long ago somebody was named. */
const FAR = 4;
/** A short name seldom stands before the full one, but in headlines. */
const NOT_YET_NAMED = 8;
/** Where a paragraph goes on with one person, it is hardly one of another paragraph. */
const SAME_PARAGRAPH = 3;

/** How well a mention goes with a person that it may name; of equals the one named last is taken. */
export function preference(situation: Situation, profile: Profile, place: Place | 'inherited'): number {
  const { cues, form } = situation;
  let score = PLACE[place] + byTitle(cues, profile) + byGender(cues, profile) + byDistance(situation, profile);
  const [word, ...more] = form.parts.filter(isName);
  if (word && more.length === 0) score += byWord(situation, word.word, profile, place);
  if (cues.generation && cues.generation === profile.generation) score += 5;
  if (cues.address && profile.generation)
    score += (cues.address === 'miss') === (profile.generation === 'younger') ? 3 : -3;
  // Somebody who is described as one new to the article is hardly one who is known.
  if (cues.description.isNew && profile.last >= 0) score -= 4;
  return score;
}

/** After the idea of centring (Grosz, Joshi & Weinstein 1995): near before far, and who is named first in a sentence. */
function byDistance({ sentence, cues, isContinued }: Situation, profile: Profile): number {
  if (profile.last < 0) return -NOT_YET_NAMED - Math.min(FAR, profile.sentence - sentence);
  const isNear = isContinued && profile.paragraph === cues.paragraph;
  return (isNear ? SAME_PARAGRAPH : 0) + (profile.isSubject ? 1 : 0) - Math.min(FAR, sentence - profile.sentence);
}

function byTitle({ phrases, titles, around }: Cues, profile: Profile): number {
  // "Ortega quits as police chief".
  if (titles.length === 0) return around.some(word => profile.titles.has(word)) ? 2 : 0;
  if (phrases.some(phrase => phrase !== '' && profile.phrases.has(phrase))) return 14;
  const shared = titles.filter(title => profile.titles.has(title)).length;
  if (shared > 0) return 7 + Math.min(shared, 3);
  if (titles.some(title => profile.around.has(title))) return 6;
  return profile.titles.size > 0 ? -3 : 0;
}

function byGender(cues: Cues, profile: Profile): number {
  const known = genderOf(profile);
  const said = cues.gender ?? cues.pronounGender;
  if (known === undefined || said === undefined) return 0;
  if (known !== said) return -5;
  return cues.gender ? 4 : 2;
}

function byWord({ form, cues }: Situation, word: string, profile: Profile, place: Place | 'inherited'): number {
  // The son is "Trump Jr.".
  const generation = profile.suffix === 'jr' && form.generation === undefined ? -5 : 0;
  // Who goes by a given name, as all do there, may be called by the father's once.
  if (place === 'middle' && profile.forms[0]!.first === 'called' && !profile.calledBy.has(word)) return generation;
  if (place !== 'surname') return generation + byHabit(word, profile);
  const isTitled = cues.description.title !== undefined;
  const isKin = profile.isKin && profile.forms[0]!.first !== 'called';
  let score = isKin && !profile.calledBy.has(word) && !isTitled ? -4 : byHabit(word, profile);
  if (profile.isByline) score -= 4;
  // Who is "Mrs Brown" is not "Brown" a moment later; "Silva" is not "da Silva".
  if (profile.isAddressed && !isTitled) score -= 6;
  if (form.parts.length === 1 && profile.forms[0]!.hasParticle) score -= 4;
  return score + generation;
}

/** Who has a short name already is seldom called by another one. */
function byHabit(word: string, { calledBy }: Profile): number {
  if (calledBy.has(word)) return 1;
  return calledBy.size > 0 ? -3 : 0;
}
