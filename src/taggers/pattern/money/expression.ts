import type { UnitCurrency } from './words/units.ts';

/** What the rows of a sum say, before the article has a say in it. */
export interface MoneyExpression {
  /**
   * Lower and upper bound, equal when there is no range, as exact decimals in the written unit: 50 for "50 cents".
   * Absent where the text gives no number: "millions of dollars".
   */
  low?: string;
  high?: string;
  /** The amount if the dot of "1.250" groups thousands, where that is open. */
  grouped?: string;
  /** The currencies that the written form may stand for, the most likely first. Empty when ISO 4217 has none. */
  currencies: readonly UnitCurrency[];
  /** The sign, code or word as written: "US$", "KES", "Kenyan shillings". */
  written: string;
  /** What the form is: a sign that several share says less than a word, a code says it all. */
  form: 'sign' | 'prefix' | 'code' | 'word';
}

/** A sum found in the token table. */
export interface MoneyReading {
  /** Row behind its last one. */
  to: number;
  expression: MoneyExpression;
  /** How sure the grammar is that these rows are a sum of money, in (0, 1]. */
  score: number;
  /** Its form, for `explain`. */
  why: string;
}
