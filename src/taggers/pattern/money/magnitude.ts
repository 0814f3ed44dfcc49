import { add, shift } from '../../../text/decimal.ts';
import type { Pieces } from './pieces.ts';
import { APART_MAGNITUDES, HYPHENED_MAGNITUDES, MAGNITUDES, SHORT_MAGNITUDES } from './words/numbers.ts';

/** A number of units with its magnitudes multiplied in. */
interface Multiplied {
  /** Index of the piece behind it. */
  to: number;
  value: string;
  /** As a power of ten, 0 without one. */
  magnitude: number;
}

/** "1 crore 20 lakh", "2 lakh 50 thousand". */
export function withSmaller(pieces: Pieces, amount: Multiplied): Multiplied {
  if (amount.magnitude < 5 || !MAGNITUDES.has(pieces.lower(amount.to - 1))) return amount;
  const digits = pieces.at(amount.to)?.text ?? '';
  if (!/^\d{1,2}$/.test(digits) || !MAGNITUDES.has(pieces.lower(amount.to + 1))) return amount;
  const smaller = withMagnitudes(pieces, amount.to + 1, digits);
  if (smaller.magnitude >= amount.magnitude || smaller.magnitude < 3) return amount;
  return { ...amount, to: smaller.to, value: add(amount.value, smaller.value) };
}

/** Multiplies by the magnitudes that follow: "hundred thousand", "lakh crore", "bn". */
export function withMagnitudes(pieces: Pieces, at: number, value: string): Multiplied {
  let to = at;
  let magnitude = 0;
  for (let next = magnitudeAt(pieces, to); next && magnitude < 24; next = magnitudeAt(pieces, to)) {
    magnitude += next.power;
    to = next.to;
  }
  return { to, value: shift(value, magnitude), magnitude };
}

/** The magnitude at an index, or behind a hyphen there. */
export function magnitudeAt(pieces: Pieces, at: number): { to: number; power: number } | undefined {
  const index = pieces.overHyphen(at);
  const written = MAGNITUDES.get(pieces.lower(index));
  if (written !== undefined) return { to: index + 1, power: written };
  if (!pieces.isNumber(at - 1)) return undefined;
  if (index !== at) return hyphenedMagnitude(pieces, index);
  const word = pieces.lower(at).replace(/\.$/, '');
  const power = SHORT_MAGNITUDES.get(word);
  if (power === undefined || !(pieces.isGlued(at) || APART_MAGNITUDES.has(word))) return undefined;
  return { to: at + 1, power };
}

/** "P500-M", but no "P500-Mega" and no "5-T-shirt". */
function hyphenedMagnitude(pieces: Pieces, at: number): { to: number; power: number } | undefined {
  const piece = pieces.at(at);
  if (!piece?.glued || !HYPHENED_MAGNITUDES.has(piece.text)) return undefined;
  const isJoined = pieces.isGlued(at + 1) && pieces.isHyphen(at + 1);
  return isJoined ? undefined : { to: at + 1, power: SHORT_MAGNITUDES.get(piece.lower)! };
}
