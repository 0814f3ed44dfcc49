import type { Gazetteer } from '../../gazetteer/index.ts';
import {
  bodyWords,
  dateWords,
  directions,
  hostedWords,
  ownBodies,
  postFields,
  posts,
  thingWords,
  titles,
} from './words.ts';

/** What the capitalised words behind a place or a nationality make of it. */
export type LongerName = 'none' | 'body' | 'thing' | 'unknown';

/**
 * Whether the capitalised words that follow a name make one longer name with it: a body (`U.S. Army`), a thing
 * (`Vietnam War`), or something unknown (`Paris Hilton`). Posts, dates and other known names do not.
 */
export function longerName(words: readonly string[], gazetteer: Gazetteer): LongerName {
  const [first] = words;
  if (first === undefined || dateWords.has(first) || startsPost(words)) return 'none';
  if (words.some(word => ownBodies.has(word))) return 'none';
  if (words.some(word => bodyWords.has(word))) return 'body';
  if (hostedWords.has(first)) return 'none';
  if (words.some(word => thingWords.has(word))) return 'thing';
  return standsApart(first, gazetteer) ? 'none' : 'unknown';
}

/** "Defense Minister", "Supreme Leader", "Armed Forces Minister". */
function startsPost(words: readonly string[]): boolean {
  const post = words.findIndex(word => posts.has(word));
  return post >= 0 && words.slice(0, post).every(word => postFields.has(word));
}

/** Titles, dates, compass points and other known names stand beside a name without being one with it. */
export function standsApart(word: string, gazetteer: Gazetteer): boolean {
  return (
    titles.has(word) ||
    dateWords.has(word) ||
    directions.has(word) ||
    gazetteer.named(word).some(entry => !entry.stop && (entry.type === 'group' || entry.kind !== 'city'))
  );
}
