import { describe, expect, it } from 'vitest';
import type { Action, ReviewArticle } from '../../src/review/protocol.ts';
import { applyAction } from '../../web/review/state/apply.ts';
import { articleModel, withDelta } from '../../web/review/state/article.ts';
import { noFilters } from '../../web/review/state/filters.ts';
import { itemsOf } from '../../web/review/state/items.ts';
import { isOpen, neighbour, tally } from '../../web/review/state/navigation.ts';
import { reviewArticle, TEXT } from './sample.ts';

const odhiambos = [0, 1, 2].map(at => ({ words: 'Odhiambo', type: 'person', at, by: ['sequence'], score: 0.9 }));
const article = reviewArticle([{ words: 'Tuesday', type: 'date' }], [...odhiambos, { words: 'Kisumu', type: 'place' }]);

function done(from: ReviewArticle, ...actions: Action[]) {
  return actions.reduce((model, action) => applyAction(model, action, 'rae'), articleModel(from));
}

function gold({ blocks }: ReturnType<typeof articleModel>): string[] {
  return blocks.flatMap(block => block.gold.map(({ type, text }) => `${type}:${text}`));
}

function keyOf(words: string): string {
  return article.changes.find(({ start, end }) => TEXT.slice(start, end) === words)!.key;
}

describe('what is decided shows at once', () => {
  it('accepts a proposal without its score, and says who did', () => {
    const model = done(article, { do: 'accept', change: keyOf('Kisumu') });
    expect(gold(model)).toEqual(['place:Kisumu', 'date:Tuesday']);
    const item = model.blocks.flatMap(itemsOf).find(({ text }) => text === 'Kisumu')!;
    expect(item).toMatchObject({ state: 'accepted', change: { decision: { reviewer: 'rae' } } });
    expect(item.gold).not.toHaveProperty('score');
  });

  it('accepts what is gone', () => {
    const model = done(article, { do: 'accept', change: keyOf('Tuesday') });
    expect(gold(model)).toEqual([]);
    expect(model.blocks.flatMap(itemsOf).find(({ text }) => text === 'Tuesday')).toMatchObject({ ghost: true });
  });

  it('refuses', () => {
    const model = done(article, { do: 'refuse', change: keyOf('Tuesday') }, { do: 'refuse', change: keyOf('Kisumu') });
    expect(gold(model)).toEqual(['date:Tuesday']);
    expect(tally(model)).toEqual({ open: 3, decided: 2 });
  });

  it('does the same to the same words of the article', () => {
    const model = done(article, { do: 'accept', change: keyOf('Odhiambo'), scope: 'article' });
    expect(gold(model).filter(each => each === 'person:Odhiambo')).toHaveLength(3);
    expect(tally(model)).toEqual({ open: 2, decided: 3 });
  });

  it('adds, retypes, moves and removes', () => {
    const [start, end] = [TEXT.indexOf('Lake Bank'), TEXT.indexOf('Lake Bank') + 9];
    const added = done(article, { do: 'add', span: { start, end }, type: 'person' });
    expect(gold(added)).toEqual(['person:Lake Bank', 'date:Tuesday']);
    const retyped = applyAction(added, { do: 'retype', span: { start, end }, type: 'organization' }, 'rae');
    expect(gold(retyped)[0]).toBe('organization:Lake Bank');
    const to = { start, end: end + ' of Kisumu'.length };
    const moved = applyAction(retyped, { do: 'move', span: { start, end }, to }, 'rae');
    expect(gold(moved)[0]).toBe('organization:Lake Bank of Kisumu');
    expect(gold(applyAction(moved, { do: 'remove', span: to }, 'rae'))).toEqual(['date:Tuesday']);
  });

  it.each<Action>([
    { do: 'accept', change: 'no such change' },
    { do: 'remove', span: { start: 0, end: 3 } },
    { do: 'retype', span: { start: 0, end: 3 }, type: 'place' },
    { do: 'undo' },
    { do: 'join', entities: ['person/a', 'person/b'] },
  ])('leaves the gold as it is: $do', action => {
    expect(gold(done(article, action))).toEqual(['date:Tuesday']);
  });

  it('touches one block alone', () => {
    const before = articleModel(article);
    const now = applyAction(before, { do: 'accept', change: keyOf('Kisumu') }, 'rae');
    expect(now.blocks.filter((block, at) => block !== before.blocks[at])).toHaveLength(1);
  });

  it('twice is once', () => {
    const action: Action = { do: 'accept', change: keyOf('Kisumu') };
    expect(done(article, action, action).blocks).toEqual(done(article, action).blocks);
  });

  it('is what the server says in the end', () => {
    const guessed = done(article, { do: 'accept', change: keyOf('Kisumu') });
    const [change] = article.changes.filter(({ key }) => key === keyOf('Kisumu'));
    const mention = { start: change!.start, end: change!.end, type: 'place', text: 'Kisumu', entity: 'place/kisumu' };
    const told = withDelta(guessed, {
      id: 'lake',
      since: 0,
      revision: 1,
      summary: { id: 'lake', length: TEXT.length, open: [], decided: 1 },
      mentions: { removed: [], added: [mention] },
      entities: [{ id: 'place/kisumu', type: 'place', name: 'Kisumu' }],
      changes: { removed: [keyOf('Tuesday')], set: [] },
    });
    expect(told.revision).toBe(1);
    expect(told.blocks.flatMap(block => block.gold)).toContainEqual(mention);
    expect(told.blocks.flatMap(block => block.gold)).toHaveLength(2);
    expect(told.entities.gold.get('place/kisumu')?.name).toBe('Kisumu');
    expect(told.blocks.flatMap(({ changes }) => changes).map(({ key }) => key)).not.toContain(keyOf('Tuesday'));
  });
});

describe('the way from change to change', () => {
  const model = articleModel(article);
  const open = (item: Parameters<typeof isOpen>[0]) => isOpen(item, noFilters);

  it('goes over all open changes and back', () => {
    const there: string[] = [];
    for (let at = neighbour(model, undefined, 1, open); at; at = neighbour(model, at, 1, open)) there.push(at.id);
    const back: string[] = [];
    for (let at = neighbour(model, undefined, -1, open); at; at = neighbour(model, at, -1, open)) back.push(at.id);
    expect(there).toHaveLength(article.changes.length);
    expect(back.reverse()).toEqual(there);
  });

  it('passes over what filters do not ask for', () => {
    const found = neighbour(model, undefined, 1, item => isOpen(item, { ...noFilters, types: ['date'] }));
    expect(found?.text).toBe('Tuesday');
  });
});
