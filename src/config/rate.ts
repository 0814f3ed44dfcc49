/** What a unit of a currency was worth. */
export interface Rate {
  /** US dollars for one unit, as an exact decimal: `0.0079`. */
  usd: string;
  /** Day of the rate, `YYYY-MM-DD`. */
  date: string;
}

/** Rates by ISO 4217 code. */
export type Rates = ReadonlyMap<string, Rate>;

/** What the parts of a table look like. */
export const SHAPES = {
  currency: /^[A-Z]{3}$/,
  usd: /^(?=[\d.]*[1-9])\d+(?:\.\d+)?$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
} as const;

/** The same in words. */
export const EXPECTED: Readonly<Record<keyof typeof SHAPES, string>> = {
  currency: 'an ISO 4217 code such as KES',
  usd: 'a decimal number such as 0.0079',
  date: 'a day such as 2023-02-28',
};
