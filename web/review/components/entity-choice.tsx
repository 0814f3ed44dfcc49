import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { excerptAround } from '../../../src/text/excerpt.ts';
import { fold } from '../../../src/text/fold.ts';
import type { Span } from '../../../src/types.ts';
import { Key } from '../../shared/key.tsx';
import type { ArticleModel } from '../state/article.ts';
import { firstWords } from '../state/describe.ts';
import type { Item } from '../state/items.ts';
import { mentionsOf } from '../state/navigation.ts';

/** Entities offered at once; more than these are found by typing. */
const MOST = 12;
/** Characters shown behind a mention, to tell it from others of the same words. */
const AROUND = 28;

export interface EntityChoiceProps {
  mode: 'join' | 'split';
  article: ArticleModel;
  /** A mention that the gold gives an entity. */
  item: Item;
  onJoin: (entity: string, alone: boolean) => void;
  onSplit: (mentions: readonly Span[]) => void;
  onLeave: () => void;
}

/** Which entity to join with, or which mentions to split off. */
export function EntityChoice(props: EntityChoiceProps) {
  return props.mode === 'join' ? <Join {...props} /> : <Split {...props} />;
}

function Join({ article, item, onJoin, onLeave }: EntityChoiceProps) {
  const [search, setSearch] = useState('');
  const [alone, setAlone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const own = item.gold?.entity;
  const words = fold(search);
  const found = [...article.entities.gold.values()].filter(
    ({ id, type, name }) => id !== own && type === item.type && fold(name).includes(words),
  );
  return (
    <fieldset class="asking">
      <legend>Join “{item.text}” with</legend>
      <input
        ref={field}
        type="search"
        aria-label="Find an entity"
        placeholder={`Find a ${item.type}`}
        value={search}
        onInput={event => setSearch(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Enter' && found[0] && onJoin(found[0].id, alone)}
      />
      <label class="check">
        <input type="checkbox" checked={alone} onChange={() => setAlone(!alone)} /> Only this mention
      </label>
      {found.slice(0, MOST).map(({ id, name, role }) => (
        <button key={id} type="button" class="key-button" onClick={() => onJoin(id, alone)}>
          <span>
            {name} {role && <small>{role}</small>}
          </span>
        </button>
      ))}
      {found.length === 0 && <p>No other {item.type} here.</p>}
      <Cancel onLeave={onLeave} />
    </fieldset>
  );
}

function Split({ article, item, onSplit, onLeave }: EntityChoiceProps) {
  const mentions = mentionsOf(article, item.gold?.entity ?? '', 'gold');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([item.id]));
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const spans = mentions.flatMap(({ id, gold }) =>
    chosen.has(id) && gold ? [{ start: gold.start, end: gold.end }] : [],
  );
  return (
    <fieldset class="asking">
      <legend>Split off from “{article.entities.gold.get(item.gold?.entity ?? '')?.name}”</legend>
      {mentions.map(item => (
        <label key={item.id} class="check">
          <input type="checkbox" checked={chosen.has(item.id)} onChange={() => toggle(item.id)} /> {item.text}{' '}
          <small>{firstWords(excerptAround(article.text, item).after, AROUND)}</small>
        </label>
      ))}
      <button ref={button} type="button" class="key-button primary" onClick={() => spans.length > 0 && onSplit(spans)}>
        <span>Split off {spans.length}</span>
        <Key name="Enter" />
      </button>
      <Cancel onLeave={onLeave} />
    </fieldset>
  );
}

function Cancel({ onLeave }: { onLeave: () => void }) {
  return (
    <button type="button" class="key-button" onClick={onLeave}>
      <span>Cancel</span>
      <Key name="Esc" />
    </button>
  );
}
