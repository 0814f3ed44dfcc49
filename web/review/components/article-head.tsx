import { Key } from '../../shared/key.tsx';
import type { ArticleModel } from '../state/article.ts';
import { counted } from '../state/describe.ts';
import type { Command } from '../state/keys.ts';
import { tally } from '../state/navigation.ts';

interface Props {
  readOnly: boolean;
  article: ArticleModel;
  onRun: (command: Command) => void;
  onList: () => void;
}

/** Title and date, how much is decided, and the way to the next change. */
export function ArticleHead({ readOnly, article, onRun, onList }: Props) {
  const { title, id, date, place, url } = article;
  const { open, decided } = tally(article);
  return (
    <header class="article-head">
      <button type="button" class="link back" onClick={onList}>
        ← All articles
      </button>
      <p class="dateline">{[place, date].filter(Boolean).join(' · ') || id}</p>
      <h1>{title ?? id}</h1>
      {url && <p class="url">{url}</p>}
      <div class="progress-line">
        {!readOnly && <progress max={open + decided || 1} value={decided} aria-label="Decided" />}
        <span>{readOnly ? counted(open, 'change') : open > 0 ? counted(open, 'open change') : 'Nothing open'}</span>
        <button type="button" class="quiet" onClick={() => onRun('previous')} aria-keyshortcuts="p">
          ← Previous <Key name="p" />
        </button>
        <button type="button" class="quiet" onClick={() => onRun('next')} aria-keyshortcuts="n">
          Next <Key name="n" /> →
        </button>
      </div>
    </header>
  );
}
