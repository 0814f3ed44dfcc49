import { useState } from 'preact/hooks';
import type { Entity } from '../../../src/annotations/schema.ts';
import { excerptAround } from '../../../src/text/excerpt.ts';
import type { Span } from '../../../src/types.ts';
import { PlaceMap } from '../../shared/place-map.tsx';
import { Table } from '../../shared/table.tsx';
import { linkRows, type Row } from '../../shared/value.ts';
import type { ArticleModel } from '../state/article.ts';
import { counted, firstWords, lastWords } from '../state/describe.ts';
import { mentionsOf } from '../state/navigation.ts';

/** Mentions listed before somebody asks for all. */
const FEW = 6;
/** Characters around a mention. */
const AROUND = 34;

interface Props {
  entity: Entity;
  /** Whose entity it is: the gold's, or the prediction's. */
  side: 'gold' | 'predicted';
  article: ArticleModel;
  /** Id of the chosen item. */
  chosen: string;
  onGo: (id: string) => void;
}

/** A thing that mentions name: its role and identifiers, where it is, and where else it is named. */
export function EntityCard({ entity, side, article, chosen, onGo }: Props) {
  const { name, link } = entity;
  return (
    <section class="entity">
      <h3>{side === 'gold' ? 'Entity' : 'Proposed entity'}</h3>
      <p class="entity-name">{name}</p>
      <Table rows={[...entityRows(entity), ...(link ? linkRows(link) : [])]} />
      {link && <PlaceMap link={link} name={name} />}
      {link?.candidates && (
        <Table rows={link.candidates.map(each => [`${each.name}, ${each.country ?? '?'}`, each.score.toFixed(2)])} />
      )}
      <Mentions entity={entity.id} side={side} article={article} chosen={chosen} onGo={onGo} />
    </section>
  );
}

function entityRows({ id, role, ids = {} }: Entity): Row[] {
  return [
    ...(role === undefined ? [] : [['Role', role] as const]),
    ['Id', id],
    ...Object.entries(ids).map(([where, what]) => [where, what] as const),
  ];
}

function Mentions({ entity, side, article, chosen, onGo }: Omit<Props, 'entity'> & { entity: string }) {
  const [all, setAll] = useState(false);
  const mentions = mentionsOf(article, entity, side);
  if (mentions.length === 0) return null;
  const shown = all ? mentions : mentions.slice(0, FEW);
  return (
    <>
      <h4>{counted(mentions.length, 'mention')}</h4>
      <ul class="mentions">
        {shown.map(item => (
          <li key={item.id}>
            <button type="button" aria-current={item.id === chosen ? 'true' : undefined} onClick={() => onGo(item.id)}>
              <Sentence text={article.text} span={item} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length < mentions.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          All {mentions.length.toLocaleString('en')}
        </button>
      )}
    </>
  );
}

function Sentence({ text, span }: { text: string; span: Span }) {
  const { before, words, after } = excerptAround(text, span);
  return (
    <>
      {lastWords(before, AROUND)}
      <b>{words}</b>
      {firstWords(after, AROUND)}
    </>
  );
}
