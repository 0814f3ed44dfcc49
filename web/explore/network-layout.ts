import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Network } from '../../src/explore/protocol.ts';

export const SIZE = { width: 520, height: 420 };
/** Steps until all is at rest; d3-force begins from a spiral, and its numbers are the same each time. */
const STEPS = 300;
const MARGIN = { x: 74, y: 40 };

interface Placed extends SimulationNodeDatum {
  radius: number;
}

interface Tie extends SimulationLinkDatum<Placed> {
  strength: number;
}

/** Where each node stands, in their order: the same network has the same drawing. */
export function placeNodes({ nodes, edges }: Network): { x: number; y: number; radius: number }[] {
  const most = Math.max(1, ...nodes.map(({ articles }) => articles));
  const strongest = Math.max(1, ...edges.map(({ articles }) => articles));
  const placed: Placed[] = nodes.map(({ articles }) => ({ radius: 4 + 9 * Math.sqrt(articles / most) }));
  const links: Tie[] = edges.map(({ a, b, articles }) => ({
    source: a,
    target: b,
    strength: 0.03 + (0.2 * articles) / strongest,
  }));
  forceSimulation(placed)
    .force(
      'links',
      forceLink<Placed, Tie>(links)
        .distance(120)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody().strength(-420).distanceMax(260))
    .force(
      'room',
      forceCollide<Placed>(({ radius }) => radius + 20),
    )
    .force('x', forceX(0).strength(0.07))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .tick(STEPS);
  return stretched(placed);
}

/** Stretches the drawing to its frame. */
function stretched(placed: readonly Placed[]): { x: number; y: number; radius: number }[] {
  const scale = (values: readonly number[], size: number, margin: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high > low ? margin + ((value - low) / (high - low)) * (size - 2 * margin) : size / 2);
  };
  const x = scale(
    placed.map(node => node.x!),
    SIZE.width,
    MARGIN.x,
  );
  const y = scale(
    placed.map(node => node.y!),
    SIZE.height,
    MARGIN.y,
  );
  return placed.map(node => ({ x: round(x(node.x!)), y: round(y(node.y!)), radius: round(node.radius) }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
