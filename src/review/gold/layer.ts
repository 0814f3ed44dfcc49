import type { Entity, Mention } from '../../annotations/schema.ts';
import type { Span } from '../../types.ts';

/**
 * The mentions and entities of one side of an article, ready to be asked by place and by entity. Mentions are in text
 * order and do not overlap.
 */
export class Layer {
  readonly mentions: Mention[];
  readonly entities: Map<string, Entity>;
  readonly #ofEntity = new Map<string, Set<Mention>>();

  constructor(side: { mentions: readonly Mention[]; entities: readonly Entity[] }) {
    this.mentions = [...side.mentions];
    this.entities = new Map(side.entities.map(entity => [entity.id, entity]));
    for (const mention of this.mentions) this.#index(mention);
  }

  /** The mention of just this span. */
  at({ start, end }: Span): Mention | undefined {
    const mention = this.mentions[this.#firstEndingBehind(start)];
    return mention?.start === start && mention.end === end ? mention : undefined;
  }

  /** The mentions that share text with the span, in text order. */
  overlapping({ start, end }: Span): Mention[] {
    const found: Mention[] = [];
    for (let at = this.#firstEndingBehind(start); (this.mentions[at]?.start ?? end) < end; at++)
      found.push(this.mentions[at]!);
    return found;
  }

  /** The mentions of an entity, in no order that means something. */
  mentionsOf(entity: string): ReadonlySet<Mention> {
    return this.#ofEntity.get(entity) ?? new Set();
  }

  /** All entities in order of first mention, as a file has them. */
  orderedEntities(): Entity[] {
    const ids = new Set<string>();
    for (const { entity } of this.mentions) if (entity !== undefined) ids.add(entity);
    return [...ids].map(id => this.entities.get(id)!);
  }

  insert(mention: Mention): void {
    this.mentions.splice(this.#firstEndingBehind(mention.start), 0, mention);
    this.#index(mention);
  }

  /** Takes away a mention that `at` gave. */
  remove(mention: Mention): void {
    this.mentions.splice(this.#firstEndingBehind(mention.start), 1);
    if (mention.entity !== undefined) this.#ofEntity.get(mention.entity)?.delete(mention);
  }

  #index(mention: Mention): void {
    if (mention.entity === undefined) return;
    const own = this.#ofEntity.get(mention.entity);
    if (own) own.add(mention);
    else this.#ofEntity.set(mention.entity, new Set([mention]));
  }

  #firstEndingBehind(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
