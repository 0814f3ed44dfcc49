import { type Asked, queryOf, type SearchQuery } from '../search/index.ts';
import { HttpError } from '../server/index.ts';

/** What an address asks: `Asked`, and types of which an article must have a mention. */
export interface ExploreQuery extends Asked {
  type?: readonly string[];
}

type Address = Readonly<Record<string, unknown>>;

const SINGLE = ['words', 'near', 'date', 'published', 'money'] as const;
const MANY = ['person', 'place', 'organization', 'group', 'entity', 'type'] as const;
/** Longest part in UTF-16 units, and most of one name: nobody types more. */
const LONGEST = 1_000;
const MOST = 50;

/**
 * The question in the query of an address. Other names in it are passed over: the page has more in its own.
 *
 * @throws {HttpError} when a part is there too often or is too long.
 */
export function askedIn(address: Address): ExploreQuery {
  const single = SINGLE.flatMap(name => {
    const [value, another] = valuesOf(address, name);
    if (another !== undefined) throw new HttpError(400, `Expected \`${name}\` once, got it more often`);
    return value === undefined || value.trim() === '' ? [] : [[name, value]];
  });
  const many = MANY.flatMap(name => {
    const values = valuesOf(address, name).filter(value => value.trim() !== '');
    return values.length === 0 ? [] : [[name, values]];
  });
  return Object.fromEntries([...single, ...many]);
}

/**
 * As an index is asked. A type without a name is any entity of it; dates and sums have no entity, and any will do.
 *
 * @throws {QueryError} naming the part and the place in it that cannot be read.
 */
export function searchQueryOf({ type = [], ...asked }: ExploreQuery): SearchQuery {
  const query = queryOf(asked);
  return {
    ...query,
    ...(type.includes('date') && !query.dates && { dates: {} }),
    ...(type.includes('money') && !query.sum && { sum: {} }),
    entities: [...query.entities, ...type.filter(each => !VALUE_TYPES.includes(each)).map(each => ({ type: each }))],
  };
}

/** Types of mentions that an index holds as values. */
export const VALUE_TYPES: readonly string[] = ['date', 'money'];

/** A whole number in an address, 0 without one. */
export function numberIn(address: Address, name: string): number {
  const [value] = valuesOf(address, name);
  if (value === undefined) return 0;
  if (!/^\d{1,9}$/.test(value)) throw new HttpError(400, `Expected \`${name}\` as a whole number`);
  return Number(value);
}

/** A text that has to be there. */
export function textIn(address: Address, name: string): string {
  const [value, another] = valuesOf(address, name);
  if (value === undefined || another !== undefined) throw new HttpError(400, `Expected one \`${name}\``);
  return value;
}

function valuesOf(address: Address, name: string): string[] {
  const value = Object.hasOwn(address, name) ? address[name] : undefined;
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (values.length > MOST || values.some(each => typeof each !== 'string' || each.length > LONGEST))
    throw new HttpError(400, `Expected at most ${MOST} times \`${name}\` of at most ${LONGEST} characters`);
  return values;
}
