import { counted } from '../state/describe.ts';
import type { Row } from '../state/filters.ts';
import { KeyButton } from './key-button.tsx';

interface Props {
  rows: readonly Row[];
  readOnly: boolean;
  onNext: () => void;
}

/** Before an article is chosen: how much there is, and the way to the first. */
export function Start({ rows, readOnly, onNext }: Props) {
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  return (
    <div class="first">
      <h1>{open > 0 ? counted(open, readOnly ? 'change' : 'open change') : 'Nothing open'}</h1>
      <p>in {counted(rows.length, 'article')}</p>
      {open > 0 && (
        <KeyButton command="next" onRun={onNext} look="primary">
          {readOnly ? 'Read the first' : 'Start with the first'}
        </KeyButton>
      )}
    </div>
  );
}
