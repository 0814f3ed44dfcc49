import { add, compare, multiply, parseDecimal, shift } from '../../../text/decimal.ts';
import { andFraction, decimalPart, overAnd, readBelowThousand } from './cardinals.ts';
import type { Pieces } from './pieces.ts';
import { APART_MAGNITUDES, FRACTIONS, MAGNITUDES, MANY, SHORT_MAGNITUDES, VAGUE, VULGAR } from './words/numbers.ts';

/** A number of units, with what the grammar needs to judge it. */
export interface Amount {
  /** Index of the piece behind it. */
  to: number;
  /** Absent for "several million". */
  value?: string;
  /** Its magnitude as a power of ten, 0 without one. */
  magnitude: number;
  /** The magnitude as written, when it is an abbreviation: "m". */
  short?: string | undefined;
  /** The number before its magnitude, as written in digits; absent for words. */
  digits?: string;
  /** How it was written: "a", "half a million", "several" are told from "20". */
  style: 'digits' | 'words' | 'article' | 'vague';
}

/** Longer strings of digits are no sums, and would be slow. */
const MAX_DIGITS = 30;

/** Digits with or without a magnitude: "4,500", "20m", "1.95 billion", "2,000 crore", "$5-million". */
export function readDigits(pieces: Pieces, at: number, dotGroups: boolean): Amount | undefined {
  const piece = pieces.at(at);
  if (piece?.kind !== 'number' || piece.text.length > MAX_DIGITS) return undefined;
  const spaced = spacedGroups(pieces, at);
  let value = parseDecimal(spaced?.digits ?? piece.text, { dotGroups: dotGroups && !magnitudeAt(pieces, at + 1) });
  if (value === undefined) return undefined;
  let to = spaced?.to ?? at + 1;
  const vulgar = VULGAR.get(pieces.lower(to));
  if (vulgar && pieces.isGlued(to)) {
    value = add(value, vulgar);
    to++;
  }
  const half = andFraction(pieces, to);
  if (half && magnitudeAt(pieces, half.to)) {
    value = add(value, half.value);
    to = half.to;
  }
  const amount = withMagnitudes(pieces, to, value);
  const last = pieces.at(amount.to - 1)!;
  const short = amount.to > to && !MAGNITUDES.has(last.lower) ? last.text : undefined;
  return { ...amount, digits: spaced?.digits ?? piece.text, short, style: 'digits' };
}

/** A number in words: "two and a half billion", "half a million", "a hundred thousand", "a million and a half". */
export function readWords(pieces: Pieces, at: number): Amount | undefined {
  const word = pieces.lower(at);
  if (word === 'a' || word === 'an') return readArticle(pieces, at);
  if (VAGUE.has(word)) return readVague(pieces, at);
  const fraction = FRACTIONS.get(word);
  if (fraction) return ofMagnitude(pieces, at + 1, fraction);
  return readCardinal(pieces, at);
}

/** "millions of", "tens of thousands of", "four millions of": the index behind the "of". */
export function readMany(pieces: Pieces, at: number): number | undefined {
  let index = at;
  while (MANY.has(pieces.lower(index)) && pieces.lower(index + 1) === 'of') index += 2;
  return index > at ? index : undefined;
}

function readArticle(pieces: Pieces, at: number): Amount | undefined {
  const next = pieces.lower(at + 1);
  if (VAGUE.has(next)) return readVague(pieces, at + 1);
  const fraction = FRACTIONS.get(next);
  if (fraction) return ofMagnitude(pieces, at + 2, fraction);
  if (!MAGNITUDES.has(next)) return { to: at + 1, value: '1', magnitude: 0, style: 'article' };
  const amount: Amount = { ...withMagnitudes(pieces, at + 1, '1'), style: 'article' };
  const half = andFraction(pieces, amount.to);
  if (!half) return amount;
  return { ...amount, to: half.to, value: add(amount.value!, shift(half.value, amount.magnitude)) };
}

function readVague(pieces: Pieces, at: number): Amount {
  const to = pieces.lower(at + 1) === 'of' ? at + 2 : at + 1;
  const { to: end, magnitude } = withMagnitudes(pieces, to, '1');
  return { to: end, magnitude, style: 'vague' };
}

/** "half a million", "half million", "half-a-million", "a quarter of a billion"; a half of nothing is no amount. */
function ofMagnitude(pieces: Pieces, at: number, fraction: string): Amount | undefined {
  let index = pieces.overHyphen(at);
  if (pieces.lower(index) === 'of') index++;
  if (pieces.lower(index) === 'a') index = pieces.overHyphen(index + 1);
  if (!magnitudeAt(pieces, index)) return undefined;
  return { ...withMagnitudes(pieces, index, fraction), style: 'words' };
}

function readCardinal(pieces: Pieces, at: number): Amount | undefined {
  const first = readBelowThousand(pieces, at);
  if (!first) return undefined;
  const quarters = pieces.overHyphen(first.to);
  if (FRACTIONS.has(pieces.lower(quarters)) && pieces.lower(quarters) !== 'half') {
    return ofMagnitude(pieces, quarters + 1, multiply(first.value, FRACTIONS.get(pieces.lower(quarters))!));
  }
  let { to, value } = decimalPart(pieces, first.to, first.value) ?? first;
  const half = andFraction(pieces, to);
  if (half) ({ to, value } = { to: half.to, value: add(value, half.value) });
  let amount = withMagnitudes(pieces, to, value);
  for (let last = amount; last.magnitude >= 3; ) {
    const term = readBelowThousand(pieces, overAnd(pieces, amount.to));
    if (!term) break;
    last = withMagnitudes(pieces, term.to, term.value);
    if (compare(last.value!, shift('1', amount.magnitude)) >= 0) break;
    amount = { to: last.to, value: add(amount.value!, last.value!), magnitude: amount.magnitude };
  }
  return { ...amount, style: 'words' };
}

/** Multiplies by the magnitudes that follow: "hundred thousand", "lakh crore", "bn". */
function withMagnitudes(pieces: Pieces, at: number, value: string): { to: number; value: string; magnitude: number } {
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
  if (index !== at || !pieces.isNumber(at - 1)) return undefined;
  const word = pieces.lower(at).replace(/\.$/, '');
  const power = SHORT_MAGNITUDES.get(word);
  if (power === undefined || !(pieces.isGlued(at) || APART_MAGNITUDES.has(word))) return undefined;
  return { to: at + 1, power };
}

/** "1 000 000", as the rest of Europe groups; groups are parted by one plain, no-break or thin space. */
function spacedGroups(pieces: Pieces, at: number): { to: number; digits: string } | undefined {
  let digits = pieces.at(at)!.text;
  if (!/^\d{1,3}$/.test(digits)) return undefined;
  let to = at + 1;
  for (; /^\d{3}$/.test(pieces.at(to)?.text ?? ''); to++) {
    const { tokens } = pieces;
    const before = tokens.end[pieces.at(to - 1)!.row]!;
    if (!/^[ \u00a0\u2009\u202f]$/.test(tokens.text.slice(before, tokens.start[pieces.at(to)!.row]!))) break;
    digits += pieces.at(to)!.text;
  }
  return to > at + 1 ? { to, digits } : undefined;
}
