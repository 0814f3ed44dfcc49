import type { Draft } from '../service.ts';

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  token: string;
  onToken: (token: string) => void;
  needsToken: boolean;
  onSend: () => void;
}

/** The article and what is known of it. Ctrl+Enter sends it from within the text. */
export function ArticleForm({ draft, onDraft, token, onToken, needsToken, onSend }: Props) {
  const send = (event: Event) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form class="article" onSubmit={send}>
      <label for="text">Article</label>
      <textarea
        id="text"
        required
        spellcheck={false}
        aria-keyshortcuts="Control+Enter"
        value={draft.text}
        onInput={event => onDraft({ ...draft, text: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      <div class="fields">
        <label>
          Published
          <input
            type="date"
            value={draft.date}
            onInput={event => onDraft({ ...draft, date: event.currentTarget.value })}
          />
        </label>
        <label>
          Place
          <input
            type="text"
            autocomplete="off"
            value={draft.place}
            onInput={event => onDraft({ ...draft, place: event.currentTarget.value })}
          />
        </label>
        {needsToken && (
          <label>
            Token
            <input
              type="password"
              autocomplete="off"
              value={token}
              onInput={event => onToken(event.currentTarget.value)}
            />
          </label>
        )}
        <button type="submit" class="main">
          Annotate
        </button>
      </div>
    </form>
  );
}
