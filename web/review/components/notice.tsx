import { useEffect } from 'preact/hooks';
import type { State } from '../state/state.ts';

const SHOWN_MS = { plain: 5000, warning: 12_000 };

interface Props {
  notice: State['notice'];
  onGone: () => void;
}

/** What was done or could not be done: shown for a while, and read aloud. */
export function Notice({ notice, onGone }: Props) {
  const { text, number, warning } = notice;
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(onGone, warning ? SHOWN_MS.warning : SHOWN_MS.plain);
    return () => clearTimeout(timer);
  }, [number]);
  return (
    <div class={`notice ${text === '' ? '' : 'shown'} ${warning ? 'warning' : ''}`} role="status" aria-live="polite">
      {text}
    </div>
  );
}
