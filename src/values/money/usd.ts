import type { MoneyValue } from '../../annotations/schema.ts';
import { add, multiply, shift } from '../../text/decimal.ts';

/** What a unit of a currency was worth. */
export interface UsdRate {
  /** US dollars for one unit, as an exact decimal: `0.0079`. */
  usd: string;
  /** Day of the rate, `YYYY-MM-DD`. */
  date: string;
}

/** Rates by ISO 4217 code. */
export type UsdRates = ReadonlyMap<string, UsdRate>;

/**
 * The value with its amount in US dollars, rounded to cents, half a cent up, where the rates have its currency; US dollars
 * need none. A range, a sum without an amount and one whose currency is open get nothing.
 */
export function usdAmount(value: MoneyValue, rates: UsdRates | undefined): MoneyValue {
  const { amount, currency } = value;
  if (amount === undefined || currency === undefined || rates === undefined) return value;
  const rate = rates.get(currency);
  if (rate) return { ...value, amountUsd: rounded(multiply(amount, rate.usd)), ratesDate: rate.date };
  return currency === 'USD' ? { ...value, amountUsd: rounded(amount) } : value;
}

function rounded(decimal: string): string {
  const [whole = '0'] = shift(add(decimal, '0.005'), 2).split('.');
  return shift(whole, -2);
}
