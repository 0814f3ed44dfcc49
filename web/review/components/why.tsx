import type { Explanation } from '../../../src/review/protocol.ts';
import { TypeName } from '../../shared/type-name.tsx';
import { type Item, spanId } from '../state/items.ts';
import type { Explained } from '../state/state.ts';

interface Props {
  item: Item;
  explanation: Explained | undefined;
  /** Whether somebody can be asked for candidates. */
  live: boolean;
}

/** Who proposed what stands here, and what became of the candidates that lost. */
export function Why({ item, explanation, live }: Props) {
  const { by, score } = item.predicted ?? {};
  const own = explanation?.span === spanId(item) ? explanation : undefined;
  if (!by && !own?.proposals?.length) return null;
  return (
    <section class="why">
      <h3>Why</h3>
      {by && (
        <p>
          Proposed by {by.join(', ')}
          {score !== undefined && (
            <>
              {' · '}score <b>{score.toFixed(2)}</b>
            </>
          )}
        </p>
      )}
      {own?.failure !== undefined && <p class="failure">{own.failure}</p>}
      {own?.proposals?.map(proposal => (
        <Proposal key={`${proposal.start}-${proposal.end} ${proposal.type}`} proposal={proposal} />
      ))}
      {live && !own && (
        <p class="loading" aria-hidden="true">
          …
        </p>
      )}
    </section>
  );
}

function Proposal({ proposal }: { proposal: Explanation['proposals'][number] }) {
  const { text, type, outcome, score, reason, proposedBy } = proposal;
  return (
    <div class={`proposal ${outcome}`}>
      <p>
        <span aria-hidden="true">{outcome === 'won' ? '✓' : '✕'}</span>
        <span class="unseen">{outcome}: </span> <b>{text}</b> <TypeName type={type} /> {score.toFixed(2)}
      </p>
      {reason && <p class="reason">{reason}</p>}
      <ul>
        {proposedBy.map(({ tagger, score: own, why }) => (
          <li key={`${tagger} ${why}`}>
            {tagger} {own.toFixed(2)}: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
