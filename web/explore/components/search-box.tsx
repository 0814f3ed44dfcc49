import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Suggestions } from '../../../src/explore/protocol.ts';
import { TypeName } from '../../shared/type-name.tsx';
import { toggled, withPart } from '../address.ts';
import { go, Shown } from '../go.ts';
import { useAnswer } from '../use-answer.ts';

/** Who types quickly asks once. */
const ASK_AFTER_MS = 120;

/** Words to look for; what is typed last is completed to the name of an entity, which then must be named. */
export function SearchBox() {
  const view = useContext(Shown);
  const [text, setText] = useState(view.asked.get('words') ?? '');
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(open ? text : '');
  const shown = open ? suggestions : [];

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target as Element).closest('input')) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  const choose = (index: number) => {
    setOpen(false);
    setAt(-1);
    const suggestion = shown[index];
    if (!suggestion) return go(withPart(view, 'words', text));
    setText('');
    go(toggled(withPart(view, 'words', undefined), 'entity', suggestion.key));
  };
  const hear = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt(((at + step + 1 + shown.length + 1) % (shown.length + 1)) - 1);
    } else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Escape') setOpen(false);
  };

  return (
    <search class="search">
      <input
        ref={field}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: an input has this role by a list alone, which it has not
        role="combobox"
        list={undefined}
        aria-label="Search words and names"
        aria-expanded={shown.length > 0}
        aria-controls="suggestions"
        aria-autocomplete="list"
        {...(at >= 0 && { 'aria-activedescendant': `suggestion-${at}` })}
        aria-keyshortcuts="/"
        placeholder='Words, "a phrase", or a name'
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={event => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={hear}
        onBlur={() => setOpen(false)}
      />
      <div id="suggestions" role="listbox" aria-label="Names" hidden={shown.length === 0}>
        {shown.map((suggestion, index) => (
          <div
            key={suggestion.key}
            id={`suggestion-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={event => {
              event.preventDefault();
              choose(index);
            }}
          >
            <span>{suggestion.name}</span> <TypeName type={suggestion.type} /> <small>{suggestion.articles}</small>
          </div>
        ))}
      </div>
    </search>
  );
}

function useSuggestions(text: string): Suggestions {
  const [prefix, setPrefix] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPrefix(text.trim()), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const asks = prefix.length >= 2;
  const { answer } = useAnswer<Suggestions>(asks ? 'api/suggest' : undefined, `${new URLSearchParams({ prefix })}`);
  return asks && text.trim() !== '' ? (answer ?? []) : [];
}
