import { add, compare, multiply, parseDecimal, shift } from '../../../text/decimal.ts';
import { andFraction, decimalPart, overAnd, readBelowThousand } from './cardinals.ts';
import { magnitudeAt, withMagnitudes, withSmaller } from './magnitude.ts';
import type { Pieces } from './pieces.ts';
import { FRACTIONS, MAGNITUDES, MANY, VAGUE, VULGAR } from './words/numbers.ts';

/** A number of units, with what the grammar needs to judge it. */
export interface Amount {
  /** Index of the piece behind it. */
  to: number;
  /** Absent for "several million". */
  value?: string;
  /** The value if the dot of "1.250" groups thousands, where that is open. */
  grouped?: string | undefined;
  /** Its magnitude as a power of ten, 0 without one. */
  magnitude: number;
  /** The magnitude as written, when it is an abbreviation: "m". */
  short?: string | undefined;
  /** The number before its magnitude, as written in digits, its groups parted by commas; absent for words. */
  digits?: string;
  /** How it was written: "a", "half a million", "several" are told from "20". */
  style: 'digits' | 'words' | 'article' | 'vague';
}

/** Longer strings of digits are no sums, and would be slow. */
const MAX_DIGITS = 30;

/** The Swiss group by them: "40’000". */
const APOSTROPHES = /['’]/g;
/** "1.250": thousands or a fraction. */
const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;
/** "125.000": nobody writes such a fraction. */
const ROUND_THOUSANDS = /^[1-9]\d{0,2}\.000$/;

/** Digits with or without a magnitude: "4,500", "20m", "1.95 billion", "2,000 crore", "$5-million". */
export function readDigits(pieces: Pieces, at: number, dotGroups: boolean): Amount | undefined {
  const number = readNumber(pieces, at, dotGroups);
  if (!number) return undefined;
  const { to, value } = withFractions(pieces, number.to, number.value);
  const amount = withSmaller(pieces, withMagnitudes(pieces, to, value));
  const last = pieces.at(amount.to - 1)!;
  const isShort = amount.to > to && !MAGNITUDES.has(last.lower) && !pieces.isHyphen(amount.to - 2);
  const { digits, grouped } = number;
  return { ...amount, digits, style: 'digits', short: isShort ? last.text : undefined, grouped };
}

/** The digits alone, in any way of grouping. */
function readNumber(
  pieces: Pieces,
  at: number,
  dotGroups: boolean,
): (Pick<Amount, 'to' | 'grouped'> & { value: string; digits: string }) | undefined {
  const piece = pieces.at(at);
  if (piece?.kind !== 'number' || piece.text.length > MAX_DIGITS) return undefined;
  const spaced = spacedGroups(pieces, at);
  const plain = spaced?.digits ?? piece.text.replaceAll(APOSTROPHES, '');
  const isBare = !magnitudeAt(pieces, at + 1);
  const value = parseDecimal(plain, { dotGroups: isBare && (dotGroups || ROUND_THOUSANDS.test(plain)) });
  if (value === undefined) return undefined;
  const grouped = isBare && THOUSANDS.test(plain) ? parseDecimal(plain, { dotGroups: true }) : undefined;
  const digits = spaced?.written ?? piece.text.replaceAll(APOSTROPHES, ',');
  return { to: spaced?.to ?? at + 1, value, digits, grouped: grouped === value ? undefined : grouped };
}

/** "2½", and "2 and a half" before a magnitude. */
function withFractions(pieces: Pieces, at: number, value: string): { to: number; value: string } {
  const vulgar = pieces.isGlued(at) ? VULGAR.get(pieces.lower(at)) : undefined;
  const number = vulgar ? { to: at + 1, value: add(value, vulgar) } : { to: at, value };
  const half = andFraction(pieces, number.to);
  if (!half || !magnitudeAt(pieces, half.to)) return number;
  return { to: half.to, value: add(number.value, half.value) };
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
  if (half) return { ...amount, to: half.to, value: add(amount.value!, shift(half.value, amount.magnitude)) };
  const longer = withTerms(pieces, amount);
  return longer === amount ? (hundredAnd(pieces, at + 1) ?? amount) : longer;
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
  return withTerms(pieces, { ...withMagnitudes(pieces, to, value), style: 'words' });
}

/** Adds the smaller terms that follow: "two million", then "three hundred thousand", then "and five". */
function withTerms(pieces: Pieces, first: Amount): Amount {
  let amount = first;
  for (let last: Pick<Amount, 'magnitude'> = amount; last.magnitude >= 3; ) {
    const term = readBelowThousand(pieces, overAnd(pieces, amount.to));
    if (!term) break;
    const read = withMagnitudes(pieces, term.to, term.value);
    if (compare(read.value, shift('1', amount.magnitude)) >= 0) break;
    amount = { ...amount, to: read.to, value: add(amount.value!, read.value), style: 'words' };
    last = read;
  }
  return amount;
}

/** "a hundred and seventy billion", behind its "a". */
function hundredAnd(pieces: Pieces, at: number): Amount | undefined {
  if (pieces.lower(at) !== 'hundred') return undefined;
  const rest = readBelowThousand(pieces, overAnd(pieces, pieces.overHyphen(at + 1)));
  if (!rest || compare(rest.value, '100') >= 0) return undefined;
  return withTerms(pieces, { ...withMagnitudes(pieces, rest.to, add('100', rest.value)), style: 'words' });
}

/** "000", and at the end "200,50". */
const GROUP = /^\d{3}(?:,\d{1,2})?$/;
const GROUP_SPACE = /^[ \u00a0\u2009\u202f]$/;

/** "1 000 000", as the rest of Europe groups, by one plain, no-break or thin space: its digits, and these with commas. */
function spacedGroups(pieces: Pieces, at: number): { to: number; digits: string; written: string } | undefined {
  let digits = pieces.at(at)!.text;
  if (!/^\d{1,3}$/.test(digits)) return undefined;
  let written = digits;
  let to = at + 1;
  while (!digits.includes(',') && GROUP.test(pieces.at(to)?.text ?? '')) {
    const { tokens } = pieces;
    const before = tokens.end[pieces.at(to - 1)!.row]!;
    if (!GROUP_SPACE.test(tokens.text.slice(before, tokens.start[pieces.at(to)!.row]!))) break;
    digits += pieces.at(to)!.text;
    written += `,${pieces.at(to)!.text}`;
    to++;
  }
  return to > at + 1 ? { to, digits, written } : undefined;
}
