import { useContext } from 'preact/hooks';
import type { Exploration } from '../../../src/explore/protocol.ts';
import { toneOf } from '../../shared/type-name.tsx';
import { has, toggled, withPart } from '../address.ts';
import { go, Shown } from '../go.ts';

const NAMES: Readonly<Record<string, string>> = {
  person: 'People',
  organization: 'Organisations',
  place: 'Places',
  group: 'Groups',
  country: 'Countries',
  currency: 'Currencies',
};

interface Line {
  value: string;
  label: string;
  articles: number;
}

/** Lists of what the articles have; who checks two things gets the articles that have both. */
export function Facets({ answer: { facets, types } }: { answer: Exploration }) {
  return (
    <section class="facets" aria-label="Narrow down">
      {facets.map(({ name, values }) => (
        <Facet key={name} name={name} title={NAMES[name] ?? name} part={partOf(name)} lines={values} />
      ))}
      <Facet
        name="type"
        title="Types"
        part="type"
        lines={types.map(({ type, articles }) => ({ value: type, label: type, articles }))}
      />
    </section>
  );
}

/** The part of a question that a facet's values go into. */
function partOf(facet: string): string {
  return { country: 'place', currency: 'money' }[facet] ?? 'entity';
}

function Facet({ name, title, part, lines }: { name: string; title: string; part: string; lines: readonly Line[] }) {
  const view = useContext(Shown);
  const isOne = part === 'money';
  const change = (value: string) =>
    go(isOne ? withPart(view, part, has(view, part, value) ? undefined : value) : toggled(view, part, value));
  return (
    <details class={`facet ${toneOf(name)}`} open={matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ul aria-label={title}>
        {lines.map(({ value, label, articles }) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={has(view, part, value)} onChange={() => change(value)} />
              <span class="label">{label}</span> <span class="number">{articles}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
