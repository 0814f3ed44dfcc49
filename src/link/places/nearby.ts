import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { distance, type Point, pointOf } from './distance.ts';
import { bestOf, type Name } from './name.ts';

/** Places this near support each other; at the edge hardly. */
const NEAR_KM = 200;
const CELL_DEGREES = 4;
/** Below that a sense is too unsure to support others. */
const CLEAR = 0.6;

interface Spot {
  at: Point;
  name: Name;
  chance: number;
}

/** The clear places of an article, found by where they are. */
export interface Surroundings {
  /** How much other places near by support a place, in [0, 1]. */
  support(entry: GazetteerEntry, of: Name): number;
}

/** Countries are too large to be near anything. */
export function surroundingsOf(names: readonly Name[]): Surroundings {
  const cells = new Map<string, Spot[]>();
  for (const name of names) {
    const best = bestOf(name);
    const at = best && best.sense.entry.kind !== 'country' ? pointOf(best.sense.entry) : undefined;
    if (!best || !at || best.chance < CLEAR) continue;
    const key = cellOf(at, 0, 0);
    cells.set(key, [...(cells.get(key) ?? []), { at, name, chance: best.chance }]);
  }
  return {
    support(entry, of) {
      const at = pointOf(entry);
      let sum = 0;
      for (let north = -1; at && north <= 1; north++) {
        for (let east = -1; east <= 1; east++) {
          for (const spot of cells.get(cellOf(at, north, east)) ?? []) {
            // Two things of one name say nothing of each other.
            if (spot.name.text !== of.text) sum += spot.chance * Math.max(0, 1 - distance(spot.at, at) / NEAR_KM);
          }
        }
      }
      return Math.min(1, sum);
    },
  };
}

function cellOf({ lat, lon }: Point, north: number, east: number): string {
  return `${Math.floor(lat / CELL_DEGREES) + north} ${Math.floor(lon / CELL_DEGREES) + east}`;
}
