import type { EntryKind, GazetteerEntry } from '../../gazetteer/index.ts';
import type { Decision } from '../../types.ts';
import type { Sense } from './senses.ts';

/** A place or group of the article under the names of one entity, and what it may mean. */
export interface Name {
  text: string;
  type: string;
  mentions: readonly Decision[];
  senses: readonly Sense[];
  /** How likely each sense is, as far as is known: they sum up to 1. */
  chances: number[];
  /** Each sense's score: prior and context. */
  scores: number[];
  /** What the text says holds it: "Tripoli, Lebanon", "the Lebanese port of Tripoli". */
  heldBy: Holder[];
  /** Names that the text says it holds. */
  holds: Name[];
  /** Kinds that words beside it speak of: "Kano state". */
  saidKinds: ReadonlySet<EntryKind>;
  /** It opens the article: "TRIPOLI, Lebanon (AP) —". */
  isDateline: boolean;
  /** Someone in the article has this name. */
  isPersonToo: boolean;
}

/** What the text says holds a place: another name of the article, or a name that is no mention. */
export type Holder = { name: Name } | { entries: readonly GazetteerEntry[] };

/** The likeliest sense, and how likely it is. */
export function bestOf({ senses, chances }: Name): { sense: Sense; chance: number } | undefined {
  let best = 0;
  for (let at = 1; at < chances.length; at++) if (chances[at]! > chances[best]!) best = at;
  const sense = senses[best];
  return sense && { sense, chance: chances[best]! };
}
