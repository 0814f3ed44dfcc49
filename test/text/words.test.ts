import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSpans } from '../../src/text/words.ts';
import { awkwardText } from '../support/text.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'.,][\p{L}\p{N}\p{M}]+)*/gu;

describe('wordSpans', () => {
  it('finds what the expression finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', '’', "'", '.', ',', ' ', '1', '𝒜', '😀', '\ud835', 'e\u0301'),
    });
    fc.assert(
      fc.property(fc.oneof(awkwardText, letters, fc.string({ unit: 'binary' })), text => {
        const expected = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => [index, index + word.length]);
        expect(wordSpans(text)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
