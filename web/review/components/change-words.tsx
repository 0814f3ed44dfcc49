import type { ReviewChange } from '../../../src/review/protocol.ts';
import { happenings } from '../state/describe.ts';

/** What changed, in words. */
export function ChangeWords({ change }: { change: ReviewChange }) {
  return (
    <ul class="happenings">
      {happenings(change).map(({ title, old, now }) => (
        <li key={title}>
          <span class="title">{title}</span>
          {old !== undefined && now !== undefined && (
            <span class="from-to">
              <del>{old}</del>
              <span aria-hidden="true"> → </span>
              <span class="unseen"> became </span>
              <ins>{now}</ins>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
