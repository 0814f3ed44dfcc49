import type { Database, SqlRow } from '../sinks/sqlite/database.ts';
import { FIRST_TYPE_GROUP } from '../sinks/sqlite/facet-blob.ts';
import type { Counted } from './fitting.ts';
import { labelsOf } from './labels.ts';
import type { PlacePoint } from './protocol.ts';

/** Of one entity the row that most articles have; an entity of another type than place can stand on the map too. */
const POINTS = `SELECT entity, key, latitude, longitude, country, kind, geonames, max(articles)
  FROM names WHERE x IS NOT NULL GROUP BY entity`;

/** The places of the articles that were counted, the commonest first, then by key. */
export function placesOf(
  database: Database,
  { counts }: Counted,
  most: number,
): { places: PlacePoint[]; otherPlaces: number } {
  const articles = (row: SqlRow) => counts.of(FIRST_TYPE_GROUP)[Number(row.entity)] ?? 0;
  const rows = database
    .prepare(POINTS)
    .all()
    .filter(row => articles(row) > 0)
    .sort((a, b) => articles(b) - articles(a) || (String(a.key) < String(b.key) ? -1 : 1));
  const shown = rows.slice(0, most);
  const labels = labelsOf(
    database,
    shown.map(({ key }) => String(key)),
  );
  const places = shown.map(row => ({ ...pointOf(row, labels.get(String(row.key))!), articles: articles(row) }));
  return { places, otherPlaces: Math.max(0, rows.length - most) };
}

function pointOf(row: SqlRow, name: string): Omit<PlacePoint, 'articles'> {
  const { key, latitude, longitude, country, kind, geonames } = row;
  return {
    key: String(key),
    name,
    lat: Number(latitude),
    lon: Number(longitude),
    ...(country !== null && { country: String(country) }),
    ...(kind !== null && { kind: String(kind) }),
    ...(geonames !== null && { geonames: Number(geonames) }),
  };
}
