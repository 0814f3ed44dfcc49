import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationFile, Mention, Value } from '../src/annotations/schema.ts';
import {
  addCounts,
  inTestThird,
  macroScore,
  sameValue,
  scenarios,
  score,
  scoreFiles,
  shortfalls,
  typesOf,
  valueAccuracy,
} from '../src/score.ts';
import values from './cases/values.json' with { type: 'json' };

/** A file with mentions written `person 0-5`, and a value where one is given. */
function fileOf(id: string, mentions: readonly string[], given: Record<number, Value> = {}): AnnotationFile {
  return {
    schema: 1,
    article: { id, sha256: '0'.repeat(64), length: 100 },
    entities: [],
    mentions: mentions.map((each, at): Mention => {
      const [type = '', span = ''] = each.split(' ');
      const [start = 0, end = 0] = span.split('-').map(Number);
      return { start, end, type, text: 'x', ...(given[at] && { value: given[at] }) };
    }),
  };
}

/** One of each relation: exact, type, boundary, both, missed, and two spurious ones. */
const gold = fileOf('a', ['person 0-5', 'person 10-15', 'place 20-25', 'place 30-35', 'date 40-45']);
const predicted = fileOf('a', ['person 0-5', 'place 10-15', 'place 21-25', 'person 32-36', 'date 50-55', 'ship 60-65']);

describe('scenarios', () => {
  const { counts } = scoreFiles([{ gold, predicted }]);

  it.each([
    ['strict', 1 / 6, 1 / 5],
    ['exact', 2 / 6, 2 / 5],
    ['partial', 3 / 6, 3 / 5],
    ['type', 2 / 6, 2 / 5],
  ] as const)('%s', (scenario, precision, recall) => {
    expect(score(counts, scenario)).toEqual({
      precision,
      recall,
      f1: (2 * precision * recall) / (precision + recall),
      gold: 5,
      predicted: 6,
    });
  });

  it('count a pair of two types for each of them', () => {
    expect(score(counts, 'strict', 'person')).toMatchObject({ precision: 1 / 2, recall: 1 / 2, gold: 2, predicted: 2 });
    expect(score(counts, 'exact', 'person')).toMatchObject({ precision: 1 / 2, recall: 1 });
    expect(score(counts, 'exact', 'place')).toMatchObject({ precision: 1 / 2, recall: 0 });
    expect(score(counts, 'partial', 'place')).toMatchObject({ precision: 1.5 / 2, recall: 1 / 2 });
    expect(score(counts, 'type', 'place')).toMatchObject({ precision: 1 / 2, recall: 1 / 2 });
  });

  it('leave undefined what cannot exist, and nothing else', () => {
    expect(score(counts, 'strict', 'ship')).toEqual({ precision: 0, recall: undefined, f1: 0, gold: 0, predicted: 1 });
    expect(score(counts, 'strict', 'date')).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(score(counts, 'strict', 'money')).toMatchObject({ precision: undefined, recall: undefined, f1: undefined });
    expect(score([], 'strict').f1).toBeUndefined();
    expect(macroScore([], 'strict').f1).toBeUndefined();
  });

  it('average over types', () => {
    const strict = ['person', 'place', 'date', 'ship'].map(type => score(counts, 'strict', type));
    expect(macroScore(counts, 'strict')).toEqual({
      f1: strict.reduce((sum, each) => sum + each.f1!, 0) / 4,
      precision: strict.reduce((sum, each) => sum + each.precision!, 0) / 4,
      recall: strict.reduce((sum, each) => sum + (each.recall ?? 0), 0) / 3,
      gold: 5,
      predicted: 6,
    });
  });

  it('list the built-in types in the order of reports, then others', () => {
    expect(typesOf(counts)).toEqual(['person', 'place', 'date', 'ship']);
  });
});

