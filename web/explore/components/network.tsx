import { useContext, useMemo, useState } from 'preact/hooks';
import type { Network } from '../../../src/explore/protocol.ts';
import { toneOf } from '../../shared/type-name.tsx';
import { aboutHash, has, hashOf, toggled } from '../address.ts';
import { Shown } from '../go.ts';
import { labelOf, placeLabels } from '../network-labels.ts';
import { placeNodes, SIZE } from '../network-layout.ts';
import { Drawing } from './drawing.tsx';

/** Who is named in the same articles. */
export function NetworkDrawing({ network }: { network: Network }) {
  const view = useContext(Shown);
  const [over, setOver] = useState<number | undefined>();
  const places = useMemo(() => placeNodes(network), [network]);
  const { nodes, edges } = network;
  const labels = nodes.map(({ name }) => labelOf(name));
  const stands = useMemo(() => placeLabels(places, labels), [places]);
  const strongest = Math.max(1, ...edges.map(({ articles }) => articles));
  const near = new Set(edges.flatMap(({ a, b }) => (a === over || b === over ? [a, b] : [])));
  const lightOf = (at: number) => (over === undefined ? '' : over === at || near.has(at) ? 'lit' : 'far');
  return (
    <Drawing
      name="network"
      title="Who appears with whom"
      says={nodes.length > 0 ? `The ${nodes.length} commonest people and organisations` : 'No people or organisations'}
      tableName="Who appears with whom, as a table"
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">One</th>
              <th scope="col">and the other</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ a, b, articles }) => (
              <tr key={`${a} ${b}`}>
                <td>
                  <a href={aboutHash(view, nodes[a]!.key)}>{nodes[a]!.name}</a>
                </td>
                <td>
                  <a href={aboutHash(view, nodes[b]!.key)}>{nodes[b]!.name}</a>
                </td>
                <td>{articles}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing holds no fieldset */}
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="group"
        aria-label={`Network of ${nodes.length} people and organisations`}
      >
        {edges.map(({ a, b, articles }) => (
          <line
            key={`${a} ${b}`}
            class={a === over || b === over ? 'edge near' : 'edge'}
            x1={places[a]!.x}
            y1={places[a]!.y}
            x2={places[b]!.x}
            y2={places[b]!.y}
            stroke-width={0.6 + (4 * articles) / strongest}
          />
        ))}
        {nodes.map(({ key, type, name, articles }, at) => (
          <a
            key={key}
            class={`node ${toneOf(type)} ${lightOf(at)} ${has(view, 'entity', key) ? 'chosen' : ''}`}
            href={hashOf(toggled(view, 'entity', key))}
            tabIndex={-1}
            aria-label={`${name}: ${articles}`}
            onPointerEnter={() => setOver(at)}
            onPointerLeave={() => setOver(undefined)}
          >
            <title>{`${name} (${type}): ${articles}`}</title>
            <circle cx={places[at]!.x} cy={places[at]!.y} r={places[at]!.radius} />
            <text class={stands[at]!.isCrowded ? 'crowded' : ''} x={places[at]!.x} y={stands[at]!.base}>
              {labels[at]}
            </text>
          </a>
        ))}
      </svg>
    </Drawing>
  );
}
