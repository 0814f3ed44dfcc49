import { useEffect, useRef } from 'preact/hooks';
import { singleKeysAreOn, switchSingleKeys } from '../dom/single-keys.ts';
import { bindings, shownKey } from '../state/keys.ts';

interface Props {
  readOnly: boolean;
  onClose: () => void;
}

/** The keys, in a dialog. */
export function Help({ readOnly, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const shown = bindings.filter(({ decides }) => !readOnly || !decides);
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <header>
        <h2 id="help-title">Keys</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <div class="groups">
        {groups.map(group => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shown
                .filter(each => each.group === group)
                .map(({ command, keys, words }) => (
                  <div key={command}>
                    <dt>
                      {keys.map(key => (
                        <kbd key={key}>{shownKey(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeysAreOn()}
          onChange={event => switchSingleKeys(event.currentTarget.checked)}
        />{' '}
        Single letters and signs are commands
      </label>
      <p>
        Marks: a dashed line under + is proposed and not in the gold; struck out after − is in the gold and no longer
        proposed; ✓ and ✕ were decided.
      </p>
    </dialog>
  );
}
