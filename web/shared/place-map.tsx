import type { Link } from '../../src/annotations/schema.ts';

/** Units of the land's path a degree; see `scripts/web/land-path.ts`. */
const UNITS = 2;
/** What the map shows, in degrees: a region, so that the dot says where within it. */
const VIEW = { width: 120, height: 66 };

interface Dot {
  lat: number;
  lon: number;
  sure: boolean;
}

/** Where a link leads: a dot on a map without tiles. Of several candidates each has a ring. */
export function PlaceMap({ link, name }: { link: Link; name: string }) {
  const dots = dotsOf(link);
  const [first] = dots;
  if (!first) return null;
  const box = boxAround(first);
  return (
    <svg class="map" viewBox={box.join(' ')} role="img" aria-label={`Map: ${name}`}>
      <rect class="sea" x={box[0]} y={box[1]} width={box[2]} height={box[3]} />
      <path class="land" d={LAND_PATH} />
      <path class="grid" d={gridPath()} />
      {dots.map(({ lat, lon, sure }) => (
        <circle
          key={`${lat},${lon}`}
          class={sure ? 'dot' : 'ring'}
          cx={(lon + 180) * UNITS}
          cy={(90 - lat) * UNITS}
          r={sure ? 3.4 : 3}
        />
      ))}
    </svg>
  );
}

function dotsOf({ lat, lon, candidates = [] }: Link): Dot[] {
  const sure = lat !== undefined && lon !== undefined ? [{ lat, lon, sure: true }] : [];
  const unsure = candidates.flatMap(each =>
    each.lat !== undefined && each.lon !== undefined ? [{ lat: each.lat, lon: each.lon, sure: false }] : [],
  );
  return [...sure, ...unsure];
}

/** x, y, width and height in units of the path, moved so that nothing beyond the Earth's edge is shown. */
function boxAround({ lat, lon }: Dot): [number, number, number, number] {
  const left = clamp(lon + 180 - VIEW.width / 2, 0, 360 - VIEW.width);
  const top = clamp(90 - lat - VIEW.height / 2, 0, 180 - VIEW.height);
  return [left * UNITS, top * UNITS, VIEW.width * UNITS, VIEW.height * UNITS];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A line each 30 degrees. */
function gridPath(): string {
  const lines: string[] = [];
  for (let x = 0; x <= 360; x += 30) lines.push(`M${x * UNITS},0v${180 * UNITS}`);
  for (let y = 0; y <= 180; y += 30) lines.push(`M0,${y * UNITS}h${360 * UNITS}`);
  return lines.join('');
}
