import type { Link } from '../../annotations/schema.ts';
import { mentionType } from '../../mention-types.ts';
import { textOf } from '../../tokens/index.ts';
import type { Article, Decision, TokenTable } from '../../types.ts';
import { articleCountries } from './countries.ts';
import { linkOf } from './gazetteer.ts';

export { samePlaceOrGroup } from './gazetteer.ts';

/** An entity before it has an id: its type, its fullest name, and its mentions in text order. */
export interface Named {
  type: string;
  name: string;
  mentions: readonly Decision[];
}

export interface PlaceLinks {
  /** For each entity its link, where the gazetteer has one and it is clear. */
  links: (Link | undefined)[];
  /** ISO 3166 codes of the countries the article supports, the most relevant first. */
  countries: string[];
}

/** Links the places and groups of an article to the gazetteer, all of them together. */
export function linkPlaces(article: Article, tokens: TokenTable, entities: readonly Named[]): PlaceLinks {
  const inGazetteer = ({ type }: Named): boolean => mentionType(type).naming === 'gazetteer';
  const texts = entities
    .filter(inGazetteer)
    .flatMap(({ mentions }) => mentions.map(({ from, to }) => textOf(tokens, from, to)));
  const countries = articleCountries(article, texts);
  const links = entities.map(entity => (inGazetteer(entity) ? linkOf(entity.name, entity.type, countries) : undefined));
  return { links, countries };
}
