import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../src/diff/change.ts';
import type { Action, ArticleSummary } from '../../src/review/protocol.ts';
import { articleModel } from '../../web/review/state/article.ts';
import { happenings, itemName } from '../../web/review/state/describe.ts';
import { type Filters, noFilters, passes, rowsOf } from '../../web/review/state/filters.ts';
import { itemsOf } from '../../web/review/state/items.ts';
import { bindings, commandOf } from '../../web/review/state/keys.ts';
import { fromHash, type Location, toHash } from '../../web/review/state/location.ts';
import {
  answered,
  emptyOutbox,
  pendingOf,
  put,
  restored,
  take,
  toKeep,
  unanswered,
  unsaved,
} from '../../web/review/state/outbox.ts';
import { typeKeys, typeOfKey } from '../../web/review/state/type-keys.ts';
import { moveEdge, trimSelection } from '../../web/review/state/words.ts';
import { reviewArticle } from './sample.ts';

describe('the address', () => {
  const location: fc.Arbitrary<Location> = fc.record({
    article: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    at: fc.option(fc.constantFrom('17-29', '17-29e'), { nil: undefined }),
    search: fc.string(),
    layout: fc.constantFrom('one', 'two'),
    filters: fc.record({
      types: fc.array(fc.string()),
      kinds: fc.subarray([...changeKinds]),
      taggers: fc.array(fc.string()),
      least: fc.constantFrom(undefined, 0, 0.35),
      most: fc.constantFrom(undefined, 0.6, 1),
    }),
  });

  it('says all of where the reviewer is', () => {
    fc.assert(
      fc.property(location, each => {
        expect(fromHash(`#${toHash(each)}`)).toEqual(each);
      }),
    );
  });

  it('means nothing where it means nothing', () => {
    expect(fromHash('#kind=sideways&least=4&most=&layout=three')).toEqual(fromHash(''));
  });
});

describe('the outbox', () => {
  const accept = (change: string): Action => ({ do: 'accept', change });

  it('sends what belongs to one article together, in order, one batch at a time', () => {
    let outbox = put(put(put(emptyOutbox, 'a', accept('1')), 'a', accept('2')), 'b', accept('3'));
    outbox = take(outbox, 'first');
    expect(outbox.sent).toEqual({ request: 'first', article: 'a', actions: [accept('1'), accept('2')] });
    expect(take(outbox, 'second')).toBe(outbox);
    outbox = take(answered(outbox), 'second');
    expect(outbox.sent).toEqual({ request: 'second', article: 'b', actions: [accept('3')] });
    expect(unsaved(answered(outbox))).toBe(0);
  });

  it('sends the same batch again when no answer came, whatever was decided meanwhile', () => {
    const sent = take(put(emptyOutbox, 'a', accept('1')), 'first');
    const lost = take(put(unanswered(sent, 'gone'), 'a', accept('2')), 'second');
    expect(lost.trouble).toBe('gone');
    expect(lost.sent).toEqual(sent.sent);
    expect(unsaved(lost)).toBe(2);
    expect(answered(lost).trouble).toBeUndefined();
  });

  it('comes back over a reload', () => {
    const outbox = put(take(put(emptyOutbox, 'a', accept('1')), 'first'), 'b', accept('2'));
    expect(restored(toKeep(outbox))).toEqual(outbox);
    expect(toKeep(emptyOutbox)).toBeNull();
    for (const kept of [null, '', '{', '{}', '[]', 'null']) expect(restored(kept)).toEqual(emptyOutbox);
  });

  it('knows what is not confirmed about an article', () => {
    const outbox = put(put(take(put(emptyOutbox, 'a', accept('1')), 'first'), 'b', accept('2')), 'a', accept('3'));
    expect(pendingOf(outbox, 'a')).toEqual([accept('1'), accept('3')]);
  });
});

describe('filters', () => {
  const change = { kinds: ['boundary', 'type'] as const, type: 'place', by: ['names'], score: 0.7 };
  it.each<[Partial<Filters>, boolean]>([
    [{}, true],
    [{ types: ['person', 'place'] }, true],
    [{ types: ['person'] }, false],
    [{ kinds: ['type'] }, true],
    [{ kinds: ['added'] }, false],
    [{ taggers: ['names', 'pattern'] }, true],
    [{ taggers: ['pattern'] }, false],
    [{ least: 0.7, most: 0.7 }, true],
    [{ least: 0.71 }, false],
    [{ most: 0.69 }, false],
  ])('%j: %s', (filters, expected) => {
    expect(passes(change, { ...noFilters, ...filters })).toBe(expected);
  });

  it('a change without a score or taggers passes only when neither is asked for', () => {
    const removed = { kinds: ['removed'] as const, type: 'date' };
    expect(passes(removed, noFilters)).toBe(true);
    expect(passes(removed, { ...noFilters, least: 0 })).toBe(false);
    expect(passes(removed, { ...noFilters, taggers: ['names'] })).toBe(false);
  });

  it('count what they ask for, and leave out articles that have none', () => {
    const summaries: ArticleSummary[] = [
      {
        id: 'port',
        title: 'Déby at the port',
        length: 9,
        decided: 0,
        open: [change, { kinds: ['added'], type: 'date' }],
      },
      { id: 'calm', length: 9, decided: 2, open: [] },
    ];
    const counts = (filters: Partial<Filters>, search = '') =>
      rowsOf(summaries, { ...noFilters, ...filters }, search).map(({ summary, open }) => `${summary.id} ${open}`);
    expect(counts({})).toEqual(['port 2', 'calm 0']);
    expect(counts({ types: ['place'] })).toEqual(['port 1']);
    expect(counts({}, 'deby  PORT')).toEqual(['port 2']);
    expect(counts({}, 'nowhere')).toEqual([]);
  });
});

