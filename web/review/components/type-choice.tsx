import { useLayoutEffect, useRef } from 'preact/hooks';
import { Key } from '../../shared/key.tsx';
import { TypeName } from '../../shared/type-name.tsx';
import { typeKeys } from '../state/type-keys.ts';

interface Props {
  words: string;
  types: readonly string[];
  onType: (type: string) => void;
  onLeave: () => void;
}

/** The types to choose from, each with its digit and letter. */
export function TypeChoice({ words, types, onType, onLeave }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset class="asking" ref={group}>
      <legend>Type of “{words.replace(/\s+/g, ' ')}”</legend>
      {typeKeys(types).map(({ type, digit, letter }) => (
        <button key={type} type="button" class="key-button" onClick={() => onType(type)}>
          <TypeName type={type} />
          <span class="keys">
            {digit && <Key name={digit} />}
            {letter && <Key name={letter} />}
          </span>
        </button>
      ))}
      <button type="button" class="key-button" onClick={onLeave}>
        <span>Cancel</span>
        <Key name="Esc" />
      </button>
    </fieldset>
  );
}
