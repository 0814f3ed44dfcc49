import type { Entity, Mention } from '../../annotations/schema.ts';
import { applyPatch } from './apply.ts';
import { freshEntityId } from './entity-id.ts';
import type { Layer } from './layer.ts';
import { entityLine, mentionLine } from './lines.ts';
import { invertPatch, type Patch } from './patch.ts';

/** Changes gold step by step, and at the end tells what became different. Until then it can be taken back. */
export class Edit {
  readonly gold: Layer;
  readonly #removed = new Map<string, Mention>();
  readonly #added = new Map<string, Mention>();
  readonly #before = new Map<string, Entity | undefined>();

  constructor(gold: Layer) {
    this.gold = gold;
  }

  /** Takes away a mention that the gold has. */
  remove(mention: Mention): void {
    this.gold.remove(mention);
    const line = mentionLine(mention);
    if (!this.#added.delete(line)) this.#removed.set(line, mention);
    if (mention.entity !== undefined) this.#touch(mention.entity);
  }

  /** Adds a mention where the gold has none. What only predictions have is left out. */
  add({ by: _by, score: _score, ...mention }: Mention): Mention {
    this.gold.insert(mention);
    const line = mentionLine(mention);
    if (!this.#removed.delete(line)) this.#added.set(line, mention);
    if (mention.entity !== undefined) this.#touch(mention.entity);
    return mention;
  }

  replace(old: Mention, mention: Mention): Mention {
    this.remove(old);
    return this.add(mention);
  }

  /** Puts an entity in, or another one in its place. */
  setEntity(entity: Entity): void {
    this.#touch(entity.id);
    this.gold.entities.set(entity.id, entity);
  }

  /** A new entity with these details, under an id of its own. */
  newEntity({ type, name, ...details }: Omit<Entity, 'id'>): string {
    const id = freshEntityId(type, name, taken => this.gold.entities.has(taken));
    this.setEntity({ id, type, name, ...details });
    return id;
  }

  /** Lets go of entities without a mention. */
  finish(): Patch {
    for (const id of this.#before.keys()) if (this.gold.mentionsOf(id).size === 0) this.gold.entities.delete(id);
    return this.#patch();
  }

  rollBack(): void {
    applyPatch(this.gold, invertPatch(this.#patch()));
  }

  #patch(): Patch {
    const before: Entity[] = [];
    const after: Entity[] = [];
    for (const [id, old] of this.#before) {
      const now = this.gold.entities.get(id);
      if (old && now && entityLine(old) === entityLine(now)) continue;
      if (old) before.push(old);
      if (now) after.push(now);
    }
    const mentions = { removed: [...this.#removed.values()], added: [...this.#added.values()] };
    return { mentions, entities: { before, after } };
  }

  #touch(id: string): void {
    if (!this.#before.has(id)) this.#before.set(id, this.gold.entities.get(id));
  }
}
