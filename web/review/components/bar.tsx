import type { Overview } from '../../../src/review/protocol.ts';
import { ThemeSwitch } from '../../shared/theme.tsx';
import type { Command } from '../state/keys.ts';
import type { State } from '../state/state.ts';
import { SaveState } from './save-state.tsx';

interface Props {
  state: State;
  overview: Overview;
  onRun: (command: Command) => void;
}

/** What is compared, whether all is saved, and what the whole page can do. */
export function Bar({ state, overview, onRun }: Props) {
  const { layout } = state.location;
  return (
    <header class="bar">
      <p class="brand">
        <b>Glossator</b> <span>{overview.readOnly ? 'report' : 'review'}</span>
      </p>
      <p class="compared">
        <span class="unseen">Compared: </span>
        {overview.before} <span aria-hidden="true">→</span>
        <span class="unseen"> with </span> {overview.after}
      </p>
      {!overview.readOnly && <SaveState outbox={state.outbox} />}
      <div class="tools">
        {!overview.readOnly && (
          <>
            <Tool name="Undo" sign="↶" hint={state.history.undo} onClick={() => onRun('undo')} />
            <Tool name="Redo" sign="↷" hint={state.history.redo} onClick={() => onRun('redo')} />
          </>
        )}
        <button
          type="button"
          class="quiet sides-switch"
          aria-pressed={layout === 'two'}
          onClick={() => onRun('layout')}
        >
          Side by side
        </button>
        <ThemeSwitch />
        <Tool name="Keys" sign="?" onClick={() => onRun('help')} />
      </div>
    </header>
  );
}

interface ToolProps {
  name: string;
  sign: string;
  hint?: string | undefined;
  onClick: () => void;
}

function Tool({ name, sign, hint, onClick }: ToolProps) {
  const label = hint === undefined ? name : `${name}: ${hint}`;
  return (
    <button type="button" class="quiet" onClick={onClick} aria-label={label} title={label}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
