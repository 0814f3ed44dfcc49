import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { distanceBetween } from './distance.ts';

/** How far from its middle a thing lies in what holds it, in kilometres, where no division's code says so. */
const REACH_KM: Partial<Record<GazetteerEntry['kind'], number>> = { region: 300, city: 60 };
const COUNTY_REACH_KM = 100;
/** A smaller town holds nothing that has a name of its own in the news. */
const LARGE_CITY = 100_000;

/** Whether a place lies in another: a country, a division, or a large city. */
export function holds(outer: GazetteerEntry, inner: GazetteerEntry): boolean {
  if (outer.country === undefined || outer.country !== inner.country || outer === inner) return false;
  if (inner.kind === 'country' || (outer.geonames !== undefined && outer.geonames === inner.geonames)) return false;
  if (outer.kind === 'country') return true;
  if (outer.kind === 'city') {
    return (outer.population ?? 0) >= LARGE_CITY && inner.kind !== 'region' && isWithin(outer, inner, REACH_KM.city!);
  }
  if (outer.kind !== 'region') return false;
  if (outer.level === 2) return isWithin(outer, inner, COUNTY_REACH_KM);
  if (outer.division !== undefined && inner.division !== undefined)
    return outer.division === inner.division && (inner.kind !== 'region' || inner.level === 2);
  return inner.kind !== 'region' && isWithin(outer, inner, REACH_KM.region!);
}

function isWithin(outer: GazetteerEntry, inner: GazetteerEntry, km: number): boolean {
  return distanceBetween(outer, inner) <= km;
}
