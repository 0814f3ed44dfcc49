import { useContext } from 'preact/hooks';
import type { Exploration, HitView } from '../../../src/explore/protocol.ts';
import { articleHash, hashOf } from '../address.ts';
import { Shown } from '../go.ts';

/** Articles on a page, as the server gives them. */
const PAGE = 10;

export function Results({ answer: { hits, total } }: { answer: Exploration }) {
  const view = useContext(Shown);
  const { asked, offset } = view;
  return (
    <section class="results" aria-label="Articles">
      <h2>Articles</h2>
      <ol start={offset + 1}>
        {hits.map(hit => (
          <Result key={hit.id} hit={hit} href={articleHash(view, hit.id)} />
        ))}
      </ol>
      {total > PAGE && (
        <nav aria-label="Pages of results">
          {offset > 0 && <a href={hashOf({ asked, offset: Math.max(0, offset - PAGE) })}>Before</a>}
          <span>
            {offset + 1}–{Math.min(offset + PAGE, total)} of {total}
          </span>
          {offset + PAGE < total && <a href={hashOf({ asked, offset: offset + PAGE })}>Next</a>}
        </nav>
      )}
    </section>
  );
}

function Result({ hit: { id, title, date, place, snippet }, href }: { hit: HitView; href: string }) {
  return (
    <li>
      <h3>
        <a href={href}>{title ?? id}</a>
      </h3>
      <p class="source">{[date, place].filter(Boolean).join(' · ')}</p>
      <p class="snippet">
        {snippet.map(({ text, mark }, at) =>
          mark ? (
            <mark key={at} class={mark}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </li>
  );
}
