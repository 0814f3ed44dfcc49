import type { TokenTable } from '../types.ts';

/** A mention's name, as the namers see it: its words folded, marks left out, and where it stands. */
export interface Name {
  text: string;
  words: readonly string[];
  /** Words in the mention's own capitals, for acronyms. */
  written: readonly string[];
  tokens: TokenTable;
  /** Rows `[from, to)` of the token table. */
  from: number;
  to: number;
}

/** A name with the type of its mention. */
export interface TypedName extends Name {
  type: string;
}

/**
 * Says which names name the same thing: for each name, in text order, the index of the first name of its cluster.
 * `article` holds the names of all types, which may tell what one of them means.
 */
export type Namer = (names: readonly TypedName[], article: readonly TypedName[]) => number[];

/** Names with the same words are one thing. */
export const sameName: Namer = names => joinBy(names, name => name.words.join(' '));

/** Joins the names that have the same key. */
export function joinBy<Item extends Name>(
  names: readonly Item[],
  key: (name: Item, index: number) => string,
): number[] {
  const first = new Map<string, number>();
  return names.map((name, index) => {
    const own = key(name, index);
    const known = first.get(own);
    if (known === undefined) first.set(own, index);
    return known ?? index;
  });
}
