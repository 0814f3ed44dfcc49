import { add, shift } from '../../../text/decimal.ts';
import { type Amount, readDigits, readMany, readWords } from './amount.ts';
import { type CurrencyRead, readPrefix, readSuffix, readUnit } from './currency.ts';
import type { Pieces } from './pieces.ts';
import { type Bounds, readRange } from './range.ts';
import { DOT_GROUPED } from './words/currencies.ts';
import { PESOS } from './words/signs.ts';
import { SUBUNIT_NAMES } from './words/units.ts';

/** A sum as read, before its context has been asked. */
export interface Sum {
  /** Index of the piece behind it. */
  to: number;
  bounds?: Bounds | undefined;
  amount?: Amount;
  currency: CurrencyRead;
}

/** The longest sum that begins at the first piece. */
export function readSum(pieces: Pieces): Sum | undefined {
  const prefix = readPrefix(pieces, 0);
  return (prefix && behindPrefix(pieces, prefix)) ?? beforeSuffix(pieces) ?? ofMany(pieces);
}

/** "$1.95 billion", "€5-7 million", "$20 CAD", "$1.9 million pesos". */
function behindPrefix(pieces: Pieces, prefix: CurrencyRead): Sum | undefined {
  const amount = readDigits(pieces, prefix.to, groupsByDots(prefix));
  if (!amount) return undefined;
  const range = readRange(pieces, amount, prefix);
  for (const bounds of range ? [range, plain(amount)] : [plain(amount)]) {
    const named = trailingName(pieces, bounds.to, prefix);
    if (named && closes(pieces, named.to)) return { to: named.to, bounds, amount, currency: { ...prefix, ...named } };
    if (closes(pieces, bounds.to)) return { to: bounds.to, bounds, amount, currency: prefix };
  }
  return undefined;
}

/** "500 baht", "2.5m euros", "half a million dollars", "20 to 30 rupees", "five dollars and fifty cents". */
function beforeSuffix(pieces: Pieces): Sum | undefined {
  const amount = readDigits(pieces, 0, false) ?? readWords(pieces, 0);
  if (!amount) return undefined;
  const range = readRange(pieces, amount, undefined);
  for (const bounds of range ? [range, plain(amount)] : [plain(amount)]) {
    const currency = suffixBehind(pieces, bounds.to, amount);
    if (!currency || !closes(pieces, currency.to)) continue;
    const reread = groupsByDots(currency) && !range ? plain(readDigits(pieces, 0, true) ?? amount) : bounds;
    return withCents(pieces, { to: currency.to, bounds: reread, amount, currency });
  }
  return undefined;
}

function suffixBehind(pieces: Pieces, at: number, amount: Amount): CurrencyRead | undefined {
  const of = pieces.lower(at) === 'of' && (amount.style === 'vague' || pieces.lower(at - 1).endsWith('s'));
  return of ? readUnit(pieces, at + 1) : readSuffix(pieces, at);
}

/** "millions of dollars", "tens of billions of naira": a sum without an amount. */
function ofMany(pieces: Pieces): Sum | undefined {
  const at = readMany(pieces, 0);
  const currency = at === undefined ? undefined : readUnit(pieces, at);
  return currency && closes(pieces, currency.to) ? { to: currency.to, currency } : undefined;
}

/** The name or code behind a sum that has a sign already: it narrows the sign, or it is no part of the sum. */
function trailingName(
  pieces: Pieces,
  at: number,
  prefix: CurrencyRead,
): (Partial<CurrencyRead> & { to: number }) | undefined {
  const name = readSuffix(pieces, at);
  if (!name || (name.form !== 'word' && name.form !== 'code') || name.currencies[0]?.places !== 0) return undefined;
  const narrowed = name.currencies.filter(
    ({ code }) => prefix.currencies.some(own => own.code === code) || (prefix.written === '$' && PESOS.has(code)),
  );
  if (narrowed.length === 0) return undefined;
  const form = narrowed.length < prefix.currencies.length ? name.form : prefix.form;
  return { to: name.to, currencies: narrowed, form };
}

/** "five dollars and fifty cents", "5 cedis 50 pesewas". */
function withCents(pieces: Pieces, sum: Sum): Sum {
  const { bounds, currency } = sum;
  if (!bounds?.low || bounds.low !== bounds.high || currency.form !== 'word') return sum;
  if (currency.currencies[0]!.places !== 0) return sum;
  const at = pieces.lower(sum.to) === 'and' ? sum.to + 1 : sum.to;
  const amount = readDigits(pieces, at, false) ?? readWords(pieces, at);
  const cents = amount?.value && readUnit(pieces, amount.to);
  const part = cents && SUBUNIT_NAMES.get(cents.unit!)?.find(({ code }) => code === currency.currencies[0]!.code);
  if (!cents || !part || !closes(pieces, cents.to)) return sum;
  const value = add(bounds.low, shift(amount.value!, -part.places));
  return { ...sum, to: cents.to, bounds: { to: cents.to, low: value, high: value } };
}

function plain(amount: Amount): Bounds {
  const { to, value, short, grouped } = amount;
  return value === undefined ? { to } : { to, low: value, high: value, short, grouped };
}

function groupsByDots({ currencies }: CurrencyRead): boolean {
  return DOT_GROUPED.has(currencies[0]?.code ?? '');
}

/** Whether a sum may end before this piece: it does not cut a row. */
function closes(pieces: Pieces, to: number): boolean {
  return pieces.at(to - 1)?.ends ?? false;
}
