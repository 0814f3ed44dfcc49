import type { Span } from '../../types.ts';
import { firstFrom, type Landmarks } from './landmarks.ts';
import { occurrencesIn } from './occurrences.ts';

/** Farthest that rows of mentions are compared, in mentions. */
const FAR = 40;
/** What stood so far away may be nearer or farther by so many UTF-16 units, plus a share of the distance. */
const DISTANCE_CHANGE = { units: 4, share: 1 / 16 };
/** The row around the right place must be longer than that around another one by so many mentions. */
const CLEARLY = 3;
/** Of words that stand oftener than this beside the placed mentions, the first are looked at. */
const MOST_PLACES = 200;

/** Finds other places that a mention might have as well as its own. */
export type OtherRows = (index: number, own: Span, isSure: boolean) => Span[];

/**
 * Other places are where a mention's words stand and no mention was put. Where the own place is sure, they count only if the
 * mention's neighbours stand there too, at about their distances, and not clearly fewer of them than at the own place.
 *
 * @param places of all mentions in the new text, as far as they are known.
 */
export function otherRowsIn(landmarks: Landmarks, places: readonly (Span | undefined)[]): OtherRows {
  const { now, words } = landmarks;
  const isTaken = takenTokens(landmarks, places);
  const freePlaces = occurrencesIn(now, token => isTaken[token] === 0);
  return (index, own, isSure) => {
    const length = words[index]!.length;
    const others = freePlaces(words[index]!)
      .slice(0, MOST_PLACES)
      .map(token => ({ start: now.start[token]!, end: now.end[token + length - 1]! }));
    if (others.length === 0 || !isSure) return others;
    const ownRow = rowAround(landmarks, index, own.start);
    return others.filter(({ start }) => isRival(rowAround(landmarks, index, start), ownRow));
  };
}

function takenTokens({ now, tokenAt }: Landmarks, places: readonly (Span | undefined)[]): Uint8Array {
  const taken = new Uint8Array(now.length);
  for (const place of places) {
    if (!place) continue;
    for (let token = tokenAt.get(place.start)!; now.start[token]! < place.end; token++) taken[token] = 1;
  }
  return taken;
}

/** How many mentions in a row, before and behind one, stand at about their distances from a place. */
interface Row {
  left: number;
  right: number;
}

function isRival(other: Row, own: Row): boolean {
  if (other.left + other.right === 0 && own.left + own.right > 0) return false;
  const isOwnLonger =
    own.left >= other.left && own.right >= other.right && own.left + own.right >= other.left + other.right + CLEARLY;
  return !isOwnLonger;
}

function rowAround(landmarks: Landmarks, index: number, start: number): Row {
  return { left: rowLength(landmarks, index, start, -1), right: rowLength(landmarks, index, start, 1) };
}

function rowLength(landmarks: Landmarks, index: number, start: number, step: 1 | -1): number {
  const { mentions } = landmarks;
  let length = 0;
  let at = start;
  while (length < FAR) {
    const from = mentions[index + length * step]!;
    const next = mentions[index + (length + 1) * step];
    const found =
      next && nearest(landmarks, index + (length + 1) * step, at + next.start - from.start, next.start - from.start);
    if (found === undefined) break;
    at = found;
    length++;
  }
  return length;
}

/** Where a mention's words begin about there. */
function nearest(
  { now, words, occurrences }: Landmarks,
  index: number,
  offset: number,
  distance: number,
): number | undefined {
  const slack = DISTANCE_CHANGE.units + DISTANCE_CHANGE.share * Math.abs(distance);
  const places = occurrences(words[index]!);
  const at = firstFrom(places, now.start, offset);
  const around = [places[at - 1], places[at]]
    .flatMap(token => (token === undefined ? [] : [now.start[token]!]))
    .sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset));
  return around[0] !== undefined && Math.abs(around[0] - offset) <= slack ? around[0] : undefined;
}
