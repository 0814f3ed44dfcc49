import type { Article } from '../../types.ts';
import { countriesOf } from './gazetteer.ts';

/** A mention of a country weighs this much less than the article's own place or the country of its site. */
const OWN_WEIGHT = 10;

/**
 * ISO 3166 codes of the countries an article supports, the most relevant first: where it was published or is set, the
 * country of its site's address, and the countries it names, by number of mentions.
 *
 * @param named Names of the places and groups in the article, one for each mention.
 */
export function articleCountries(article: Article, named: readonly string[]): string[] {
  const weights = new Map<string, number>();
  const add = (code: string, weight: number) => weights.set(code, (weights.get(code) ?? 0) + weight);
  for (const code of placeCountries(article.place)) add(code, OWN_WEIGHT);
  const site = siteCountry(article.url);
  if (site) add(site, OWN_WEIGHT);
  for (const name of named) for (const code of countriesOf(name).slice(0, 1)) add(code, 1);
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
}

/** "Phnom Penh, Cambodia": the last part that is known decides. */
function placeCountries(place: string | undefined): string[] {
  for (const part of (place ?? '').split(',').reverse()) {
    const [code] = countriesOf(part.trim());
    if (code) return [code];
  }
  return [];
}

/** Country-code domains that are sold to all the world, and one that is not the ISO code. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['co', 'io', 'tv', 'me', 'ai', 'fm', 'ly', 'eu']);

function siteCountry(url: string | undefined): string | undefined {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?:[/:?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (!domain || NO_COUNTRY.has(domain)) return undefined;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}
