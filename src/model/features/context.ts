import { TokenFlag } from '../../tokens/flags.ts';
import type { TokenTable } from '../../types.ts';
import { mix } from '../hash.ts';
import { CLUSTER_SHIFTS } from './lexicon.ts';
import { Context } from './templates.ts';
import type { WordForm } from './word.ts';

/** Writes the features that join a row with its neighbours in the sentence, and returns their number. */
export function contextKeys(
  tokens: TokenTable,
  forms: readonly WordForm[],
  edge: WordForm,
  row: number,
  keys: Int32Array,
): number {
  const sentence = tokens.sentence[row]!;
  const first = tokens.sentences[sentence]!;
  const end = tokens.sentences[sentence + 1]!;
  const twoBefore = row - 2 >= first ? forms[row - 2]! : edge;
  const before = row - 1 >= first ? forms[row - 1]! : edge;
  const own = forms[row]!;
  const after = row + 1 < end ? forms[row + 1]! : edge;
  const twoAfter = row + 2 < end ? forms[row + 2]! : edge;
  let count = 0;
  keys[count++] = mix(Context.lowersBefore, mix(before.lower, own.lower));
  keys[count++] = mix(Context.lowersAfter, mix(own.lower, after.lower));
  keys[count++] = mix(Context.lowersAround, mix(before.lower, after.lower));
  keys[count++] = mix(Context.lowersTwoBefore, mix(twoBefore.lower, before.lower));
  keys[count++] = mix(Context.lowersTwoAfter, mix(after.lower, twoAfter.lower));
  keys[count++] = mix(
    Context.clustersBefore,
    mix(before.cluster >> CLUSTER_SHIFTS[1], own.cluster >> CLUSTER_SHIFTS[1]),
  );
  keys[count++] = mix(Context.clustersAfter, mix(own.cluster >> CLUSTER_SHIFTS[1], after.cluster >> CLUSTER_SHIFTS[1]));
  keys[count++] = mix(
    Context.clustersAround,
    mix(before.cluster >> CLUSTER_SHIFTS[1], after.cluster >> CLUSTER_SHIFTS[1]),
  );
  if (isInitial(tokens, row, first)) {
    keys[count++] = mix(Context.place, own.shape);
    keys[count++] = mix(Context.initialLower, own.lower);
  }
  return count;
}

/** Only marks stand before the row in its sentence. */
function isInitial(tokens: TokenTable, row: number, first: number): boolean {
  for (let before = row - 1; before >= first; before--) if (!(tokens.flags[before]! & TokenFlag.Mark)) return false;
  return true;
}
