import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WeightTable } from '../../src/model/weight-table.ts';
import { WordTable } from '../../src/model/word-table.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-c]{1,3}( [a-c]{1,2}){0,3}$/),
  fc.stringMatching(/^[éß😀a]{1,4}( [éa])?$/u),
);

describe('a table of words', () => {
  it('gives each word its number, and others none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 80 }), word, (words, other) => {
        const table = WordTable.of(words.map((each, index) => [each, index] as const));
        words.forEach((each, index) => {
          expect(table.get(each)).toBe(index);
        });
        expect(table.get(other)).toBe(words.includes(other) ? words.indexOf(other) : undefined);
        expect(new Map(table)).toEqual(new Map(words.map((each, index) => [each, index])));
      }),
    );
  });

  it('knows that no phrase is longer than it says', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 80 }), words => {
        const table = WordTable.of(words.map(each => [each, 1] as const));
        for (const each of words) {
          const parts = each.split(' ');
          expect(table.mostWords(parts[0]!)).toBeGreaterThanOrEqual(parts.length);
        }
      }),
    );
  });

  it('has nothing when it is empty', () => {
    expect(WordTable.of([]).get('')).toBeUndefined();
    expect(WordTable.of([]).mostWords('a')).toBe(0);
  });
});

describe('a table of weights', () => {
  const labels = 5;
  const weight = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }));
  const feature = fc.record({
    // Keys near each other fall into one bucket.
    key: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -40, max: 40 })),
    exponent: fc.integer({ min: 0, max: 7 }),
    weights: fc.array(weight, { minLength: labels, maxLength: labels }),
  });

  it('adds what a plain sum over all labels does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(feature, { selector: each => each.key, maxLength: 60 }), fc.nat(), (made, seed) => {
        const features = made.sort((a, b) => a.key - b.key);
        const table = new WeightTable({
          keys: Int32Array.from(features, ({ key }) => key),
          exponents: Uint8Array.from(features, ({ exponent }) => exponent),
          labels: Int32Array.from(features, ({ weights }) =>
            weights.reduce((set, each, label) => (each === 0 ? set : set | (1 << label)), 0),
          ),
          weights: Int8Array.from(features.flatMap(({ weights }) => weights.filter(each => each !== 0))),
        });
        const asked = features.filter((_, index) => (seed >> (index % 30)) & 1);
        const keys = Int32Array.from([...asked.map(({ key }) => key), 7, 7]);
        const known = [
          ...asked,
          ...features.filter(({ key }) => key === 7),
          ...features.filter(({ key }) => key === 7),
        ];
        const sums = new Int32Array(3 + labels).fill(1);
        table.add(keys, keys.length, sums, 3);
        const wanted = Array.from({ length: labels }, (_, label) =>
          known.reduce((sum, { weights, exponent }) => sum + weights[label]! * 2 ** exponent, 1),
        );
        expect([...sums]).toEqual([1, 1, 1, ...wanted]);
      }),
    );
  });
});
