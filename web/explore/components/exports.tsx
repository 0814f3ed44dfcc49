import { useContext } from 'preact/hooks';
import { Shown } from '../go.ts';

const FILES = [
  ['mentions.csv', 'Mentions', 'CSV'],
  ['places.geojson', 'Places', 'GeoJSON'],
  ['dates.ics', 'Dates', 'iCalendar'],
  ['network.graphml', 'Network', 'GraphML'],
] as const;

/** Files of what is shown. */
export function Exports() {
  const { asked } = useContext(Shown);
  return (
    <section class="exports" aria-label="Take it with you">
      <h2>Take it with you</h2>
      <ul>
        {FILES.map(([file, what, format]) => (
          <li key={file}>
            <a href={`export/${file}?${asked}`} download={file}>
              {what} <small>{format}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
