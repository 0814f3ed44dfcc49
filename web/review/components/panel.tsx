import type { Entity } from '../../../src/annotations/schema.ts';
import { Table } from '../../shared/table.tsx';
import { TypeName } from '../../shared/type-name.tsx';
import { valueRows } from '../../shared/value.ts';
import type { ArticleModel } from '../state/article.ts';
import type { Item } from '../state/items.ts';
import type { Command } from '../state/keys.ts';
import { canDecide, currentArticle, currentItem, type State } from '../state/state.ts';
import { Actions } from './actions.tsx';
import { ChangeWords } from './change-words.tsx';
import { EntityCard } from './entity-card.tsx';
import { EntityChoice, type EntityChoiceProps } from './entity-choice.tsx';
import { TypeChoice } from './type-choice.tsx';
import { Why } from './why.tsx';

export interface PanelProps extends Pick<EntityChoiceProps, 'onJoin' | 'onSplit'> {
  state: State;
  onRun: (command: Command) => void;
  onType: (type: string) => void;
  onEverywhere: (verb: 'accept' | 'refuse') => void;
  onGo: (id: string) => void;
}

/** What is under the cursor: what changed and why, what it means, and what can be done. */
export function Panel(props: PanelProps) {
  const { state } = props;
  const article = currentArticle(state);
  const item = currentItem(state);
  if (!article) return <p class="empty">Choose an article.</p>;
  return (
    <>
      {state.mode.name === 'type' && (
        <TypeChoice
          words={article.text.slice(state.mode.span.start, state.mode.span.end)}
          types={state.overview?.types ?? []}
          onType={props.onType}
          onLeave={() => props.onRun('leave')}
        />
      )}
      {item ? <ItemPanel {...props} article={article} item={item} /> : <Nothing {...props} />}
    </>
  );
}

function Nothing({ state, onRun }: PanelProps) {
  return (
    <div class="empty">
      <p>Choose a mention in the text{canDecide(state) && ', or select words to add one'}.</p>
      {canDecide(state) && <Actions item={undefined} state={state} onRun={onRun} />}
    </div>
  );
}

function ItemPanel(props: PanelProps & { article: ArticleModel; item: Item }) {
  const { state, article, item, onRun, onGo } = props;
  const { change } = item;
  const mention = item.gold ?? item.predicted;
  return (
    <>
      <header class="item-head">
        <TypeName type={item.type} />
        {canDecide(state) && <StateName item={item} />}
        <h2>{item.text.replace(/\s+/g, ' ')}</h2>
      </header>
      {change && <ChangeWords change={change} />}
      {canDecide(state) && <Actions item={item} state={state} onRun={onRun} onEverywhere={props.onEverywhere} />}
      {(state.mode.name === 'join' || state.mode.name === 'split') && item.gold?.entity !== undefined && (
        <EntityChoice
          key={`${state.mode.name} ${item.id}`}
          mode={state.mode.name}
          article={article}
          item={item}
          onJoin={props.onJoin}
          onSplit={props.onSplit}
          onLeave={() => onRun('leave')}
        />
      )}
      {mention?.value && (
        <section>
          <h3>Value</h3>
          <Table rows={valueRows(mention.value)} />
        </section>
      )}
      {entitiesOf(article, item).map(({ entity, side }) => (
        <EntityCard
          key={`${side} ${entity.id}`}
          entity={entity}
          side={side}
          article={article}
          chosen={item.id}
          onGo={onGo}
        />
      ))}
      <Why item={item} explanation={state.explanation} live={canDecide(state)} />
    </>
  );
}

function StateName({ item }: { item: Item }) {
  const words = { same: 'in gold', open: 'open', accepted: '✓ accepted', refused: '✕ refused' }[item.state];
  const by = item.change?.decision?.reviewer;
  return (
    <span class={`state-name ${item.state}`}>
      {words}
      {by && ` by ${by}`}
    </span>
  );
}

interface Sided {
  entity: Entity;
  side: 'gold' | 'predicted';
}

/** Of a mention its entity, as the gold has it or else the prediction; of an entity's change all that it is about. */
function entitiesOf({ entities }: ArticleModel, { change, gold, predicted }: Item): Sided[] {
  if (change?.about === 'entity') {
    const before = change.before.filter(({ id }) => entities.gold.has(id));
    return [...before.map(inGold), ...change.after.map(entity => ({ entity, side: 'predicted' as const }))];
  }
  const own = entities.gold.get(gold?.entity ?? '');
  const proposed = entities.predicted.get(predicted?.entity ?? '');
  if (own) return [inGold(own)];
  return proposed ? [{ entity: proposed, side: 'predicted' }] : [];
}

function inGold(entity: Entity): Sided {
  return { entity, side: 'gold' };
}
