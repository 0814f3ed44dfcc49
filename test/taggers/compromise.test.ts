import { describe, expect, it } from 'vitest';
import { doubtfulSentences } from '../../src/taggers/compromise/doubt.ts';
import { compromiseTagger } from '../../src/taggers/compromise/index.ts';
import { termsOf } from '../../src/taggers/compromise/terms.ts';
import { found, propose } from '../support/propose.ts';
import { tokensOf } from '../support/tokens.ts';

describe('terms', () => {
  it('put signs to their numbers, endings to their words, and other marks between', () => {
    const tokens = tokensOf('“Anna Smith’s firm,” he said, “paid $1.95 billion (in May).”');
    const terms = termsOf(tokens, 0, tokens.length);
    expect(terms.map(term => term.text)).toEqual([
      'Anna',
      'Smith’s',
      'firm',
      'he',
      'said',
      'paid',
      '$1.95',
      'billion',
      'in',
      'May',
    ]);
    expect(terms.map(({ pre, text, post }) => pre + text + post).join('')).toBe(
      '“Anna Smith’s firm,” he said, “paid $1.95 billion (in May).”',
    );
  });

  it('carry the rows they came from', () => {
    const tokens = tokensOf('He paid $1.95 to Smith’s.');
    for (const term of termsOf(tokens, 0, tokens.length)) {
      expect(tokens.words.slice(term.from, term.to).join('')).toBe(term.text);
    }
  });
});

describe('doubt', () => {
  const tokens = tokensOf('Anna came. Bola went. Carl slept.');
  const scored = (by: string, scores: readonly number[]) =>
    scores.map((score, sentence) => {
      const from = tokens.sentences[sentence]!;
      return { from, to: from + 1, type: 'person', by, score, why: 'test' };
    });

  it('is about sentences in which the model is just not sure enough of something', () => {
    expect(doubtfulSentences(tokens, scored('sequence', [0.9, 0.5, 0.1]))).toEqual([1]);
    expect(doubtfulSentences(tokens, scored('sequence', [0.55, 0.48, 0.49]))).toEqual([2]);
  });

  it('is about all sentences where the model says nothing', () => {
    expect(doubtfulSentences(tokens, scored('gazetteer', [0.9, 0.5, 0.1]))).toEqual([0, 1, 2]);
  });
});

describe('compromise', () => {
  it('names people and places', async () => {
    expect(await found('John Smith flew to Tokyo, Japan.', [compromiseTagger()])).toEqual([
      'person:John Smith',
      'place:Tokyo',
      'place:Japan',
    ]);
  });

  it('leaves titles and possessives outside', async () => {
    expect(await found('Dr. Mary Johnson’s house', [compromiseTagger()])).toEqual(['person:Mary Johnson']);
  });

  it('proposes nothing for an empty article, and never rows that are not there', async () => {
    expect((await propose('', [compromiseTagger()])).candidates).toEqual([]);
    const { tokens, candidates } = await propose("I don't think he's gonna pay '( Dr.' <3 10-15 $5m 3-2.", [
      compromiseTagger(),
    ]);
    for (const { from, to } of candidates) expect(from >= 0 && from < to && to <= tokens.length).toBe(true);
  });
});
