import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf, termText } from '../../src/text/terms.ts';
import { awkwardText } from '../support/text.ts';

describe('termsOf', () => {
  it.each([
    ['The bridges of Kampot', 'bridg kampot'],
    ['O’Brien’s and Sen’s, the herders’ taxes', 'obrien sen herder tax'],
    ['U.S. sums of 4,500.50', 'us sum 450050'],
    ['Déby, Łódź and Straße', 'debi lodz strass'],
    ['ASEAN-related', 'asean relat'],
    ['Київ 東京', 'киів 東京'],
    ['the of a', ''],
    ['— … 😀', ''],
  ])('%s', (text, expected) => {
    expect(termText(text)).toBe(expected);
  });

  it('says where each stands', () => {
    expect(termsOf('“The ferries”')).toEqual([{ term: 'ferri', start: 5, end: 12 }]);
  });

  it('has offsets within the text, in order, and nothing but letters and digits', () => {
    fc.assert(
      fc.property(awkwardText, text => {
        const terms = termsOf(text);
        let behind = 0;
        for (const { term, start, end } of terms) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          behind = end;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
        expect(termText(text)).toBe(terms.map(({ term }) => term).join(' '));
      }),
    );
  });
});
