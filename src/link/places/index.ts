import type { Link } from '../../annotations/schema.ts';
import { nameKey } from '../../gazetteer/index.ts';
import { mentionType } from '../../mention-types.ts';
import type { Article, Decision, TokenTable } from '../../types.ts';
import { decide } from './decide.ts';
import { articleCountries, type Focus, focusOf } from './focus.ts';
import type { Name } from './name.ts';
import { holdersOf, mentionsOf, saidKinds } from './patterns.ts';
import { sensesOf } from './senses.ts';
import { backgroundOf } from './support.ts';
import { weigh } from './weigh.ts';

export type { Focus } from './focus.ts';
export { samePlaceOrGroup } from './same.ts';

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
  /** The countries that the article is about, the foremost first. */
  focus: Focus[];
}

/** A mention that begins in one of the first rows is the article's dateline. */
const DATELINE_ROWS = 3;

/** Links the places and groups of an article to the gazetteer, all of them together. */
export function linkPlaces(article: Article, tokens: TokenTable, entities: readonly Named[]): PlaceLinks {
  const persons = personWords(entities);
  const named = entities.map(entity =>
    mentionType(entity.type).naming === 'gazetteer' ? nameOf(tokens, entity, persons) : undefined,
  );
  const names = named.filter(name => name !== undefined);
  const mentions = mentionsOf(names);
  for (const name of names) {
    name.heldBy = holdersOf(tokens, mentions, name);
    for (const holder of name.heldBy) if ('name' in holder) holder.name.holds.push(name);
  }
  const background = backgroundOf(article, tokens, entities);
  weigh(names, background);
  return {
    links: named.map(name => name && decide(name)),
    countries: articleCountries(names, background),
    focus: focusOf(names),
  };
}

function nameOf(tokens: TokenTable, { type, name: text, mentions }: Named, persons: ReadonlySet<string>): Name {
  const name: Name = {
    text,
    type,
    mentions,
    senses: sensesOf(text, type),
    chances: [],
    scores: [],
    heldBy: [],
    holds: [],
    saidKinds: new Set(),
    isDateline: mentions[0]!.from < DATELINE_ROWS,
    isPersonToo: persons.has(nameKey(text)),
  };
  name.saidKinds = saidKinds(tokens, name);
  return name;
}

/** The first and the last words of the people in the article. */
function personWords(entities: readonly Named[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { type, name } of entities) {
    if (mentionType(type).naming !== 'person') continue;
    const parts = nameKey(name).split(' ');
    for (const word of [parts[0]!, parts.at(-1)!]) words.add(word);
  }
  return words;
}
