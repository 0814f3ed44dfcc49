import { useContext, useEffect } from 'preact/hooks';
import type { EntityView, Mentioned } from '../../../src/explore/protocol.ts';
import { Table } from '../../shared/table.tsx';
import { TypeName } from '../../shared/type-name.tsx';
import { linkRows, type Row } from '../../shared/value.ts';
import { articleHash, hashOf, resultsOf } from '../address.ts';
import { Shown } from '../go.ts';
import { useAnswer } from '../use-answer.ts';
import { CompanionsTable } from './companions.tsx';

const PAGE = 10;

/** All that the index says of a person, a place or another entity. */
export function EntityPage({ entity }: { entity: string }) {
  const view = useContext(Shown);
  const query = new URLSearchParams({ key: entity, offset: String(view.offset) });
  const { answer, fault } = useAnswer<EntityView>('api/entity', String(query));
  useEffect(() => {
    if (answer) document.title = `${answer.name} · Glossator`;
  }, [answer]);
  return (
    <main class="reading">
      <p class="ways">
        <a href={hashOf(resultsOf({ ...view, offset: 0 }))}>← Results</a>
        <a href={hashOf({ asked: new URLSearchParams({ entity }), offset: 0 })}>All articles that name it</a>
      </p>
      {answer ? <Entity entity={answer} /> : <p role="status">{fault?.error ?? 'Loading…'}</p>}
    </main>
  );
}

function Entity({ entity }: { entity: EntityView }) {
  const view = useContext(Shown);
  const { key, type, name, articles, mentioned, quotes, companions } = entity;
  return (
    <>
      <article>
        <h1>{name}</h1>
        <p class="source">
          <TypeName type={type} /> in {articles} {articles === 1 ? 'article' : 'articles'}
        </p>
        <Table rows={rowsOf(entity)} />
        {quotes.length > 0 && (
          <section aria-label="Quotes">
            <h2>Quotes</h2>
            {quotes.map(({ id, title, date, text }, at) => (
              <figure key={`${id} ${at}`} class="quote">
                <blockquote>{text}</blockquote>
                <figcaption>
                  <a href={articleHash(view, id)}>{title ?? id}</a> <small>{date}</small>
                </figcaption>
              </figure>
            ))}
          </section>
        )}
        <section aria-label="Mentions">
          <h2>Mentions</h2>
          <ol class="mentions" start={view.offset + 1}>
            {mentioned.map(each => (
              <MentionedIn key={each.id} mentioned={each} href={articleHash({ ...view, offset: 0 }, each.id)} />
            ))}
          </ol>
          <nav aria-label="Pages of mentions">
            {view.offset > 0 && (
              <a href={hashOf({ ...view, about: key, offset: Math.max(0, view.offset - PAGE) })}>Before</a>
            )}
            {view.offset + PAGE < articles && (
              <a href={hashOf({ ...view, about: key, offset: view.offset + PAGE })}>Next</a>
            )}
          </nav>
        </section>
      </article>
      <aside aria-label="Companions over time">
        <h2>Companions over time</h2>
        <CompanionsTable companions={companions} name={name} />
      </aside>
    </>
  );
}

function rowsOf({ names, roles, link }: EntityView): Row[] {
  const listed = (items: readonly { articles: number }[], nameOf: (at: number) => string) =>
    items.map(({ articles }, at) => `${nameOf(at)} (${articles})`).join(', ');
  return [
    ...(names.length > 1 ? [['Called', listed(names, at => names[at]!.text)] as const] : []),
    ...(roles.length > 0 ? [['Roles', listed(roles, at => roles[at]!.role)] as const] : []),
    ...(link ? linkRows(link as Parameters<typeof linkRows>[0]) : []),
  ];
}

function MentionedIn({ mentioned: { id, title, date, excerpts, more }, href }: { mentioned: Mentioned; href: string }) {
  return (
    <li>
      <h3>
        <a href={href}>{title ?? id}</a>
      </h3>
      <p class="source">{date}</p>
      {excerpts.map(({ before, words, after }, at) => (
        <p key={at} class="snippet">
          {before}
          <mark class="entity">{words}</mark>
          {after}
        </p>
      ))}
      {more > 0 && <p class="source">and {more} more</p>}
    </li>
  );
}
