import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { mix } from '../hash.ts';
import { Context } from './templates.ts';
import type { WordForm } from './word.ts';

/** What a row looks like beside its neighbours. There are few of them, and they come again and again. */
export interface Shapes {
  before: number;
  own: number;
  after: number;
  /** On which sides no space stands, and how its sentence is written. */
  setting: number;
}

/** Settings of `glue` fall into two bits, below those of the sentence. */
const GLUE_BITS = 2;

/** Reads the shapes of a row into `shapes`. */
export function readShapes(
  tokens: TokenTable,
  forms: readonly WordForm[],
  edge: WordForm,
  row: number,
  shapes: Shapes,
): void {
  const sentence = tokens.sentence[row]!;
  const end = tokens.sentences[sentence + 1]!;
  const glue =
    (tokens.flags[row]! & TokenFlag.Glued ? 1 : 0) +
    (row + 1 < end && tokens.flags[row + 1]! & TokenFlag.Glued ? 2 : 0);
  shapes.before = (row > tokens.sentences[sentence]! ? forms[row - 1]! : edge).shape;
  shapes.own = forms[row]!.shape;
  shapes.after = (row + 1 < end ? forms[row + 1]! : edge).shape;
  shapes.setting = (tokens.sentenceCase[sentence]! << GLUE_BITS) | glue;
}

/** Writes the features that depend on shapes alone, from `start` on, and returns the number of keys then. */
export function shapeKeys({ before, own, after, setting }: Shapes, keys: Int32Array, start = 0): number {
  let count = start;
  const sentenceCase = setting >> GLUE_BITS;
  keys[count++] = Context.bias;
  keys[count++] = mix(Context.shapeBefore, mix(before, own));
  keys[count++] = mix(Context.shapeAfter, mix(own, after));
  keys[count++] = mix(Context.shapesAround, mix(mix(before, own), after));
  keys[count++] = mix(Context.glue, mix(own, setting & ((1 << GLUE_BITS) - 1)));
  if (sentenceCase !== 0) keys[count++] = mix(Context.sentenceCase, mix(own, sentenceCase));
  return count;
}
