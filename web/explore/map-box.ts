/** Units of the land's path a degree; see `scripts/web/land-path.ts`. */
const UNITS = 2;

export type Box = readonly [x: number, y: number, width: number, height: number];

/** All of the Earth but the Antarctic. */
export const WORLD: Box = [0, 10, 720, 300];
/** Share of places on each side that may lie outside: one island far away would make all else small. */
const OUTSIDE = 0.02;
/** Least width in degrees: the land's path is coarse. */
const LEAST_WIDTH = 30;
const MARGIN = 1.25;
const RATIO = WORLD[2] / WORLD[3];

export function xOf(lon: number): number {
  return (lon + 180) * UNITS;
}

export function yOf(lat: number): number {
  return (90 - lat) * UNITS;
}

/** The part of the map that the places are in, in the shape of the whole. */
export function fitBox(places: readonly { lat: number; lon: number }[]): Box {
  if (places.length === 0) return WORLD;
  const [left, right] = ends(places.map(({ lon }) => xOf(lon)));
  const [top, bottom] = ends(places.map(({ lat }) => yOf(lat)));
  const width = Math.max((right - left) * MARGIN, (bottom - top) * MARGIN * RATIO, LEAST_WIDTH * UNITS);
  if (width >= WORLD[2]) return WORLD;
  const height = width / RATIO;
  return [
    clamp((left + right - width) / 2, 0, WORLD[2] - width),
    clamp((top + bottom - height) / 2, 0, 360 - height),
    width,
    height,
  ];
}

function ends(numbers: number[]): [number, number] {
  numbers.sort((a, b) => a - b);
  const cut = Math.floor(numbers.length * OUTSIDE);
  return [numbers[cut]!, numbers[numbers.length - 1 - cut]!];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
