/** Words around direct speech. Our own lists, from reading news. */

import { speechVerbs } from '../../taggers/names/words.ts';
import { wordSet } from '../words.ts';

const more = wordSet(`
  shouted cried laughed muttered whispered sighed promised posted exclaimed shrugged grumbled retorted snapped pleaded begged repeated answered
  predicted cautioned scoffed mused countered shot chimed offered began agreed boasted advised
`);

export function isSpeechVerb(word: string): boolean {
  return speechVerbs.has(word) || more.has(word);
}

/** Between a speaker and the verb, or between the verb and what is said. */
export const adverbs = wordSet(
  'has had have also later then again once simply only quietly dryly sadly angrily flatly that',
);

/** Before a name, they make it somebody else's: "a spokesman for Macron said". */
export const notSubjects = wordSet('for of to with by from against about on at in than like and or');

/** Between a verb and a name, they begin another clause, whose subject is not the speaker. */
export const clauses = wordSet(
  'who whom whose which that when where while after before since because as if near is was were has had',
);

export const possessives = wordSet("'s ’s '");
export const speakers = wordSet('he she');
