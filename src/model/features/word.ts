import { SentenceCase } from '../../tokens/flags.ts';
import { hashText, mix } from '../hash.ts';
import { CLUSTER_SHIFTS, clusterOf, type Lexicon, NO_CLUSTER } from './lexicon.ts';
import { shapeOf } from './shape.ts';
import { Own } from './templates.ts';

/** What the model knows about one written form, whatever stands around it. */
export interface WordForm {
  /** Hash of the word in lower case. */
  lower: number;
  shape: number;
  /** Finest cluster, or `NO_CLUSTER`. */
  cluster: number;
  /** Bits of `wordClasses`. */
  classes: number;
  /** Feature keys for the word itself, for a neighbour, and for a word two rows away. */
  own: Int32Array;
  near: Int32Array;
  far: Int32Array;
}

/** How far from a word its features reach. */
export const WINDOW = 2;

/** The keys that a form contributes to a row at a distance of `-WINDOW` to `WINDOW`, before `atDistance`. */
export function keysAt(form: WordForm, distance: number): Int32Array {
  if (distance === 0) return form.own;
  return distance === 1 || distance === -1 ? form.near : form.far;
}

/** A feature of the word at this distance from the row it is a feature of. */
export function atDistance(key: number, distance: number): number {
  return distance === 0 ? key : mix(key, distance + 7);
}

const LONGEST_AFFIX = 5;
const LONGEST_INNER = 14;

export function wordForm(word: string, lower: string, sentenceCase: number, lexicon: Lexicon): WordForm {
  const lowerHash = hashText(lower);
  const shape = sentenceCase === SentenceCase.Upper ? shapeOf(lower) : shapeOf(word);
  const cluster = clusterOf(lexicon, word, lower);
  const classes = lexicon.classes.get(lower) ?? 0;
  const far = [mix(Own.lower, lowerHash), ...clusterKeys(cluster).slice(1), ...classKeys(classes)];
  const near = [...far, mix(Own.shape, shape), ...suffixKeys(lower, 3, 3, 0), ...clusterKeys(cluster).slice(0, 1)];
  const capital = word !== lower && sentenceCase !== SentenceCase.Upper ? 1 : 0;
  const own = [
    mix(Own.lower, lowerHash),
    mix(Own.word, mix(hashText(word), sentenceCase)),
    mix(Own.shape, shape),
    mix(Own.shapeInCase, mix(shape, sentenceCase)),
    mix(Own.digits, hashText(word.replace(/\p{N}/gu, '0'))),
    mix(Own.length, Math.min(word.length, 12) * 2 + capital),
    mix(Own.classSet, mix(classes, capital)),
    ...prefixKeys(lower, capital),
    ...suffixKeys(lower, 1, LONGEST_AFFIX, capital),
    ...trigramKeys(lower, capital),
    ...clusterKeys(cluster),
    ...classKeys(classes),
  ];
  return {
    lower: lowerHash,
    shape,
    cluster,
    classes,
    own: Int32Array.from(own),
    near: Int32Array.from(near),
    far: Int32Array.from(far),
  };
}

/** Stands for what is before the first and behind the last word of a sentence. */
export function edgeForm(): WordForm {
  const keys = Int32Array.of(mix(Own.lower, 0));
  return { lower: 0, shape: 0, cluster: NO_CLUSTER, classes: 0, own: keys, near: keys, far: keys };
}

function prefixKeys(lower: string, capital: number): number[] {
  const keys: number[] = [];
  for (let length = 1; length <= LONGEST_AFFIX && length < lower.length; length++) {
    keys.push(mix(Own.prefix, mix(hashText(lower, 0, length), length * 2 + capital)));
  }
  return keys;
}

function suffixKeys(lower: string, shortest: number, longest: number, capital: number): number[] {
  const keys: number[] = [];
  for (let length = shortest; length <= longest && length < lower.length; length++) {
    keys.push(mix(Own.suffix, mix(hashText(lower, lower.length - length), length * 2 + capital)));
  }
  return keys;
}

/** Names of one region share sequences of letters inside, too. Only of capitalised words: the rest is known by itself. */
function trigramKeys(lower: string, capital: number): number[] {
  const keys: number[] = [];
  if (!capital) return keys;
  for (let index = 1; index + 4 <= lower.length && index < LONGEST_INNER; index++)
    keys.push(mix(Own.trigram, hashText(lower, index, index + 3)));
  return keys;
}

function clusterKeys(cluster: number): number[] {
  if (cluster === NO_CLUSTER) return [];
  return CLUSTER_SHIFTS.map(shift => mix(Own.cluster, mix(cluster >> shift, shift)));
}

function classKeys(classes: number): number[] {
  const keys: number[] = [];
  for (let bits = classes; bits !== 0; bits &= bits - 1) keys.push(mix(Own.wordClass, bits & -bits));
  return keys;
}
