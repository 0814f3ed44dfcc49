import { describe, expect, it } from 'vitest';
import type { ActionResponse, ArticleDelta, Overview } from '../../src/review/protocol.ts';
import { isStale, placeOf } from '../../web/review/state/answers.ts';
import { type Event, reduce } from '../../web/review/state/reducer.ts';
import { currentItem, type State, startState } from '../../web/review/state/state.ts';
import { reviewArticle, TEXT } from './sample.ts';

const article = reviewArticle([], [{ words: 'Kisumu', type: 'place', by: ['names'], score: 0.8 }]);
const [change] = article.changes;
const summary = { id: 'lake', length: TEXT.length, open: [{ kinds: ['added'] as const, type: 'place' }], decided: 0 };
const overview: Overview = {
  before: 'gold',
  after: 'predicted',
  reviewer: 'rae',
  readOnly: false,
  types: ['place'],
  taggers: ['names'],
  articles: [summary, { ...summary, id: 'ferry' }],
  dictionary: true,
};
const location = { ...startState.location, article: 'lake', at: `${change!.start}-${change!.end}` };

function pageAfter(...events: Event[]): State {
  const opened: Event[] = [
    { is: 'opened', overview },
    { is: 'moved', location },
    { is: 'loaded', article },
  ];
  return [...opened, ...events].reduce(reduce, startState);
}

const accepted: Event = { is: 'decided', article: 'lake', action: { do: 'accept', change: change!.key } };

function delta(changes: Partial<ArticleDelta> = {}): ArticleDelta {
  return {
    id: 'lake',
    since: 0,
    revision: 1,
    summary: { ...summary, open: [], decided: 1 },
    mentions: { removed: [], added: [] },
    changes: { removed: [], set: [] },
    ...changes,
  };
}

function answer(response: Partial<ActionResponse>): Event {
  return { is: 'answered', response: { articles: [], refused: [], ...response } };
}

describe('the page', () => {
  it('shows a decision, and counts it in the list, before the server knows', () => {
    const state = pageAfter(accepted);
    expect(currentItem(state)?.state).toBe('accepted');
    expect(state.summaries[0]).toMatchObject({ open: [], decided: 1 });
  });

  it('shows what waits on top of what is loaded meanwhile', () => {
    expect(currentItem(pageAfter(accepted, { is: 'loaded', article }))?.state).toBe('accepted');
  });

  it('does not go back to an article that is older than what it has', () => {
    const sent = pageAfter(accepted, { is: 'sending', request: 'one' }, answer({ articles: [delta()] }));
    expect(currentItem(reduce(sent, { is: 'loaded', article }))?.state).toBe('accepted');
  });

  it('leaves what it shows as it is when an answer leads from another revision', () => {
    const before = pageAfter();
    const state = reduce(before, answer({ articles: [delta({ since: 4, revision: 5 })] }));
    expect(state.article).toBe(before.article);
    expect(state.summaries[0]).toMatchObject({ decided: 1 });
  });

  it('says what was refused, and what somebody else changed', () => {
    const refused = [{ action: { do: 'undo' } as const, reason: 'Expected something to undo' }];
    expect(pageAfter(answer({ refused })).notice).toMatchObject({
      text: 'Not done. Expected something to undo',
      warning: true,
    });
    const reloaded = pageAfter(answer({ articles: [delta({ reloaded: 'It was changed.' })] }));
    expect(reloaded.notice).toMatchObject({ text: 'It was changed.', warning: true });
  });

  it('says in how many other articles something was done', () => {
    const sent = pageAfter(accepted, { is: 'sending', request: 'one' });
    const elsewhere = delta({ id: 'ferry' });
    expect(reduce(sent, answer({ articles: [delta(), elsewhere] })).notice.text).toBe('Done, and in 1 other article.');
  });

  it('leaves a mode when it goes elsewhere, and keeps it where it is', () => {
    const asking = pageAfter({ is: 'mode', mode: { name: 'join' } });
    expect(reduce(asking, { is: 'moved', location }).mode.name).toBe('join');
    expect(reduce(asking, { is: 'moved', location: { ...location, at: '0-7' } }).mode.name).toBe('browse');
  });
});

describe('an answer', () => {
  const { article: model } = pageAfter();

  it('makes the page read its article again when it does not fit', () => {
    const fine = { articles: [delta()], refused: [] };
    expect(isStale(fine, model)).toBe(false);
    expect(isStale({ ...fine, articles: [delta({ since: -1 })] }, model)).toBe(true);
    expect(isStale({ ...fine, articles: [delta({ id: 'ferry', since: 7 })] }, model)).toBe(false);
    expect(isStale({ ...fine, refused: [{ action: { do: 'redo' }, reason: 'x' }] }, model)).toBe(true);
  });

  it('leads to what became different, not to what was only looked at', () => {
    const other = {
      ...change!,
      key: 'other',
      start: 3,
      end: 5,
      decision: { verdict: 'refused' as const, reviewer: 'r' },
    };
    expect(placeOf(delta({ changes: { removed: [], set: [change!] } }), model)).toBeUndefined();
    expect(placeOf(delta({ changes: { removed: [], set: [change!, other] } }), model)).toBe('3-5');
    expect(placeOf(delta(), model)).toBeUndefined();
  });
});
