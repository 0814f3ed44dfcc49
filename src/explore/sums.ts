import type { Database } from '../sinks/sqlite/database.ts';
import type { CurrencySums } from './protocol.ts';

/** The first four digits of a key are the power of ten above its first digit, and 5000; zero has an empty key. */
const BARS = `SELECT currency, CAST(substr(low_key, 1, 4) AS INTEGER) - 5001 AS power, count(DISTINCT article) AS articles
  FROM sums JOIN fitting USING (article) WHERE low_key != '' GROUP BY currency, power ORDER BY power`;
const TOTALS = `SELECT currency, count(DISTINCT article) AS articles FROM sums JOIN fitting USING (article)
  WHERE low_key != '' GROUP BY currency ORDER BY articles DESC, currency`;

/** The sums in the articles of `fitting` by currency, the commonest first; ranges count by their low end. */
export function sumsOf(database: Database, most: number): CurrencySums[] {
  const bars = new Map<unknown, { power: number; articles: number }[]>();
  for (const { currency, power, articles } of database.prepare(BARS).all()) {
    const known = bars.get(currency) ?? [];
    known.push({ power: Number(power), articles: Number(articles) });
    bars.set(currency, known);
  }
  const totals = database.prepare(TOTALS).all().slice(0, most);
  return totals.map(({ currency, articles }) => ({
    ...(currency !== null && { currency: String(currency) }),
    articles: Number(articles),
    bars: bars.get(currency)!,
  }));
}
