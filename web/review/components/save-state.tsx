import { counted } from '../state/describe.ts';
import { type Outbox, unsaved } from '../state/outbox.ts';

/** Whether what was decided is on the disk. */
export function SaveState({ outbox }: { outbox: Outbox }) {
  const count = unsaved(outbox);
  const { trouble } = outbox;
  if (trouble !== undefined && count > 0) {
    return (
      <p class="save lost" role="alert">
        Not saved: {trouble}. {counted(count, 'decision is', 'decisions are')} kept here and sent again.
      </p>
    );
  }
  return <p class="save">{count > 0 ? 'Saving…' : 'Saved'}</p>;
}
