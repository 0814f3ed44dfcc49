import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf, mayFollow, spansOf } from '../../src/model/labels.ts';

const TYPES = 3;

/** Mentions that do not overlap, with gaps and without. */
const spans = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 3 }),
      length: fc.integer({ min: 1, max: 4 }),
      type: fc.nat(TYPES - 1),
    }),
  )
  .map(parts => {
    let at = 0;
    return parts.map(({ gap, length, type }) => {
      const from = at + gap;
      at = from + length;
      return { from, to: at, type };
    });
  });

describe('labels', () => {
  it('spell the mentions they were made of', () => {
    fc.assert(
      fc.property(spans, fc.nat(3), (mentions, rest) => {
        const length = (mentions.at(-1)?.to ?? 0) + rest;
        const labels = labelsOf(length, mentions);
        expect([...spansOf(labels, length)]).toEqual(mentions);
        for (let row = 1; row < length; row++) expect(mayFollow(labels[row - 1]!, labels[row]!)).toBe(true);
      }),
    );
  });

  it('do not join two types', () => {
    const [begin, , , unit] = [1, 2, 3, 4];
    const insideOfOther = 6;
    expect(mayFollow(begin, insideOfOther)).toBe(false);
    expect(mayFollow(begin, 0)).toBe(false);
    expect(mayFollow(unit, insideOfOther)).toBe(false);
    expect(mayFollow(unit, begin)).toBe(true);
  });
});
