import type { ArticleSummary } from '../../../src/review/protocol.ts';
import { memo } from '../../shared/memo.tsx';
import { counted } from '../state/describe.ts';
import type { Row } from '../state/filters.ts';
import { type Location, toHash } from '../state/location.ts';

interface Props {
  rows: readonly Row[];
  location: Location;
}

/** The articles, each with the number of its open changes. */
export function ArticleList({ rows, location }: Props) {
  if (rows.length === 0) return <p class="empty">No article has what you ask for.</p>;
  const { at: _, article, ...rest } = location;
  const suffix = toHash(rest);
  return (
    <ol class="articles" onKeyDown={moveFocus}>
      {rows.map(({ summary, open }) => (
        <ArticleRow key={summary.id} summary={summary} open={open} chosen={summary.id === article} suffix={suffix} />
      ))}
    </ol>
  );
}

interface RowProps {
  summary: ArticleSummary;
  open: number;
  chosen: boolean;
  /** What else the address says. */
  suffix: string;
}

const ArticleRow = memo(({ summary, open, chosen, suffix }: RowProps) => {
  const { id, title, date, problem, decided } = summary;
  const href = `#${new URLSearchParams({ article: id })}${suffix && `&${suffix}`}`;
  return (
    <li>
      <a href={href} aria-current={chosen ? 'page' : undefined}>
        <span class="name">{title ?? id}</span>
        <span class="meta">
          {date ?? id}
          {decided > 0 && ` · ${decided} decided`}
        </span>
        <Count open={open} problem={problem} decided={decided} />
      </a>
    </li>
  );
});

function Count({ open, problem, decided }: { open: number; problem: string | undefined; decided: number }) {
  if (problem !== undefined) {
    return (
      <span class="count problem" title={problem}>
        <span aria-hidden="true">!</span>
        <span class="unseen">{problem}</span>
      </span>
    );
  }
  if (open > 0) {
    return (
      <span class="count">
        {open.toLocaleString('en')}
        <span class="unseen"> {counted(open, 'open change').replace(/^\S+ /, '')}</span>
      </span>
    );
  }
  return (
    <span class="count none">
      <span aria-hidden="true">{decided > 0 ? '✓' : '–'}</span>
      <span class="unseen">nothing open</span>
    </span>
  );
}

/** Arrow keys go from article to article. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  const way = step[event.key as keyof typeof step];
  const row = (event.target as Element).closest('li');
  const link = way && row?.[way]?.querySelector('a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}
