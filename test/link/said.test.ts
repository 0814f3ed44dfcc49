import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linkGiven } from '../../bench/support/link-gold.ts';
import { unmark } from '../../bench/support/marked-cases.ts';
import { parseAnnotations, stringifyAnnotations, verifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import quoteCases from '../cases/link-quotes.json' with { type: 'json' };
import roleCases from '../cases/link-roles.json' with { type: 'json' };

/** The entities of a marked text by what the marks call them. */
function entitiesBySlug(marked: string) {
  const { text, mentions } = unmark(marked);
  const { entities, entityOf } = linkGiven({ id: 'test', text, format: 'text' }, mentions);
  const bySlug = new Map(
    mentions.map(({ entity }, at) => [entity!.replace(/^.*\//, ''), entities.find(({ id }) => id === entityOf[at])!]),
  );
  return { text, bySlug };
}

describe('roles', () => {
  it.each(roleCases)('$text', ({ text, roles }) => {
    const { bySlug } = entitiesBySlug(text);
    const found = Object.keys(roles).map(slug => [slug, bySlug.get(slug)?.role ?? null]);
    expect(Object.fromEntries(found)).toEqual(roles);
  });
});

describe('quotes', () => {
  it.each(quoteCases)('$why', ({ text: marked, quotes }) => {
    const { text, bySlug } = entitiesBySlug(marked);
    const found = [...bySlug].flatMap(([slug, entity]) =>
      entity.quotes ? [[slug, entity.quotes.map(({ start, end }) => text.slice(start, end))]] : [],
    );
    expect(Object.fromEntries(found)).toEqual(quotes);
  });
});

describe('a file with quotes', () => {
  const text = 'Ann said: “Go 👍🏽 home now.”';
  const fileWith = (quotes: { start: number; end: number }[]): AnnotationFile => ({
    schema: 1,
    article: { id: 'a', sha256: createHash('sha256').update(text, 'utf8').digest('hex'), length: text.length },
    entities: [{ id: 'person/ann', type: 'person', name: 'Ann', quotes }],
    mentions: [{ start: 0, end: 3, type: 'person', text: 'Ann', entity: 'person/ann' }],
  });
  const reasons = (...quotes: [start: number, end: number][]): string[] =>
    verifyAnnotations(fileWith(quotes.map(([start, end]) => ({ start, end }))), text, 'a.json').map(
      ({ reason }) => reason,
    );

  it('is fine when they are in order, in the text and of whole characters', () => {
    expect(reasons([11, 13], [14, 18])).toEqual([]);
  });

  it('is at fault when they are not', () => {
    expect(reasons([13, 11])).toEqual([expect.stringContaining('behind the start 13')]);
    expect(reasons([14, 18], [11, 13])).toEqual([expect.stringContaining('in text order')]);
    expect(reasons([11, 99])).toEqual([expect.stringContaining('within the')]);
    expect(reasons([11, 16])).toEqual([expect.stringContaining('cuts one')]);
  });

  it('is read again as it was written', () => {
    const file = fileWith([{ start: 11, end: 13 }]);
    expect(parseAnnotations(stringifyAnnotations(file), { text })).toEqual(file);
  });
});