describe('a boundary goes word by word', () => {
  const text = 'By the Bank of\nKenya (CBK), Sen’s e\u0301te\u0301 ended.';
  const cases: [string, 'start' | 'end', 'out' | 'in', string][] = [
    ['Bank', 'end', 'out', 'Bank of'],
    ['Bank of', 'end', 'out', 'Bank of'],
    ['Bank of', 'end', 'in', 'Bank'],
    ['Bank', 'end', 'in', 'Bank'],
    ['Bank', 'start', 'out', 'the Bank'],
    ['the Bank', 'start', 'in', 'Bank'],
    ['Kenya', 'start', 'out', 'Kenya'],
    ['Kenya', 'end', 'out', 'Kenya ('],
    ['(CBK', 'end', 'out', '(CBK)'],
    ['Sen’s', 'end', 'in', 'Sen’'],
    ['Sen’s', 'end', 'out', 'Sen’s e\u0301te\u0301'],
    ['By the', 'start', 'out', 'By the'],
  ];
  it.each(cases)('%s: %s %s → %s', (words, edge, way, expected) => {
    const start = text.indexOf(words);
    const moved = moveEdge(text, { start, end: start + words.length }, edge, way);
    expect(text.slice(moved.start, moved.end)).toBe(expected);
  });

  it.each([
    ['  Bank of', 'Bank of'],
    ['e\u0301te', 'e\u0301te\u0301'],
    [' ', undefined],
  ])('a selection of %j is %j', (_, expected) => {
    const wide = ` ${text} `;
    const words = _ === ' ' ? ' ' : _.trim();
    const start = wide.indexOf(words);
    const span = trimSelection(wide, { start: _.startsWith('  ') ? start - 1 : start, end: start + words.length });
    expect(span && wide.slice(span.start, span.end)).toBe(expected);
  });
});

describe('keys', () => {
  it('each mean one thing', () => {
    const keys = bindings.flatMap(binding => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    [{ key: 'a' }, 'accept'],
    [{ key: 'A', shiftKey: true }, 'acceptArticle'],
    [{ key: 'a', ctrlKey: true }, undefined],
    [{ key: 'r', metaKey: true }, undefined],
    [{ key: 'ArrowRight' }, 'nextArticle'],
    [{ key: 'ArrowRight', altKey: true }, 'endOut'],
    [{ key: 'ArrowRight', altKey: true, shiftKey: true }, 'startIn'],
    [{ key: '{', shiftKey: true }, 'startIn'],
    [{ key: 'q' }, undefined],
  ])('%j is %s', (pressed, command) => {
    expect(commandOf({ altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...pressed })).toBe(command);
  });

  it('choose a type by its place or by a letter that is free', () => {
    const keys = typeKeys(['person', 'place', 'organization', 'group', 'date', 'money', 'vessel']);
    expect(keys.map(({ letter }) => letter).join('')).toBe('plogdmv');
    expect(typeOfKey(keys, '2')).toBe('place');
    expect(typeOfKey(keys, 'O')).toBe('organization');
    expect(typeOfKey(keys, '9')).toBeUndefined();
  });
});

describe('in words', () => {
  const { blocks } = articleModel(
    reviewArticle(
      [{ words: 'Lake Bank of Kisumu', type: 'organization' }],
      [
        { words: 'Lake Bank', type: 'place' },
        { words: 'Amina Odhiambo', type: 'person' },
      ],
    ),
  );
  const items = blocks.flatMap(itemsOf);

  it('an item has a name that says what became of it', () => {
    expect(items.map(itemName)).toEqual([
      'Amina Odhiambo, person, added, open',
      'Lake Bank, place, boundary moved and type changed, open',
    ]);
  });

  it('a change says what was and what is', () => {
    expect(happenings(items[1]!.change!)).toEqual([
      { title: 'Boundary moved', old: '“Lake Bank of Kisumu”', now: '“Lake Bank”' },
      { title: 'Type changed', old: 'organization', now: 'place' },
    ]);
  });
});
