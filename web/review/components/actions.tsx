import { Key } from '../../shared/key.tsx';
import type { Item } from '../state/items.ts';
import type { Command } from '../state/keys.ts';
import type { State } from '../state/state.ts';
import { KeyButton } from './key-button.tsx';

interface Props {
  item: Item | undefined;
  state: State;
  onRun: (command: Command) => void;
  onEverywhere?: (verb: 'accept' | 'refuse') => void;
}

/** All that can be done with the chosen item, as buttons. */
export function Actions({ item, state, onRun, onEverywhere }: Props) {
  if (!item) return <AddButton state={state} onRun={onRun} />;
  const isMention = item.about === 'mention';
  return (
    <div class="actions">
      {item.change && (
        <div class="verdict">
          <KeyButton command="accept" onRun={onRun} look="primary">
            Accept
          </KeyButton>
          <KeyButton command="refuse" onRun={onRun} look="primary">
            Refuse
          </KeyButton>
        </div>
      )}
      {state.mode.name === 'everywhere' && onEverywhere ? (
        <Everywhere onEverywhere={onEverywhere} onRun={onRun} />
      ) : (
        <details class="more">
          <summary>More to do</summary>
          {item.change && isMention && <SameWords onRun={onRun} />}
          {isMention && <MentionButtons item={item} onRun={onRun} />}
          {isMention && state.overview?.dictionary && <DictionaryButtons item={item} onRun={onRun} />}
          <AddButton state={state} onRun={onRun} />
        </details>
      )}
    </div>
  );
}

interface PartProps {
  onRun: (command: Command) => void;
}

function SameWords({ onRun }: PartProps) {
  return (
    <fieldset>
      <legend>The same words</legend>
      <KeyButton command="acceptArticle" onRun={onRun}>
        Accept in this article
      </KeyButton>
      <KeyButton command="refuseArticle" onRun={onRun}>
        Refuse in this article
      </KeyButton>
      <KeyButton command="everywhere" onRun={onRun}>
        In all articles…
      </KeyButton>
    </fieldset>
  );
}

function MentionButtons({ item, onRun }: PartProps & { item: Item }) {
  return (
    <>
      <fieldset>
        <legend>Mention</legend>
        <KeyButton command="type" onRun={onRun}>
          Change type…
        </KeyButton>
        {item.gold && (
          <KeyButton command="remove" onRun={onRun}>
            Remove
          </KeyButton>
        )}
        <KeyButton command="startOut" onRun={onRun}>
          Start earlier
        </KeyButton>
        <KeyButton command="startIn" onRun={onRun}>
          Start later
        </KeyButton>
        <KeyButton command="endIn" onRun={onRun}>
          End earlier
        </KeyButton>
        <KeyButton command="endOut" onRun={onRun}>
          End later
        </KeyButton>
      </fieldset>
      {item.gold?.entity !== undefined && (
        <fieldset>
          <legend>Entity</legend>
          <KeyButton command="join" onRun={onRun}>
            Join…
          </KeyButton>
          <KeyButton command="split" onRun={onRun}>
            Split off…
          </KeyButton>
        </fieldset>
      )}
    </>
  );
}

function DictionaryButtons({ item, onRun }: PartProps & { item: Item }) {
  return (
    <fieldset>
      <legend>Dictionary, for the next run</legend>
      <KeyButton command="dictionary" onRun={onRun}>
        Always {item.type}
      </KeyButton>
      <KeyButton command="never" onRun={onRun}>
        Never {item.type}
      </KeyButton>
    </fieldset>
  );
}

function AddButton({ state, onRun }: PartProps & { state: State }) {
  return (
    <fieldset>
      <legend>Text</legend>
      <KeyButton command="add" onRun={onRun} disabled={!state.selection}>
        Add the selected words…
      </KeyButton>
      <KeyButton command="caret" onRun={onRun}>
        {state.mode.name === 'caret' ? 'Leave the caret' : 'Select with keys'}
      </KeyButton>
    </fieldset>
  );
}

/** A decision about all articles takes a second step, for it reaches what is not seen. */
function Everywhere({ onEverywhere, onRun }: PartProps & { onEverywhere: (verb: 'accept' | 'refuse') => void }) {
  return (
    <fieldset class="asking">
      <legend>The same words in all articles</legend>
      <button type="button" class="key-button" onClick={() => onEverywhere('accept')}>
        <span>Accept everywhere</span>
        <Key name="a" />
      </button>
      <button type="button" class="key-button" onClick={() => onEverywhere('refuse')}>
        <span>Refuse everywhere</span>
        <Key name="r" />
      </button>
      <KeyButton command="leave" onRun={onRun}>
        Cancel
      </KeyButton>
    </fieldset>
  );
}
