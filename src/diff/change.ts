import type { Entity, Mention } from '../annotations/schema.ts';

/**
 * What can happen to a mention: `added` and `removed`; `boundary` moved; `type` and `value` changed; `scores`: score or
 * taggers. To an entity: `link` changed; `merged` of several, `split` into several. `details` are what leaves the
 * meaning as it is: of a value how it came about, of an entity its name, role, quotes and identifiers.
 */
export const changeKinds = [
  'added',
  'removed',
  'boundary',
  'type',
  'value',
  'link',
  'merged',
  'split',
  'details',
  'scores',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

interface Common {
  /** Names the change within its article: equal in every run that finds the same change. */
  key: string;
  /** At least one, in the order of `changeKinds`. */
  kinds: readonly ChangeKind[];
  /** Type of the mention or entity; after the change, where there is one. */
  type: string;
  /** Where to look: UTF-16 offsets in the text after the change; of an entity, its first mention. */
  start: number;
  end: number;
}

/** One mention: alone after when added, alone before when removed. */
export interface MentionChange extends Common {
  about: 'mention';
  before?: Mention;
  after?: Mention;
}

/** Entities whose mentions belong together: one on either side, or several of which some were merged or split. */
export interface EntityChange extends Common {
  about: 'entity';
  before: readonly Entity[];
  after: readonly Entity[];
}

export type Change = MentionChange | EntityChange;
