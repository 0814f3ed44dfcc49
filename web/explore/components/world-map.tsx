import { useContext, useState } from 'preact/hooks';
import type { PlacePoint } from '../../../src/explore/protocol.ts';
import { has, hashOf, toggled } from '../address.ts';
import { go, Shown } from '../go.ts';
import { fitBox, WORLD, xOf, yOf } from '../map-box.ts';
import { Drawing } from './drawing.tsx';

/** Radius of the place that most articles name, as a share of the map's width. */
const LARGEST = 0.022;
const LEAST = 0.0045;

/** Where the articles speak of: a circle each place, its area the number of articles. */
export function WorldMap({ places, others }: { places: readonly PlacePoint[]; others: number }) {
  const view = useContext(Shown);
  const [isWhole, setWhole] = useState(false);
  const fitted = fitBox(places);
  const box = isWhole ? WORLD : fitted;
  const most = Math.max(1, ...places.map(({ articles }) => articles));
  const choose = (key: string) => go(toggled(view, 'entity', key));
  return (
    <Drawing
      name="world"
      title="Places"
      says={saidOf(places.length, others)}
      tableName="Places as a list"
      table={
        <ul class="lines">
          {places.map(({ key, name, country, articles }) => (
            <li key={key}>
              <button type="button" class="link" aria-pressed={has(view, 'entity', key)} onClick={() => choose(key)}>
                {name}
              </button>{' '}
              <small>
                {country} · {articles}
              </small>
            </li>
          ))}
        </ul>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing holds no fieldset */}
      <svg class="map" viewBox={box.join(' ')} role="group" aria-label={`Map of ${places.length} places`}>
        <rect class="sea" x={box[0]} y={box[1]} width={box[2]} height={box[3]} />
        <path class="land" d={LAND_PATH} />
        {places.map(({ key, name, lat, lon, articles }) => (
          <a key={key} href={hashOf(toggled(view, 'entity', key))} tabIndex={-1} aria-label={`${name}: ${articles}`}>
            <circle
              class={has(view, 'entity', key) ? 'spot chosen' : 'spot'}
              cx={xOf(lon)}
              cy={yOf(lat)}
              r={box[2] * Math.max(LEAST, LARGEST * Math.sqrt(articles / most))}
              stroke-width={box[2] * 0.0012}
            >
              <title>{`${name}: ${articles}`}</title>
            </circle>
          </a>
        ))}
      </svg>
      {fitted !== WORLD && (
        <button type="button" class="quiet" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          Whole world
        </button>
      )}
    </Drawing>
  );
}

function saidOf(shown: number, others: number): string {
  if (shown === 0) return 'No places with coordinates';
  return others === 0 ? `${shown} places` : `The ${shown} commonest of ${shown + others} places`;
}
