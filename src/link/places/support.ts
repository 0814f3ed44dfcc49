import { loadGazetteer } from '../../gazetteer/index.ts';
import type { Article, TokenTable } from '../../types.ts';
import type { Named } from './index.ts';
import type { Name } from './name.ts';
import { countriesOf } from './same.ts';

/** How much each country has to do with an article. */
export type Weights = ReadonlyMap<string, number>;

/** A named country counts 1, a place in it so much. */
const PLACE_WEIGHT = 0.7;
/** Where the article was published or is set. */
const PLACE_OF_ARTICLE = 10;
const SITE = 10;
const DATELINE = 3;
/** "Texas Department of Health" speaks of the United States. */
const IN_ORGANIZATION = 0.5;
/** Further mentions of one thing say little more. */
const MOST_MENTIONS = 8;

/** What a name adds to the weight of countries, by how likely its senses are. */
export function contributionOf(name: Name): Map<string, number> {
  const weights = new Map<string, number>();
  const count = Math.min(name.mentions.length, MOST_MENTIONS) + (name.isDateline ? DATELINE : 0);
  for (const [at, { entry }] of name.senses.entries()) {
    const { country, kind, type } = entry;
    if (country === undefined) continue;
    const own = kind === 'country' || type === 'group' ? 1 : PLACE_WEIGHT;
    weights.set(country, (weights.get(country) ?? 0) + count * own * name.chances[at]!);
  }
  return weights;
}

/** What the article says of countries beside its mentions: its place, its site, and the names of organisations. */
export function backgroundOf(article: Article, tokens: TokenTable, entities: readonly Named[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (country: string | undefined, weight: number): void => {
    if (country !== undefined) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  add(countryOfPlace(article.place), PLACE_OF_ARTICLE);
  add(siteCountry(article.url), SITE);
  for (const { type, mentions } of entities) {
    if (type !== 'organization') continue;
    for (const { from, to } of mentions) add(countryInName(tokens, from, to), IN_ORGANIZATION);
  }
  return weights;
}

/** The country of the first country, region or nationality in a longer name. */
function countryInName(tokens: TokenTable, from: number, to: number): string | undefined {
  for (let row = from; row < to; row++) {
    const match = loadGazetteer().lookup(tokens, row);
    const [first, second] = match?.entries.filter(({ kind }) => kind !== 'city') ?? [];
    if (first?.country && !second && match!.to <= to) return first.country;
  }
  return undefined;
}

/** "Phnom Penh, Cambodia": the last part that is known decides. */
function countryOfPlace(place: string | undefined): string | undefined {
  for (const part of (place ?? '').split(',').reverse()) {
    const [code] = countriesOf(part.trim());
    if (code) return code;
  }
  return undefined;
}

/** Country-code domains that are sold to all the world, and one that is not the ISO code. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['co', 'io', 'tv', 'me', 'ai', 'fm', 'ly', 'eu']);

function siteCountry(url: string | undefined): string | undefined {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?:[/:?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (!domain || NO_COUNTRY.has(domain)) return undefined;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}

/** Adds `weights` to `sum`, or takes them off. */
export function addWeights(sum: Map<string, number>, weights: Weights, sign: 1 | -1 = 1): void {
  for (const [country, weight] of weights) sum.set(country, (sum.get(country) ?? 0) + sign * weight);
}
