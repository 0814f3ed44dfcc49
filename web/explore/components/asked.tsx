import { useContext } from 'preact/hooks';
import type { Exploration } from '../../../src/explore/protocol.ts';
import { EVERYTHING, FACETS, hashOf, toggled } from '../address.ts';
import { Shown } from '../go.ts';

/** What is asked besides words, each a link that takes it out. */
export function Asked({ names }: { names: Exploration['asked'] }) {
  const view = useContext(Shown);
  const pairs = [...view.asked];
  if (pairs.length === 0) return null;
  return (
    <ul class="asked" aria-label="Asked for">
      {pairs.map(([name, value]) => (
        <li key={`${name} ${value}`}>
          <a href={hashOf(toggled(view, name, value))} aria-label={`Take out ${name}: ${names[value]?.name ?? value}`}>
            <span class="part">{partName(name, names[value]?.type)}</span> {names[value]?.name ?? value}{' '}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="all" href={hashOf(EVERYTHING)}>
          Show all
        </a>
      </li>
    </ul>
  );
}

function partName(name: string, type: string | undefined): string {
  return (FACETS as readonly string[]).includes(name) ? (type ?? name) : name;
}
