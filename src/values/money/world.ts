import type { TokenTable } from '../../types.ts';
import type { WorldBusiness } from './context.ts';
import { surroundings } from './near.ts';
import type { Rate } from './rate.ts';

/** Units of what the world trades in US dollars. */
const WORLD_UNITS: ReadonlySet<string> = new Set(['barrel', 'ounce', 'troy ounce']);

/** Banks and funds that lend in US dollars, by words that tell them; our own collection. */
const LENDERS: readonly (readonly string[])[] = [
  ['imf'],
  ['monetary', 'fund'],
  ['world', 'bank'],
  ['development', 'bank'],
  ['idb'],
  ['adb'],
  ['afdb'],
  ['ifad'],
  ['aiib'],
];
const LENDING: ReadonlySet<string> = new Set(
  'loan loans lend lends lent lending credit grant bailout facility programme program tranche borrow borrowed borrowing'.split(
    ' ',
  ),
);

/** What makes a sum one in US dollars wherever it is printed: a price per barrel, a loan of the IMF. */
export function worldBusiness(tokens: TokenTable, row: number, per: Rate | undefined): WorldBusiness | undefined {
  if (typeof per === 'object' && WORLD_UNITS.has(per.unit)) return { what: `a price per ${per.unit}`, isLoan: false };
  const { first, end } = surroundings(tokens, row, row + 1);
  const words = tokens.lowers.slice(first, end);
  if (!words.some(word => LENDING.has(word))) return undefined;
  const isLent = LENDERS.some(([head, next]) =>
    words.some((word, at) => word === head && (next === undefined || words[at + 1] === next)),
  );
  return isLent ? { what: 'a sentence on a loan of an international bank', isLoan: true } : undefined;
}
