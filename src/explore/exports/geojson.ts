import type { PlacePoint } from '../protocol.ts';

/** The places as points (RFC 7946): longitude first, WGS 84. */
export function placesGeoJson(places: readonly PlacePoint[]): string {
  const features = places.map(({ key, name, lat, lon, country, kind, geonames, articles }) => ({
    type: 'Feature',
    id: key,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { key, name, country, kind, geonames, articles },
  }));
  return `{"type":"FeatureCollection","features":[\n${features.map(feature => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
