import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotations, stringifyAnnotations } from '../../src/annotations/index.ts';
import type { Entity, Mention } from '../../src/annotations/schema.ts';
import { applyPatch, goldText, Layer, misfit, type Patch } from '../../src/review/gold/index.ts';
import { annotatedText } from '../support/arbitrary-article.ts';

describe('the text of gold', () => {
  it('is that of any annotation file, whatever the order of keys', () => {
    fc.assert(
      fc.property(annotatedText, ({ annotations }) => {
        const file = parseAnnotations(stringifyAnnotations(annotations));
        const turned = <Thing extends Entity | Mention>(thing: Thing): Thing =>
          Object.fromEntries(Object.entries(thing).reverse()) as Thing;
        expect(goldText(file.article, file.entities.map(turned), file.mentions.map(turned))).toBe(
          stringifyAnnotations(file),
        );
      }),
    );
  });
});

describe('a layer', () => {
  const mention = (start: number, end: number): Mention => ({
    start,
    end,
    type: 'place',
    text: 'x'.repeat(end - start),
  });
  const layer = new Layer({ mentions: [mention(0, 4), mention(4, 6), mention(10, 12)], entities: [] });

  it.each([
    [0, 4, [0]],
    [3, 5, [0, 4]],
    [4, 5, [4]],
    [6, 10, []],
    [5, 11, [4, 10]],
    [0, 100, [0, 4, 10]],
    [12, 20, []],
  ])('knows what lies across %i–%i', (start, end, found) => {
    expect(layer.overlapping({ start, end }).map(each => each.start)).toEqual(found);
  });

  it('knows the mention of just a span', () => {
    expect(layer.at({ start: 4, end: 6 })?.start).toBe(4);
    for (const [start, end] of [
      [4, 5],
      [3, 6],
      [6, 10],
      [10, 13],
    ] as const)
      expect(layer.at({ start, end })).toBeUndefined();
  });
});

describe('a patch that does not fit', () => {
  const tema: Mention = { start: 0, end: 4, type: 'place', text: 'Tema', entity: 'place/tema' };
  const accra: Mention = { start: 5, end: 10, type: 'place', text: 'Accra', entity: 'place/tema' };
  const entity: Entity = { id: 'place/tema', type: 'place', name: 'Tema' };
  const gold = () => new Layer({ mentions: [tema, accra], entities: [entity] });
  const patch = (mentions: Partial<Patch['mentions']>, entities: Partial<Patch['entities']> = {}): Patch => ({
    mentions: { removed: [], added: [], ...mentions },
    entities: { before: [], after: [], ...entities },
  });

  it.each([
    ['a mention that is another one', patch({ removed: [{ ...tema, type: 'person' }] }), '`Tema` at 0–4 as it was'],
    ['a mention that is not there', patch({ removed: [{ ...tema, end: 3 }] }), '`Tema` at 0–3 as it was'],
    ['a mention across another', patch({ added: [{ ...tema, start: 3, end: 6 }] }), 'got `Tema` at 0–4'],
    ['an entity that is another one', patch({}, { before: [{ ...entity, name: 'T' }] }), 'place/tema as it was'],
    ['an entity that is there already', patch({}, { after: [entity] }), 'Expected no entity place/tema yet'],
    [
      'a mention of no entity',
      patch({ added: [{ ...accra, start: 20, end: 25, entity: 'place/a' }] }),
      'no mention of place/a',
    ],
    ['an entity that has mentions left', patch({ removed: [tema] }, { before: [entity] }), 'no mention of place/tema'],
    ['an entity that has none left', patch({ removed: [tema, accra] }), 'a mention of place/tema to be left'],
    ['a new entity without a mention', patch({}, { after: [{ ...entity, id: 'place/a' }] }), 'a mention of place/a'],
  ])('has %s', (_name, wrong, reason) => {
    expect(misfit(gold(), wrong)).toContain(reason);
  });

  it('has none of these', () => {
    const fits = patch({ removed: [tema, accra] }, { before: [entity] });
    const layer = gold();
    expect(misfit(layer, fits)).toBeUndefined();
    applyPatch(layer, fits);
    expect([layer.mentions, layer.orderedEntities()]).toEqual([[], []]);
  });
});
