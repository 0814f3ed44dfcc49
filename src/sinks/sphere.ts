/** Mean radius of the earth in kilometres. */
const RADIUS = 6371.0088;

/** A place as a vector of length 1 from the middle of the earth: the cosine of the angle between two is their product. */
export function unitVector(lat: number, lon: number): { x: number; y: number; z: number } {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

/** Rounding may make the product of equal vectors a little less than 1. */
const ROUNDING = 1e-15;

/** The least product of two unit vectors that are at most so many kilometres apart. */
export function leastProduct(km: number): number {
  return Math.cos(Math.min(km / RADIUS, Math.PI)) - ROUNDING;
}