describe('adding up', () => {
  const files = fc.array(
    fc.array(fc.tuple(fc.constantFrom('person', 'place'), fc.nat(30)), { maxLength: 6 }).map(all =>
      fileOf(
        'x',
        all.map(([type, start]) => `${type} ${start}-${start + 4}`),
      ),
    ),
    { minLength: 2, maxLength: 6 },
  );

  it('gives the same as scoring all at once, and as many as there are mentions', () => {
    fc.assert(
      fc.property(files, all => {
        const pairs = all.slice(1).map((file, at) => ({ gold: all[at]!, predicted: file }));
        const { counts } = scoreFiles(pairs);
        const parts = pairs.map(pair => scoreFiles([pair]).counts);
        expect(addCounts(parts)).toEqual(counts);
        expect(addCounts(parts.toReversed())).toEqual(counts);
        expect(score(counts, 'strict').gold).toBe(pairs.reduce((sum, pair) => sum + pair.gold.mentions.length, 0));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('keeps partial credit of two articles (half of one is half of two)', () => {
    const half = { gold: fileOf('a', ['person 0-5']), predicted: fileOf('a', ['person 0-4']) };
    expect(score(scoreFiles([half]).counts, 'partial').f1).toBe(0.5);
    expect(score(scoreFiles([half, half]).counts, 'partial').f1).toBe(0.5);
  });

  it('never scores strict above exact, type or partial', () => {
    fc.assert(
      fc.property(files, ([a, b]) => {
        const { counts } = scoreFiles([{ gold: a!, predicted: b! }]);
        const [strict, ...others] = scenarios.map(scenario => score(counts, scenario).f1 ?? 0);
        for (const other of others) expect(other).toBeGreaterThanOrEqual(strict!);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe('files', () => {
  it('without a prediction are missed as a whole', () => {
    const { counts, mistakes, articles } = scoreFiles([{ gold }]);
    expect(score(counts, 'strict')).toMatchObject({ precision: undefined, recall: 0, f1: 0 });
    expect(mistakes.map(({ relation }) => relation)).toEqual(Array(5).fill('missed'));
    expect(articles).toBe(1);
  });

  it('list every mistake with its article, in text order', () => {
    const { mistakes } = scoreFiles([{ gold, predicted }]);
    expect(mistakes.map(({ article, relation }) => `${article} ${relation}`)).toEqual([
      'a type',
      'a boundary',
      'a both',
      'a missed',
      'a spurious',
      'a spurious',
    ]);
    expect(mistakes[0]).toMatchObject({ gold: { start: 10, type: 'person' }, predicted: { type: 'place' } });
  });

  it('are scored on some types only when asked', () => {
    const { counts } = scoreFiles([{ gold, predicted }], { types: ['person'] });
    expect(typesOf(counts)).toEqual(['person']);
    expect(score(counts, 'strict')).toMatchObject({ gold: 2, predicted: 2, f1: 0.5 });
  });
});

describe('values', () => {
  for (const { name, gold, predicted, same } of values) {
    it(`${same ? 'same' : 'other'}: ${name}`, () => {
      expect(sameValue(gold as Value, predicted as Value | undefined)).toBe(same);
    });
  }

  it('are counted over strict matches whose gold has one', () => {
    const day: Value = { timex: '2024-03-11', kind: 'date' };
    const sum: Value = { amount: '5', currency: 'KES' };
    const scores = scoreFiles([
      {
        gold: fileOf('a', ['date 0-5', 'date 10-15', 'date 20-25', 'money 30-35', 'money 40-45'], {
          0: day,
          1: day,
          2: day,
          3: sum,
        }),
        predicted: fileOf('a', ['date 0-5', 'date 10-15', 'date 20-24', 'money 30-35', 'money 40-45'], {
          0: day,
          2: day,
          3: sum,
          4: sum,
        }),
      },
    ]);
    expect(scores.values).toEqual([
      { type: 'date', right: 1, total: 2 },
      { type: 'money', right: 1, total: 1 },
    ]);
    expect(valueAccuracy(scores.values, 'date')).toBe(0.5);
    expect(valueAccuracy(scores.values)).toBe(2 / 3);
    expect(valueAccuracy(scores.values, 'person')).toBeUndefined();
    expect(scores.mistakes.map(({ relation }) => relation)).toEqual(['value', 'boundary']);
  });
});

describe('thresholds', () => {
  const scores = scoreFiles([{ gold, predicted }]);

  it('that are reached, exactly too, are no shortfall', () => {
    expect(shortfalls(scores, { strict: { person: 0.5 }, exact: { overall: 0.36 } })).toEqual([]);
    expect(shortfalls(scores, {})).toEqual([]);
  });

  it('that are missed, or have no score to compare with, are', () => {
    expect(shortfalls(scores, { strict: { overall: 0.9, money: 0 }, value: { overall: 0.1 } })).toEqual([
      { measure: 'strict', type: 'overall', expected: 0.9, got: score(scores.counts, 'strict').f1 },
      { measure: 'strict', type: 'money', expected: 0, got: undefined },
      { measure: 'value', type: 'overall', expected: 0.1, got: undefined },
    ]);
  });
});

describe('test third', () => {
  it('is fixed', () => {
    const ids = ['a', 'b', 'c', 'kisumu-port', 'cambodia-japan-70-years', 'été'];
    expect(ids.filter(inTestThird)).toEqual(['cambodia-japan-70-years']);
  });

  it('is about a third', () => {
    const ids = Array.from({ length: 3_000 }, (_, at) => `article-${at}`);
    const share = ids.filter(inTestThird).length / ids.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.37);
  });
});
