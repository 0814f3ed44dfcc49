import { fold } from '../../text/fold.ts';
import type { Name } from '../cluster.ts';
import { spellingKey } from './spelling.ts';
import {
  generations,
  leadingSurnames,
  particleKinds,
  patronymicGivenNames,
  patronymicParticles,
} from './words/name-words.ts';

/** A word of a person's name. */
export interface Part {
  word: string;
  /** The word as other spellings have it too: "muller" of "Müller" and of "Mueller". */
  key: string;
  /** A first letter that stands for a name. */
  isInitial: boolean;
  isCapitals: boolean;
  /** The kind of article or preposition it is, as "al" of "el-Sisi". */
  particle: string | undefined;
  /** Stands behind "bin" and its like: the name of the father. */
  isFathers: boolean;
  /** Words joined by hyphens have the same. */
  unit: number;
}

/** How a person's name is built. */
export interface NameForm {
  parts: readonly Part[];
  /** "jr", "sr", "iii". */
  generation: string | undefined;
  /** All letters, without spaces and hyphens: "kimjongun". */
  joined: string;
  /** Its surname has a particle that is hardly left out: "da Silva", "van Dyck", but not "al-Sisi". */
  hasParticle: boolean;
  /** Initials of a name of three words and more: "mbs". */
  acronym: string | undefined;
  /**
   * What its first part is: a `surname` for sure ("Kim Jong-un") or `perhaps` ("Kim Clijsters"); `called`: the given
   * name of one whose last word is the father's ("Abiy Ahmed"); `given`: anything else.
   */
  first: 'surname' | 'perhaps' | 'called' | 'given';
}

const INITIALS = /^(?:\p{L}\.)+\p{L}?$/u;

export function formOf(name: Name): NameForm {
  const parts = partsOf(name);
  const generation = parts.length > 1 ? generationOf(parts.at(-1)!) : undefined;
  if (generation) parts.pop();
  return {
    parts,
    generation,
    joined: parts.map(part => part.word).join(''),
    hasParticle: hasParticle(parts),
    acronym: parts.length > 2 ? parts.map(part => part.word[0]).join('') : undefined,
    first: endsWithFathersName(parts) ? 'called' : surnameFirst(parts),
  };
}

function partsOf({ tokens, from, to }: Name): Part[] {
  const parts: Part[] = [];
  let unit = 0;
  for (let row = from; row < to; row++) {
    const written = tokens.words[row]!;
    if (!/[\p{L}\p{N}]/u.test(written)) continue;
    if (row > from && !/^[-‐‑–]$/u.test(tokens.words[row - 1]!)) unit++;
    const words = INITIALS.test(written) ? written.match(/\p{L}/gu)! : [written];
    for (const word of words) parts.push(partOf(word, unit, parts));
  }
  return parts;
}

function partOf(written: string, unit: number, before: readonly Part[]): Part {
  const word = fold(written).replace(/\.$/, '');
  const isFirstCapital = before.length === 0 && /^\p{Lu}/u.test(written);
  const previous = before.at(-1);
  return {
    word,
    key: spellingKey(word, written),
    isInitial: /^[a-z]$/.test(word) && word !== 'y',
    isCapitals: written.length > 2 && !/\P{Lu}/u.test(written),
    // "Ben Smith" and "Van Jones" begin with a given name; "ben Ali" and "Di Napoli" are told apart by what they fit.
    particle: isFirstCapital && word === 'ben' ? undefined : particleKinds.get(word),
    isFathers: previous?.particle !== undefined && patronymicParticles.has(previous.word),
    unit,
  };
}

function generationOf({ word }: Part): string | undefined {
  return generations.get(word);
}

/** A name like "Moon Jae-in" leads with the surname for sure, one like "Lee Harvey" perhaps. */
function surnameFirst(parts: readonly Part[]): NameForm['first'] {
  const [first, second, third] = parts;
  if (!first || !second || first.isInitial) return 'given';
  if (third && parts.length === 3 && isName(second) && second.unit === third.unit && first.unit !== second.unit)
    return 'surname';
  return leadingSurnames.has(first.word) ? 'perhaps' : 'given';
}

/** "Sigrún Jónsdóttir", "Azlan bin Rahman", "Dawit Bekele". */
function endsWithFathersName(parts: readonly Part[]): boolean {
  const last = parts.at(-1);
  if (parts.length < 2 || !last) return false;
  return last.isFathers || last.word.endsWith('dottir') || patronymicGivenNames.has(parts[0]!.word);
}

/** A word that is a name by itself: no initial, no "van". */
export function isName(part: Part): boolean {
  return !part.isInitial && part.particle === undefined;
}

function hasParticle(parts: readonly Part[]): boolean {
  const particle = parts.length > 2 ? parts.at(-2)!.particle : undefined;
  return particle !== undefined && particle !== 'al';
}
