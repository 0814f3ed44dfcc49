import type { Span } from '../../types.ts';
import type { AnnotationFile } from '../schema.ts';
import { firstIndex } from './first-index.ts';
import { type Landmarks, landmarksOf, standsAt, sureShifts } from './landmarks.ts';
import { occurrencesIn } from './occurrences.ts';
import { type Carrier, inTextOrder, orphaned, placed } from './outcome.ts';
import { placeBetween } from './passages.ts';
import { otherRowsIn } from './rows.ts';
import { isSameWriting } from './same-words.ts';
import type { Keys, Tokens } from './tokens.ts';

/** So many mentions in a row may be missing where they are expected until the neighbours' shift counts no more. */
const MOST_MISSED = 2;

type Shifts = (number | undefined)[];

/**
 * Carries mentions over by their words, order and distances alone. Rows of mentions that stand once in both texts come
 * first, then their neighbours at the same distance, then what is left between two of them.
 */
export function carrierWithoutOldText({ article, mentions }: AnnotationFile, now: Tokens, keys: Keys): Carrier {
  const landmarks = landmarksOf(mentions, now, keys, occurrencesIn(now));
  const sure = sureShifts(landmarks);
  const fromLeft = grown(landmarks, sure, 0, 1);
  const fromRight = grown(landmarks, sure, now.text.length - article.length, -1);
  const possible = sure.map((shifts, index) => inOrder([...shifts, fromLeft[index], fromRight[index]]));
  const shifts = possible.map(([shift, rival]) => (rival === undefined ? shift : undefined));
  const places = mentions.map(({ start, end }, index) => shifted({ start, end }, shifts[index]));
  placeBetween(landmarks, article.length, places);
  const otherRows = otherRowsIn(landmarks, places);
  return {
    ofMention(mention, index) {
      if (possible[index]!.length > 1) {
        const candidates = possible[index]!.map(shift => shifted(mention, shift)!);
        return orphaned('ambiguous', candidates);
      }
      const to = places[index];
      if (!to) return orphaned('gone');
      const fate = placed(mention, mention.text, to, now.text);
      if (fate.outcome === 'edited' && !isSameWriting(mention.text, fate.now)) return orphaned('changed', [to]);
      const others = otherRows(index, to, shifts[index] !== undefined);
      return others.length > 0 ? orphaned('ambiguous', inTextOrder([to, ...others])) : fate;
    },
    ofQuote(span) {
      const to = shifted(span, shiftAround(landmarks, shifts, span, now.text.length - article.length));
      return to && isQuoted(now.text, to)
        ? placed(span, now.text.slice(to.start, to.end), to, now.text)
        : orphaned('gone');
    },
  };
}

/**
 * Gives mentions the shift of the one before (`step` 1) or behind (-1) for as long as their words stand there, and goes on
 * with the shift of the next one that is sure. A sure mention gets its neighbour's shift too where that fits as well.
 */
function grown(landmarks: Landmarks, sure: readonly ReadonlySet<number>[], edge: number, step: 1 | -1): Shifts {
  const shifts: Shifts = sure.map(() => undefined);
  let shift = edge;
  let missed = 0;
  for (let count = 0; count < sure.length; count++) {
    const index = step === 1 ? count : sure.length - 1 - count;
    const [known] = sure[index]!;
    const fits =
      standsAt(landmarks, index, shift) && (missed === 0 || isFoundAgain(landmarks, index, shift, step, missed));
    if (!fits && known !== undefined) shift = known;
    if (fits || known !== undefined) shifts[index] = shift;
    missed = shifts[index] === undefined ? missed + 1 : 0;
  }
  return shifts;
}

/** Behind missing mentions one alone may stand there by chance; two in a row do not. */
function isFoundAgain(landmarks: Landmarks, index: number, shift: number, step: 1 | -1, missed: number): boolean {
  const next = index + step;
  return missed <= MOST_MISSED && landmarks.mentions[next] !== undefined && standsAt(landmarks, next, shift);
}

function inOrder(shifts: Shifts): number[] {
  return [...new Set(shifts)].filter(shift => shift !== undefined).sort((a, b) => a - b);
}

function shifted({ start, end }: Span, shift: number | undefined): Span | undefined {
  return shift === undefined ? undefined : { start: start + shift, end: end + shift };
}

/** The shift of the mentions before and behind a span, where it is one: nothing between was put in or taken out. */
function shiftAround({ mentions }: Landmarks, shifts: Shifts, { start, end }: Span, edge: number): number | undefined {
  const before = firstIndex(mentions.length, index => mentions[index]!.end > start) - 1;
  const behind = firstIndex(mentions.length, index => mentions[index]!.start >= end);
  const left = before < 0 ? 0 : shifts[before];
  const right = behind === mentions.length ? edge : shifts[behind];
  return left === right ? left : undefined;
}

const OPENING = /["'“‘„«]/u;
const CLOSING = /["'”’“»]/u;

function isQuoted(text: string, { start, end }: Span): boolean {
  return OPENING.test(text[start - 1] ?? '') && CLOSING.test(text[end] ?? '');
}
