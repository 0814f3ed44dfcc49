import type { Span } from './types.ts';

/** What is compared: anything with a span and a type. */
export interface Typed extends Span {
  type: string;
}

/**
 * How a gold mention and a predicted one relate: `exact` in span and type; `type` same span, other type; `boundary`
 * overlapping spans, same type; `both` overlapping spans, other type; `missed` gold alone; `spurious` prediction alone.
 */
export type Relation = 'exact' | 'type' | 'boundary' | 'both' | 'missed' | 'spurious';

/** A gold mention with the predicted one that answers to it, or either alone. */
export type Pairing<Mention extends Typed = Typed> =
  | { relation: 'exact' | 'type' | 'boundary' | 'both'; gold: Mention; predicted: Mention }
  | { relation: 'missed'; gold: Mention; predicted?: never }
  | { relation: 'spurious'; gold?: never; predicted: Mention };

type Pair = Extract<Pairing, { gold: Typed; predicted: Typed }>['relation'];

/** Better relations are settled first. */
const RANK: Record<Pair, number> = { exact: 0, type: 1, boundary: 2, both: 3 };

interface Edge {
  gold: number;
  predicted: number;
  relation: Pair;
  overlap: number;
}

/**
 * Pairs gold and predicted mentions one to one: the better relation first, then the larger overlap, then text order. The
 * result, in text order, does not depend on the order of the input; lists may overlap within themselves.
 */
export function compareMentions<Mention extends Typed>(
  gold: readonly Mention[],
  predicted: readonly Mention[],
): Pairing<Mention>[] {
  const golds = [...gold].sort(inTextOrder);
  const predictions = [...predicted].sort(inTextOrder);
  const goldTaken = new Set<number>();
  const predictedTaken = new Set<number>();
  const pairings: Pairing<Mention>[] = [];
  for (const edge of overlaps(golds, predictions).sort(bestFirst)) {
    if (goldTaken.has(edge.gold) || predictedTaken.has(edge.predicted)) continue;
    goldTaken.add(edge.gold);
    predictedTaken.add(edge.predicted);
    pairings.push({ relation: edge.relation, gold: golds[edge.gold]!, predicted: predictions[edge.predicted]! });
  }
  for (const [at, each] of golds.entries()) if (!goldTaken.has(at)) pairings.push({ relation: 'missed', gold: each });
  for (const [at, each] of predictions.entries()) {
    if (!predictedTaken.has(at)) pairings.push({ relation: 'spurious', predicted: each });
  }
  return pairings.sort((a, b) => inTextOrder((a.gold ?? a.predicted)!, (b.gold ?? b.predicted)!));
}

/** All pairs that share text, by one sweep over both sorted lists. */
function overlaps(golds: readonly Typed[], predictions: readonly Typed[]): Edge[] {
  const edges: Edge[] = [];
  let active: number[] = [];
  let next = 0;
  for (const [at, gold] of golds.entries()) {
    while (next < predictions.length && predictions[next]!.start < gold.end) active.push(next++);
    active = active.filter(index => predictions[index]!.end > gold.start);
    for (const index of active) {
      const predicted = predictions[index]!;
      const overlap = Math.min(gold.end, predicted.end) - Math.max(gold.start, predicted.start);
      // A longer gold mention before this one may have let in predictions that begin behind this one.
      if (overlap > 0) edges.push({ gold: at, predicted: index, relation: relate(gold, predicted), overlap });
    }
  }
  return edges;
}

function relate(gold: Typed, predicted: Typed): Pair {
  const sameType = gold.type === predicted.type;
  if (gold.start === predicted.start && gold.end === predicted.end) return sameType ? 'exact' : 'type';
  return sameType ? 'boundary' : 'both';
}

function bestFirst(a: Edge, b: Edge): number {
  return RANK[a.relation] - RANK[b.relation] || b.overlap - a.overlap || a.gold - b.gold || a.predicted - b.predicted;
}

/** A total order but for mentions that are alike in all they hold. */
function inTextOrder(a: Typed, b: Typed): number {
  return a.start - b.start || a.end - b.end || byCodeUnit(a.type, b.type) || byCodeUnit(contentOf(a), contentOf(b));
}

/** Keys in order, so that it depends on what a mention holds alone. */
function contentOf(mention: Typed): string {
  return JSON.stringify(Object.entries(mention).sort(([a], [b]) => byCodeUnit(a, b)));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
