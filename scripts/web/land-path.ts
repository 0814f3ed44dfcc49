import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Units of the path a degree: half a degree is what a small map can show. */
const UNITS = 2;
/** Rings of fewer corners are islands too small to see. */
const LEAST_CORNERS = 4;
/** An island on the 180th meridian has corners at both edges of the map, and would be a line from one to the other. */
const SPLIT = { width: 350 * UNITS, height: 10 * UNITS };

/**
 * Natural Earth's land, 1:110 million (public domain, from `world-atlas`), as one SVG path in whole units: longitude to
 * the right from 180° W, latitude down from 90° N.
 */
export function landPath(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.land);
  return features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat().map(ringPath)).join('');
}

function ringPath(ring: readonly Position[]): string {
  const corners = ring
    .map(([lon, lat]) => [Math.round((lon! + 180) * UNITS), Math.round((90 - lat!) * UNITS)] as const)
    .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]![0] || y !== all[at - 1]![1]);
  if (corners.length < LEAST_CORNERS || isSplit(corners)) return '';
  const [first, ...rest] = corners;
  let [x, y] = first!;
  const steps = rest.slice(0, -1).map(([toX, toY]) => {
    const step = `${toX - x},${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first!.join()}l${steps.join(' ')}z`;
}

function isSplit(corners: readonly (readonly [number, number])[]): boolean {
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return extent(corners.map(([x]) => x)) > SPLIT.width && extent(corners.map(([, y]) => y)) < SPLIT.height;
}
