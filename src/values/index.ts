import type { Value } from '../annotations/schema.ts';
import { mentionType } from '../mention-types.ts';
import type { Article, Decision, TokenTable } from '../types.ts';
import { dateValues } from './date/index.ts';
import { moneyValues, type UsdRates } from './money/index.ts';

export type { UsdRate, UsdRates } from './money/index.ts';

/** What the values of an article are worked out from. */
export interface ValueContext {
  article: Article;
  tokens: TokenTable;
  /** ISO 3166 codes of the countries the article supports, the most relevant first. */
  countries: readonly string[];
  /** US dollars for a unit of each currency: sums are converted by them. */
  rates?: UsdRates | undefined;
}

/** Works out the values of the mentions that have one, in text order: a later one may refer to an earlier one. */
type Valuer = (context: ValueContext, mentions: readonly Decision[]) => (Value | undefined)[];

const valuers: Record<'date' | 'money', Valuer> = { date: dateValues, money: moneyValues };

/** For each mention its value, or undefined. */
export function valuesOf(context: ValueContext, mentions: readonly Decision[]): (Value | undefined)[] {
  const values: (Value | undefined)[] = new Array(mentions.length).fill(undefined);
  for (const [kind, valuer] of Object.entries(valuers)) {
    const own = mentions.flatMap((mention, index) => (mentionType(mention.type).value === kind ? [index] : []));
    const found = valuer(
      context,
      own.map(index => mentions[index]!),
    );
    for (const [at, value] of found.entries()) values[own[at]!] = value;
  }
  return values;
}
