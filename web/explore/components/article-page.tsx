import { useContext, useEffect } from 'preact/hooks';
import type { ArticleView } from '../../../src/explore/protocol.ts';
import { TypeName, toneOf } from '../../shared/type-name.tsx';
import { aboutHash, hashOf, resultsOf } from '../address.ts';
import { type Part, partsOf } from '../article-parts.ts';
import { Shown } from '../go.ts';
import { useAnswer } from '../use-answer.ts';

/** An article in full with its annotations. */
export function ArticlePage({ id }: { id: string }) {
  const view = useContext(Shown);
  const query = new URLSearchParams(view.asked);
  query.set('id', id);
  const { answer, fault } = useAnswer<ArticleView>('api/article', String(query));
  useEffect(() => {
    if (answer) document.title = `${answer.title ?? answer.id} · Glossator`;
  }, [answer]);
  return (
    <main class="reading">
      <p>
        <a href={hashOf(resultsOf(view))}>← Results</a>
      </p>
      {answer ? <Article article={answer} /> : <p role="status">{fault?.error ?? 'Loading…'}</p>}
    </main>
  );
}

function Article({ article }: { article: ArticleView }) {
  const view = useContext(Shown);
  const { id, title, date, place, url, entities, text } = article;
  return (
    <>
      <article>
        <h1>{title ?? id}</h1>
        <p class="source">{[date, place, id].filter(Boolean).join(' · ')}</p>
        {url !== undefined && <p class="source">{url}</p>}
        <div class="text">{partsOf(article).map(part => draw(part, text))}</div>
      </article>
      <aside aria-label="Named in this article">
        <h2>Named in this article</h2>
        <ul class="lines">
          {entities.map(({ key, type, name, role, mentions }) => (
            <li key={key}>
              <a href={aboutHash(view, key)}>{name}</a> <TypeName type={type} />{' '}
              <small>{[role, `${mentions}×`].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </ul>
      </aside>
    </>
  );

  function draw({ start, end, mention, asked }: Part, all: string) {
    const words = all.slice(start, end);
    if (asked)
      return (
        <mark key={start} class="word">
          {words}
        </mark>
      );
    if (!mention) return words;
    const said = mention.value === undefined ? mention.type : `${mention.type}: ${mention.value}`;
    const name = `mention ${toneOf(mention.type)}`;
    if (mention.entity === undefined)
      return (
        <span key={start} class={name} title={said}>
          {words}
        </span>
      );
    return (
      <a key={start} class={name} title={said} href={aboutHash(view, mention.entity)}>
        {words}
      </a>
    );
  }
}
