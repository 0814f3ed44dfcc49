/** A point on earth, in degrees (WGS 84). */
export interface Point {
  lat: number;
  lon: number;
}

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres between two points on a sphere of the earth's mean radius (haversine). */
export function distance(a: Point, b: Point): number {
  const half =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}

/** The position of something that may have none. */
export function pointOf({ lat, lon }: { lat?: number; lon?: number }): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** Kilometres between two things, infinitely many when one has no position. */
export function distanceBetween(a: { lat?: number; lon?: number }, b: { lat?: number; lon?: number }): number {
  const from = pointOf(a);
  const to = pointOf(b);
  return from && to ? distance(from, to) : Number.POSITIVE_INFINITY;
}
