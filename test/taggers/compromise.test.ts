import { describe, expect, it } from 'vitest';
import { doubtfulPassages } from '../../src/taggers/compromise/doubt.ts';
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
    scores.map((score, sentence) => mention(by, score, tokens.sentences[sentence]!));
  const mention = (by: string, score: number, from: number) => ({
    from,
    to: from + 1,
    type: 'person',
    by,
    score,
    why: 'test',
  });
  const shown = (of: typeof tokens, candidates: Parameters<typeof doubtfulPassages>[1]) =>
    doubtfulPassages(of, candidates).map(([from, to]) => of.words.slice(from, to).join(' '));

  it('is about what the model is just not sure enough of', () => {
    expect(shown(tokens, scored('sequence', [0.9, 0.5, 0.1]))).toEqual(['Bola went .']);
    expect(shown(tokens, scored('sequence', [0.55, 0.48, 0.49]))).toEqual(['Carl slept .']);
  });

  it('is about all sentences where the model says nothing', () => {
    expect(shown(tokens, scored('gazetteer', [0.9, 0.5, 0.1]))).toEqual(['Anna came .', 'Bola went .', 'Carl slept .']);
  });

  it.each([
    { at: [0], passages: [[0, 9]] },
    { at: [20], passages: [[12, 29]] },
    { at: [39], passages: [[31, 41]] },
    {
      at: [30, 10],
      passages: [
        [2, 19],
        [22, 39],
      ],
    },
    { at: [20, 12], passages: [[4, 29]] },
    {
      at: [39, 42],
      passages: [
        [31, 41],
        [41, 44],
      ],
    },
  ])('reaches eight words around it within its sentence, words $at', ({ at, passages }) => {
    const long = tokensOf(`${Array.from({ length: 40 }, (_, word) => `w${word}`).join(' ')}. Bola went.`);
    expect([...long.sentences]).toEqual([0, 41, 44]);
    expect(
      doubtfulPassages(
        long,
        at.map(from => mention('sequence', 0.5, from)),
      ),
    ).toEqual(passages);
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
