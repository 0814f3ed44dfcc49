import { useState } from 'preact/hooks';
import { type ChangeKind, changeKinds } from '../../../src/diff/change.ts';
import type { Overview } from '../../../src/review/protocol.ts';
import { TypeName } from '../../shared/type-name.tsx';
import { kindWord } from '../state/describe.ts';
import { type Filters, isFiltered, noFilters } from '../state/filters.ts';

interface Props {
  overview: Overview;
  filters: Filters;
  onFilter: (filters: Filters) => void;
}

/** Which changes are asked for. */
export function FilterBar({ overview, filters, onFilter }: Props) {
  const active = isFiltered(filters);
  const [openAtFirst] = useState(active);
  return (
    <details class="filters" open={openAtFirst}>
      <summary>Filters{active && <span class="active"> · on</span>}</summary>
      <Choices
        legend="Type"
        all={overview.types}
        chosen={filters.types}
        draw={type => <TypeName type={type} />}
        onChoose={types => onFilter({ ...filters, types })}
      />
      <Choices
        legend="Kind of change"
        all={kindsAtHand(overview)}
        chosen={filters.kinds}
        draw={kindWord}
        onChoose={kinds => onFilter({ ...filters, kinds })}
      />
      <Choices
        legend="Proposed by"
        all={overview.taggers}
        chosen={filters.taggers}
        draw={tagger => tagger}
        onChoose={taggers => onFilter({ ...filters, taggers })}
      />
      <fieldset class="scores">
        <legend>Score</legend>
        <ScoreField name="from" value={filters.least} onScore={least => onFilter({ ...filters, least })} />
        <ScoreField name="to" value={filters.most} onScore={most => onFilter({ ...filters, most })} />
      </fieldset>
      {active && (
        <button type="button" class="link" onClick={() => onFilter(noFilters)}>
          Clear filters
        </button>
      )}
    </details>
  );
}

/** The kinds that any article has, in their order. */
function kindsAtHand({ articles }: Overview): ChangeKind[] {
  const found = new Set(articles.flatMap(({ open }) => open.flatMap(({ kinds }) => kinds)));
  return changeKinds.filter(kind => found.has(kind));
}

interface ChoicesProps<Choice extends string> {
  legend: string;
  all: readonly Choice[];
  chosen: readonly Choice[];
  draw: (choice: Choice) => preact.ComponentChildren;
  onChoose: (chosen: Choice[]) => void;
}

function Choices<Choice extends string>({ legend, all, chosen, draw, onChoose }: ChoicesProps<Choice>) {
  if (all.length === 0) return null;
  const toggle = (choice: Choice) =>
    onChoose(chosen.includes(choice) ? chosen.filter(each => each !== choice) : [...chosen, choice]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="chips">
        {all.map(choice => (
          <label key={choice} class="chip">
            <input type="checkbox" checked={chosen.includes(choice)} onChange={() => toggle(choice)} />
            <span>{draw(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ScoreProps {
  name: string;
  value: number | undefined;
  onScore: (value: number | undefined) => void;
}

function ScoreField({ name, value, onScore }: ScoreProps) {
  const read = (event: Event) => {
    const { value: typed, valueAsNumber } = event.target as HTMLInputElement;
    if (typed === '') onScore(undefined);
    else if (valueAsNumber >= 0 && valueAsNumber <= 1) onScore(valueAsNumber);
  };
  return (
    <label>
      {name}{' '}
      <input
        type="number"
        min="0"
        max="1"
        step="0.05"
        value={value ?? ''}
        onInput={read}
        aria-label={`Score ${name}`}
      />
    </label>
  );
}
