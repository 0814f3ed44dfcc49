import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceCase, TokenFlag } from '../../src/tokens/index.ts';
import cases from '../cases/tokens.json' with { type: 'json' };
import { awkwardText } from '../support/text.ts';
import { tokensOf } from '../support/tokens.ts';

describe('rows', () => {
  for (const { text, sentences } of cases) {
    it(text.slice(0, 60), () => {
      const tokens = tokensOf(text);
      const found = [...tokens.sentences.slice(0, -1)].map((first, index) =>
        tokens.words.slice(first, tokens.sentences[index + 1]).join(' '),
      );
      expect(found).toEqual(sentences);
    });
  }
});

describe('offsets', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

  it('are exact, ordered, and never cut a grapheme', () => {
    fc.assert(
      fc.property(awkwardText, text => {
        const tokens = tokensOf(text);
        const boundaries = new Set([...segmenter.segment(text)].map(segment => segment.index)).add(text.length);
        for (let row = 0; row < tokens.length; row++) {
          const [start, end] = [tokens.start[row]!, tokens.end[row]!];
          expect(text.slice(start, end)).toBe(tokens.words[row]);
          expect(end).toBeGreaterThan(start);
          if (row > 0) expect(start).toBeGreaterThanOrEqual(tokens.end[row - 1]!);
          expect(boundaries.has(start) && boundaries.has(end)).toBe(true);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('cover every letter and digit of the text', () => {
    fc.assert(
      fc.property(awkwardText, text => {
        const tokens = tokensOf(text);
        const covered = new Uint8Array(text.length);
        for (let row = 0; row < tokens.length; row++) covered.fill(1, tokens.start[row], tokens.end[row]);
        for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered[match.index], JSON.stringify(text)).toBe(1);
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('long input', () => {
  it('keeps sentences within 2,000 rows and offsets exact in one endless line', () => {
    const text = 'word '.repeat(30_000);
    const tokens = tokensOf(text);
    expect(tokens.length).toBe(30_000);
    for (let index = 0; index + 1 < tokens.sentences.length; index++) {
      expect(tokens.sentences[index + 1]! - tokens.sentences[index]!).toBeLessThanOrEqual(2_000);
    }
    expect(text.slice(tokens.start[29_999], tokens.end[29_999])).toBe('word');
  });

  it('takes a word of 100,000 characters', () => {
    const tokens = tokensOf(`before ${'x'.repeat(100_000)} after`);
    expect(tokens.words.at(-1)).toBe('after');
    expect(tokens.words.join('')).toHaveLength('before'.length + 100_000 + 'after'.length);
  });

  it('gives no rows for an empty text', () => {
    expect(tokensOf('').length).toBe(0);
    expect(tokensOf(' \n\t').length).toBe(0);
  });
});

describe('flags', () => {
  it('say what a row looks like', () => {
    const tokens = tokensOf('NATO paid “Déby” 4,500 francs.');
    const flags = (word: string) => tokens.flags[tokens.words.indexOf(word)]!;
    expect(flags('NATO')).toBe(TokenFlag.Word | TokenFlag.Capital | TokenFlag.AllCapitals);
    expect(flags('Déby')).toBe(TokenFlag.Word | TokenFlag.Capital | TokenFlag.Glued);
    expect(flags('4,500')).toBe(TokenFlag.Number);
    expect(flags('.')).toBe(TokenFlag.Mark | TokenFlag.Glued);
  });

  it('tell headlines by their capitals', () => {
    const caseOf = (text: string) => tokensOf(text).sentenceCase[0];
    expect(caseOf('PORT REOPENS AFTER LONG STRIKE')).toBe(SentenceCase.Upper);
    expect(caseOf('Port Reopens After Long Kisumu Strike')).toBe(SentenceCase.Title);
    expect(caseOf('The port reopens after a strike in Kisumu')).toBe(SentenceCase.Normal);
  });
});
