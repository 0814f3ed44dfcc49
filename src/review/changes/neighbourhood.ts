import type { Mention } from '../../annotations/schema.ts';
import type { Span } from '../../types.ts';
import type { Layer } from '../gold/index.ts';

/** Mentions of both sides, and the entities they name. */
export interface Neighbourhood {
  gold: Reached;
  predicted: Reached;
}

export interface Reached {
  mentions: Set<Mention>;
  entities: Set<string>;
}

/** Where to begin: places in the text, and entities of the gold. */
export interface Seeds {
  spans: readonly Span[];
  entities: readonly string[];
}

/**
 * All that a comparison of the two sides can see from the seeds: mentions that overlap across sides, directly or
 * through others, with all mentions of their entities. A comparison of these alone finds what one of everything would.
 */
export function neighbourhood(gold: Layer, predicted: Layer, seeds: Seeds): Neighbourhood {
  const sides = [
    { layer: gold, mentions: new Set<Mention>(), entities: new Set<string>() },
    { layer: predicted, mentions: new Set<Mention>(), entities: new Set<string>() },
  ] as const;
  const waiting: [Mention, 0 | 1][] = [];

  for (const span of seeds.spans) {
    reach(gold.overlapping(span), 0);
    reach(predicted.overlapping(span), 1);
  }
  for (const id of seeds.entities) reachEntity(id, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [mention, side] = next;
    const other = side === 0 ? 1 : 0;
    reach(sides[other].layer.overlapping(mention), other);
    if (mention.entity !== undefined) reachEntity(mention.entity, side);
  }
  return { gold: sides[0], predicted: sides[1] };

  function reachEntity(id: string, side: 0 | 1): void {
    const { layer, entities } = sides[side];
    if (entities.has(id)) return;
    entities.add(id);
    reach(layer.mentionsOf(id), side);
  }

  function reach(mentions: Iterable<Mention>, side: 0 | 1): void {
    for (const mention of mentions) {
      if (sides[side].mentions.has(mention)) continue;
      sides[side].mentions.add(mention);
      waiting.push([mention, side]);
    }
  }
}
