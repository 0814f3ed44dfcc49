import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationFile, Entity, Mention, Value } from '../../src/annotations/schema.ts';
import { alignByWords } from '../../src/diff/align.ts';
import { type DiffOptions, diffAnnotations } from '../../src/diff/index.ts';
import cases from '../cases/diff.json' with { type: 'json' };

/** A file in few words: mentions as start, end, type, and the entity or the value. */
interface Sketch {
  by?: string[];
  score?: number;
  mentions: [number, number, string, (string | Value)?][];
  entities?: Record<string, Partial<Entity>>;
}

function fileOf({ by, score, mentions, entities = {} }: Sketch): AnnotationFile {
  const ids = [...new Set(mentions.flatMap(([, , , meaning]) => (typeof meaning === 'string' ? [meaning] : [])))];
  return {
    schema: 1,
    article: { id: 'a', sha256: '0'.repeat(64), length: 100 },
    entities: ids.map(id => ({ id, type: id.split('/')[0]!, name: id.split('/')[1]!, ...entities[id] })),
    mentions: mentions.map(([start, end, type, meaning]) => ({
      start,
      end,
      type,
      text: 'x'.repeat(end - start),
      ...(typeof meaning === 'string' ? { entity: meaning } : meaning && { value: meaning }),
      ...(by && { by }),
      ...(score !== undefined && { score }),
    })),
  };
}

describe('what changed', () => {
  it.each(
    cases as unknown as { name: string; options?: DiffOptions; before: Sketch; after: Sketch; changes: string[] }[],
  )('$name', ({ before, after, options, changes }) => {
    const found = diffAnnotations(fileOf(before), fileOf(after), options);
    expect(found.map(({ kinds, start, end }) => `${kinds} ${start}-${end}`)).toEqual(changes);
  });

  it('takes an absent side for one without mentions', () => {
    const file = fileOf({ mentions: [[0, 6, 'place', 'place/kisumu']] });
    expect(diffAnnotations(undefined, file).map(({ kinds }) => kinds)).toEqual([['added']]);
    expect(diffAnnotations(file, undefined).map(({ kinds }) => kinds)).toEqual([['removed']]);
  });
});

const sketch: fc.Arbitrary<Sketch> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('person', 'place'),
      fc.constantFrom('a', 'b', 'c'),
    ),
    { maxLength: 10 },
  )
  .map(parts => {
    let at = 0;
    const mentions = parts.map(([length, gap, type, slug]): [number, number, string, string] => {
      const start = at + gap;
      at = start + length;
      return [start, at, type, `${type}/${slug}`];
    });
    return { mentions };
  });

describe('for all files', () => {
  it('a file does not differ from itself', () => {
    fc.assert(
      fc.property(sketch, one => {
        expect(diffAnnotations(fileOf(one), fileOf(one))).toEqual([]);
      }),
    );
  });

  it('each change has a key of its own', () => {
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const keys = diffAnnotations(fileOf(one), fileOf(other)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('backwards, what came went, and what was merged is split', () => {
    const turned: Record<string, string> = { added: 'removed', removed: 'added', merged: 'split', split: 'merged' };
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const count = (a: Sketch, b: Sketch, turn: (kind: string) => string) =>
          diffAnnotations(fileOf(a), fileOf(b))
            .flatMap(({ kinds }) => kinds.map(turn))
            .sort();
        expect(count(other, one, kind => turned[kind] ?? kind)).toEqual(count(one, other, kind => kind));
      }),
    );
  });
});

it('without texts, mentions are aligned by their words', () => {
  const mention = (start: number, text: string): Mention => ({ start, end: start + text.length, type: 'place', text });
  const file = (...mentions: Mention[]): AnnotationFile => ({ ...fileOf({ mentions: [] }), mentions });
  const before = file(mention(0, 'Lomé'), mention(10, 'Accra'), mention(20, 'Cotonou'));
  const after = file(mention(5, 'Accra'), mention(15, 'Lagos'), mention(30, 'Cotonou'));
  const { file: carried, lost } = alignByWords(before, after);
  expect(carried.mentions).toEqual([mention(5, 'Accra'), mention(30, 'Cotonou')]);
  expect(lost).toEqual([mention(0, 'Lomé')]);
});
