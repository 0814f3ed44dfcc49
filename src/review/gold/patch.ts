import type { Entity, Mention } from '../../annotations/schema.ts';

/** What became different in the gold of one article. Nothing of it is lost, so that it can be turned round. */
export interface Patch {
  mentions: { removed: readonly Mention[]; added: readonly Mention[] };
  /** Those that went or became others, and those that came or became so. */
  entities: { before: readonly Entity[]; after: readonly Entity[] };
}

export function invertPatch({ mentions, entities }: Patch): Patch {
  return {
    mentions: { removed: mentions.added, added: mentions.removed },
    entities: { before: entities.after, after: entities.before },
  };
}

export function isEmptyPatch({ mentions, entities }: Patch): boolean {
  const { length } = [...mentions.removed, ...mentions.added, ...entities.before, ...entities.after];
  return length === 0;
}
