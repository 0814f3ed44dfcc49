import { add, multiply } from '../../../text/decimal.ts';
import type { Pieces } from './pieces.ts';
import { FRACTIONS, SMALL } from './words/numbers.ts';

/** A number in words, and the index of the piece behind it. */
interface Cardinal {
  to: number;
  value: string;
}

/** "seven", "twenty-five", "two hundred and fifty". */
export function readBelowThousand(pieces: Pieces, at: number): Cardinal | undefined {
  const below = readBelowHundred(pieces, at);
  if (!below || pieces.lower(pieces.overHyphen(below.to)) !== 'hundred') return below && plain(below);
  const to = pieces.overHyphen(below.to) + 1;
  const rest = readBelowHundred(pieces, overAnd(pieces, to));
  return plain({ to: rest?.to ?? to, value: below.value * 100 + (rest?.value ?? 0) });
}

function readBelowHundred(pieces: Pieces, at: number): { to: number; value: number } | undefined {
  const value = SMALL.get(pieces.lower(at));
  if (value === undefined) return undefined;
  const unitAt = pieces.overHyphen(at + 1);
  const unit = SMALL.get(pieces.lower(unitAt));
  const joins = value >= 20 && unit !== undefined && unit > 0 && unit < 10;
  return joins ? { to: unitAt + 1, value: value + unit } : { to: at + 1, value };
}

function plain({ to, value }: { to: number; value: number }): Cardinal {
  return { to, value: String(value) };
}

/** "one-point-three". */
export function decimalPart(pieces: Pieces, at: number, whole: string): Cardinal | undefined {
  let index = pieces.overHyphen(at);
  if (pieces.lower(index) !== 'point') return undefined;
  let digits = '';
  for (let next = index + 1; ; ) {
    const digit = SMALL.get(pieces.lower(pieces.overHyphen(next)));
    if (digit === undefined || digit > 9) break;
    digits += digit;
    index = pieces.overHyphen(next);
    next = index + 1;
  }
  return digits === '' ? undefined : { to: index + 1, value: add(whole, `0.${digits}`) };
}

/** "and a half", "and three quarters". */
export function andFraction(pieces: Pieces, at: number): Cardinal | undefined {
  const and = pieces.overHyphen(at);
  if (pieces.lower(and) !== 'and') return undefined;
  const article = pieces.overHyphen(and + 1);
  const times = pieces.lower(article) === 'three' ? '3' : pieces.lower(article) === 'a' ? '1' : undefined;
  const noun = pieces.overHyphen(article + 1);
  const fraction = FRACTIONS.get(pieces.lower(noun));
  return times && fraction ? { to: noun + 1, value: multiply(times, fraction) } : undefined;
}

/** The index behind an "and", with or without hyphens, or the index itself. */
export function overAnd(pieces: Pieces, at: number): number {
  const index = pieces.overHyphen(at);
  return pieces.lower(index) === 'and' ? pieces.overHyphen(index + 1) : index;
}
