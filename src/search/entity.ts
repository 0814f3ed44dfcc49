import { quote } from '../errors.ts';
import { wordsOf } from '../text/name-words.ts';
import { QueryError } from './fault.ts';
import type { EntityQuery } from './query.ts';

const COUNTRY = /^[A-Z]{2}$/;
const KEY = /^[a-z][a-z0-9-]*\/\S/;

/** What entities a part of a query asks for. */
export interface EntityKind {
  type: string | undefined;
  /** Whether two capitals are the code of a country: in a name they may be EU. */
  byCountry: boolean;
}

/**
 * Reads what an entity is to be: a name, of which every word must be among the words of its names in the article; a country
 * code of two capitals; or a key, `place/geonames:1821306`. With `-` before it, no entity may be so.
 *
 * @param part that it is the value of, for messages: `person`.
 * @throws {QueryError} when there is no word in it.
 */
export function parseEntity(part: string, source: string, { type, byCountry }: EntityKind): EntityQuery {
  const trimmed = source.trim();
  const isNot = trimmed.startsWith('-');
  const named = isNot ? trimmed.slice(1).trim() : trimmed;
  const asked = byCountry && COUNTRY.test(named) ? { country: named } : keyOrWords(part, source, named);
  return { ...(type !== undefined && { type }), ...asked, ...(isNot && { not: true as const }) };
}

function keyOrWords(part: string, source: string, named: string): Pick<EntityQuery, 'key' | 'words'> {
  if (KEY.test(named)) return { key: named };
  const words = wordsOf(named);
  if (words.length === 0) throw new QueryError(part, source, 0, `Expected a name, got ${quote(source)}`);
  return { words };
}
