import type { Span } from '../../types.ts';
import { firstFrom, type Landmarks } from './landmarks.ts';

/** A passage may have grown or shrunk by so many UTF-16 units, plus a share of its length. */
const LENGTH_CHANGE = { units: 12, share: 1 / 8 };
/** A mention may stand so many units off, beyond its passage's own change of length. */
const SLACK = 4;

/** Mentions `[first, behind)` between two placed ones, with the stretches of both texts between those. */
interface Passage {
  first: number;
  behind: number;
  old: Span;
  now: Span;
}

/**
 * Places mentions that stand between two placed ones: where the passage is about as long as it was and holds each of
 * their words exactly as often, they are paired in order, each about as far along as it was.
 *
 * @param places of all mentions in the new text, as far as they are known; what is found is put in.
 */
export function placeBetween(landmarks: Landmarks, oldLength: number, places: (Span | undefined)[]): void {
  for (const passage of passagesBetween(landmarks, oldLength, places)) {
    const { old, now } = passage;
    const change = Math.abs(now.end - now.start - (old.end - old.start));
    if (change > LENGTH_CHANGE.units + LENGTH_CHANGE.share * (old.end - old.start)) continue;
    for (const group of groupsByWords(landmarks, passage)) {
      const found = occurrencesWithin(landmarks, group[0]!, now);
      if (found.length !== group.length) continue;
      group.forEach((index, at) => {
        const along = landmarks.mentions[index]!.start - old.start;
        if (Math.abs(found[at]!.start - now.start - along) <= change + SLACK) places[index] = found[at];
      });
    }
  }
}

function passagesBetween(
  { mentions, now }: Landmarks,
  oldLength: number,
  places: readonly (Span | undefined)[],
): Passage[] {
  const passages: Passage[] = [];
  let [oldStart, nowStart] = [0, 0];
  for (let first = 0; first < places.length; first++) {
    const place = places[first];
    if (place) {
      [oldStart, nowStart] = [mentions[first]!.end, place.end];
      continue;
    }
    let behind = first;
    while (behind < places.length && places[behind] === undefined) behind++;
    const oldEnd = mentions[behind]?.start ?? oldLength;
    const nowEnd = places[behind]?.start ?? now.text.length;
    if (nowEnd > nowStart) {
      passages.push({ first, behind, old: { start: oldStart, end: oldEnd }, now: { start: nowStart, end: nowEnd } });
    }
    first = behind - 1;
  }
  return passages;
}

/** Indexes of the passage's mentions, those with the same words together. */
function groupsByWords({ words }: Landmarks, { first, behind }: Passage): number[][] {
  const groups = new Map<string, number[]>();
  for (let index = first; index < behind; index++) {
    const key = words[index]!.join(' ');
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}

function occurrencesWithin({ words, now, occurrences }: Landmarks, index: number, { start, end }: Span): Span[] {
  const places = occurrences(words[index]!);
  const found: Span[] = [];
  for (let at = firstFrom(places, now.start, start); at < places.length; at++) {
    const span = { start: now.start[places[at]!]!, end: now.end[places[at]! + words[index]!.length - 1]! };
    if (span.end > end) break;
    found.push(span);
  }
  return found;
}
