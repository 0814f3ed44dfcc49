import type { ComponentChildren } from 'preact';
import { Key } from '../../shared/key.tsx';
import { type Command, keyOf } from '../state/keys.ts';

interface Props {
  command: Command;
  onRun: (command: Command) => void;
  children: ComponentChildren;
  look?: 'primary' | 'plain' | undefined;
  disabled?: boolean | undefined;
}

/** A button that does what a key does, and shows the key. */
export function KeyButton({ command, onRun, children, look = 'plain', disabled }: Props) {
  const key = keyOf(command);
  return (
    <button
      type="button"
      class={`key-button ${look}`}
      aria-keyshortcuts={key}
      aria-disabled={disabled || undefined}
      onMouseDown={command === 'add' ? keepSelection : undefined}
      onClick={() => !disabled && onRun(command)}
    >
      <span>{children}</span>
      <Key name={key} />
    </button>
  );
}

/** To press a button must not give up the words that were selected for it. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}
