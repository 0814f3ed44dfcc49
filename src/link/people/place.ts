import { isName, type NameForm, type Part } from './parts.ts';
import { isGivenName } from './words/gender.ts';
import { isNicknameOf } from './words/nicknames.ts';

/**
 * Which part of a full name a short one is. `whole`: the same words, perhaps in another order or with initials;
 * `several`: the first and some others; `surname`: the surname or surnames; `given`: the first; `middle`: others.
 */
export type Place = 'whole' | 'several' | 'surname' | 'given' | 'middle';

/** Where a short name stands in a full one, or undefined when it does not. */
export function placeIn(short: NameForm, full: NameForm): Place | undefined {
  if (!generationsFit(short, full)) return undefined;
  if (short.joined === full.joined) return 'whole';
  if (short.parts.length === 1) return placeOfWord(short.parts[0]!, full);
  const at = indicesIn(short.parts, full.parts);
  if (at) return wordsFit(short, full, at) ? placeOfWords(full, at) : undefined;
  return isReordered(short, full) ? 'whole' : undefined;
}

/** "Trump Jr." is "Donald Trump Jr." and no other; "Donald Trump" is not: only a word alone may leave it out. */
function generationsFit(short: NameForm, full: NameForm): boolean {
  if (short.generation === full.generation) return true;
  if (short.generation !== undefined) return full.parts.length === 1 && full.generation === undefined;
  return short.parts.length === 1;
}

function placeOfWord(part: Part, full: NameForm): Place | undefined {
  if (part.isInitial) return undefined;
  if (part.isCapitals && part.word === full.acronym) return 'given';
  for (let index = full.parts.length - 1; index >= 0; index--) {
    const other = full.parts[index]!;
    if (other.particle !== undefined || other.isFathers || other.isInitial) continue;
    const isSame = sameWord(part, other) || (index === 0 && isNicknameOf(part.word, other.word));
    if (isSame) return placeAt(full, index);
  }
  return undefined;
}

function placeAt({ parts, first }: NameForm, index: number): Place | undefined {
  // "Claude" is not "Jean-Claude"; "Weiss" may be "Weiss-Lorenz".
  const isHyphened = parts.some((other, at) => at !== index && isName(other) && other.unit === parts[index]!.unit);
  const isLast = parts[index]!.unit === parts.at(-1)!.unit;
  if (isHyphened) return isLast && first === 'given' ? 'middle' : undefined;
  if (index === 0) return first === 'given' ? 'given' : 'surname';
  if (first === 'called') return 'middle';
  if (!isLast) return isFirstOfTwo(parts, index) ? 'surname' : 'middle';
  return first === 'given' || (first === 'perhaps' && parts.length === 2) ? 'surname' : 'given';
}

/** "García" in "Gabriel García Márquez": a word before the last that is no given name may be a surname as well. */
function isFirstOfTwo(parts: readonly Part[], index: number): boolean {
  return index > 0 && parts[index + 1]!.unit === parts.at(-1)!.unit && !isGivenName(parts[index]!.word);
}

function placeOfWords({ parts }: NameForm, at: readonly number[]): Place {
  if (at.length === parts.length) return 'whole';
  if (at[0] === 0) return 'several';
  return at.at(-1) === parts.length - 1 ? 'surname' : 'middle';
}

/** For each part of the short name its index in the full one, in order; undefined when one is not in it. */
function indicesIn(short: readonly Part[], full: readonly Part[]): number[] | undefined {
  const indices: number[] = [];
  let from = 0;
  for (const [at, part] of short.entries()) {
    const limit = at === 0 && part.isInitial ? 1 : full.length;
    let index = from;
    while (index < limit && !matches(part, full[index]!, index === 0)) index++;
    if (index >= limit) return undefined;
    indices.push(index);
    from = index + 1;
  }
  return indices.some(index => full[index]!.particle === undefined) ? indices : undefined;
}

function matches(part: Part, other: Part, isFirst: boolean): boolean {
  if (part.particle !== undefined && part.particle === other.particle) return true;
  if (sameWord(part, other)) return true;
  if (part.isInitial !== other.isInitial) return part.word[0] === other.word[0] && other.particle === undefined;
  return isFirst && isNicknameOf(part.word, other.word);
}

function sameWord(part: Part, other: Part): boolean {
  return part.word === other.word || part.key === other.key;
}

/** What several words of a full name must be to name the same person. */
function wordsFit(short: NameForm, full: NameForm, at: readonly number[]): boolean {
  const matched = at.map(index => full.parts[index]!);
  if (!short.parts.some((part, index) => !part.isInitial && sameWord(part, matched[index]!))) return false;
  if (middleInitials(short) && middleInitials(full) && middleInitials(short) !== middleInitials(full)) return false;
  return endsAsIn(full, at) && !dropsOneOfMany(full, at) && !hasOtherGivenName(short, full, at);
}

/** "Claire Dupont" is not "Marie-Claire Dupont", "Carlos Pérez" not "Juan Carlos Pérez". */
function hasOtherGivenName(short: NameForm, full: NameForm, at: readonly number[]): boolean {
  const { parts } = full;
  if (leadsWithSurname(full)) return false;
  const given = parts.filter(part => part.unit === parts[0]!.unit).length;
  const kept = at.filter(index => index < given).length;
  if (kept > 0) return kept < given;
  return parts[at[0]!]!.particle === undefined && isGivenName(short.parts[0]!.word);
}

/** "George W. Bush" is not "George H. W. Bush". */
function middleInitials({ parts }: NameForm): string {
  return parts
    .slice(1, -1)
    .filter(part => part.isInitial)
    .map(part => part.word)
    .join('');
}

/** One surname at the end may be left out ("Gabriel García"), two or more are another name ("Aung San"). */
function endsAsIn({ parts }: NameForm, at: readonly number[]): boolean {
  const last = at.at(-1)!;
  const behind = parts.slice(last + 1).filter(part => part.particle === undefined && part.unit !== parts[last]!.unit);
  return new Set(behind.map(part => part.unit)).size < 2;
}

/** "Idriss Déby Itno" is the father of "Mahamat Idriss Déby Itno": three names without the first are another's. */
function dropsOneOfMany({ parts }: NameForm, at: readonly number[]): boolean {
  const kept = new Set(at.filter(index => parts[index]!.particle === undefined).map(index => parts[index]!.unit)).size;
  return kept > 2 && at[0]! > 0 && at.length === parts.length - at[0]!;
}

/** "Shinzo Abe" and "Abe Shinzo", but not "Thomas Martin" and "Martin Thomas". */
function isReordered(short: NameForm, full: NameForm): boolean {
  const words = ({ parts }: NameForm): string =>
    parts
      .map(part => part.word)
      .sort()
      .join(' ');
  if (short.parts.length !== full.parts.length || short.parts.length > 3) return false;
  if (short.parts.some(part => part.isInitial) || words(short) !== words(full)) return false;
  return (
    leadsWithSurname(short) || leadsWithSurname(full) || short.parts.filter(part => isGivenName(part.word)).length === 1
  );
}

function leadsWithSurname({ first }: NameForm): boolean {
  return first === 'surname' || first === 'perhaps';
}
