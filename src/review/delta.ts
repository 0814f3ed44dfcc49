import type { Mention } from '../annotations/schema.ts';
import { mentionLine, type Patch } from './gold/index.ts';

/** Adds up what becomes different in an article while one request is answered. */
export class Delta {
  /** Revision of the article before. */
  readonly since: number;
  readonly keys = new Set<string>();
  readonly reloaded: string[] = [];
  entities = false;
  readonly #removed = new Map<string, Mention>();
  readonly #added = new Map<string, Mention>();

  constructor(since: number) {
    this.since = since;
  }

  note({ mentions, entities }: Patch, keys: Iterable<string>): void {
    for (const mention of mentions.removed) move(mention, this.#added, this.#removed);
    for (const mention of mentions.added) move(mention, this.#removed, this.#added);
    if (entities.before.length + entities.after.length > 0) this.entities = true;
    for (const key of keys) this.keys.add(key);
  }

  mentions(): { removed: Mention[]; added: Mention[] } {
    return { removed: [...this.#removed.values()], added: [...this.#added.values()] };
  }
}

/** What came and went again did neither. */
function move(mention: Mention, from: Map<string, Mention>, to: Map<string, Mention>): void {
  const line = mentionLine(mention);
  if (!from.delete(line)) to.set(line, mention);
}
