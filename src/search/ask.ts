import { parseEntity } from './entity.ts';
import { parseNear } from './near.ts';
import { parsePeriod } from './period.ts';
import type { EntityQuery, SearchQuery } from './query.ts';
import { parseSum } from './sum.ts';
import { parseWords } from './words.ts';

/** What a person asks, each part as it is typed: on the command line, or in an address. Syntax: docs/search.md. */
export interface Asked {
  words?: string;
  person?: readonly string[];
  place?: readonly string[];
  organization?: readonly string[];
  group?: readonly string[];
  /** Of any type. */
  entity?: readonly string[];
  near?: string;
  /** Of dates in the text. */
  date?: string;
  /** Of publication. */
  published?: string;
  money?: string;
}

/** The parts that ask for entities, of which type, and whether two capitals are a country there: EU is a name. */
const ENTITY_PARTS = [
  { part: 'person', type: 'person', byCountry: false },
  { part: 'place', type: 'place', byCountry: true },
  { part: 'organization', type: 'organization', byCountry: false },
  { part: 'group', type: 'group', byCountry: true },
  { part: 'entity', type: undefined, byCountry: false },
] as const;

/**
 * The query that a person asks.
 *
 * @throws {QueryError} naming the part and the place in it that cannot be read.
 */
export function queryOf(asked: Asked): SearchQuery {
  const words = asked.words === undefined ? undefined : whenAny(asked.words, parseWords);
  return {
    ...(words && { words }),
    entities: ENTITY_PARTS.flatMap(({ part, ...kind }): EntityQuery[] =>
      (asked[part] ?? []).map(source => parseEntity(part, source, kind)),
    ),
    ...(asked.near !== undefined && { near: parseNear(asked.near) }),
    ...(asked.date !== undefined && { dates: parsePeriod('date', asked.date) }),
    ...(asked.published !== undefined && { published: parsePeriod('published', asked.published) }),
    ...(asked.money !== undefined && { sum: parseSum(asked.money) }),
  };
}

/** An empty search box asks nothing. */
function whenAny<T>(source: string, parse: (source: string) => T): T | undefined {
  return source.trim() === '' ? undefined : parse(source);
}
