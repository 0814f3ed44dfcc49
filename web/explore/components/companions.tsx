import { useContext } from 'preact/hooks';
import type { Companions } from '../../../src/explore/protocol.ts';
import { toneOf } from '../../shared/type-name.tsx';
import { aboutHash } from '../address.ts';
import { Shown } from '../go.ts';

/** A row each companion: the number of articles, and small bars by period of publication. */
export function CompanionsTable({
  companions: { periods, own, rows },
  name,
}: {
  companions: Companions;
  name: string;
}) {
  const view = useContext(Shown);
  if (rows.length === 0) return <p class="says">None</p>;
  const over = periods.length > 0 ? `${periods[0]} to ${periods.at(-1)}` : 'no dates';
  return (
    <table class="companions">
      <thead>
        <tr>
          <th scope="col">Named with</th>
          <th scope="col">Articles</th>
          <th scope="col">{over}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{name}</th>
          <td>{own.reduce((sum, count) => sum + count, 0)}</td>
          <td>
            <Spark counts={own} periods={periods} />
          </td>
        </tr>
        {rows.map(({ key, type, name: other, articles, by }) => (
          <tr key={key} class={toneOf(type)}>
            <th scope="row">
              <a href={aboutHash(view, key)}>{other}</a>
            </th>
            <td>{articles}</td>
            <td>
              <Spark counts={by} periods={periods} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEIGHT = 20;

function Spark({ counts, periods }: { counts: readonly number[]; periods: readonly string[] }) {
  const most = Math.max(1, ...counts);
  const said = periods.flatMap((period, at) => (counts[at]! > 0 ? [`${period}: ${counts[at]}`] : [])).join(', ');
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${Math.max(1, counts.length) * 4} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said || 'no dates'}
    >
      {counts.map((count, at) => {
        const height = (HEIGHT * count) / most;
        return <rect key={periods[at]} x={at * 4} y={HEIGHT - height} width={3} height={height} />;
      })}
    </svg>
  );
}
