import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve, winners } from '../src/resolve.ts';
import { textOf } from '../src/tokens/index.ts';
import type { Candidate } from '../src/types.ts';
import { candidate } from './support/propose.ts';
import { tokensOf } from './support/tokens.ts';

const tokens = tokensOf('The Bank of China opened in Tokyo on Monday morning.');
const decide = (candidates: Candidate[]) => resolve(tokens, candidates, { minScore: 0.4 });
const texts = (candidates: Candidate[]) =>
  winners(decide(candidates)).map(({ from, to, type }) => `${type}:${textOf(tokens, from, to)}`);

describe('resolve', () => {
  it('lets the longest name win when it is about as sure', () => {
    expect(
      texts([candidate(tokens, 'China', 'place', 0.95), candidate(tokens, 'Bank of China', 'organization', 0.85)]),
    ).toEqual(['organization:Bank of China']);
  });

  it('lets a sure short name win over an unsure long one', () => {
    expect(
      texts([candidate(tokens, 'China', 'place', 0.95), candidate(tokens, 'China opened', 'person', 0.45)]),
    ).toEqual(['place:China']);
  });

  it('adds up opinions of several taggers, not of one', () => {
    const twice = (by: string) =>
      decide([candidate(tokens, 'Tokyo', 'place', 0.5, 'a'), candidate(tokens, 'Tokyo', 'place', 0.5, by)])[0]!.score;
    expect(twice('a')).toBe(0.5);
    expect(twice('b')).toBe(0.75);
  });

  it('keeps losers, with the winner’s name or the bar they missed', () => {
    const decisions = decide([
      candidate(tokens, 'China', 'place', 0.5),
      candidate(tokens, 'Bank of China', 'organization', 0.9),
      candidate(tokens, 'Tokyo', 'person', 0.2),
    ]);
    expect(decisions.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['won', undefined],
      ['lost', 'lost to organization “Bank of China” (0.90)'],
      ['lost', 'score 0.20 is below 0.4'],
    ]);
  });

  it('gives flat mentions in text order, whatever the order of the candidates', () => {
    const any = fc
      .record({
        from: fc.nat(tokens.length - 1),
        size: fc.integer({ min: 1, max: 4 }),
        type: fc.constantFrom('person', 'place'),
        by: fc.constantFrom('a', 'b'),
        score: fc.integer({ min: 1, max: 99 }),
      })
      .map(
        ({ from, size, type, by, score }): Candidate => ({
          from,
          to: Math.min(tokens.length, from + size),
          type,
          by,
          score: score / 100,
          why: 'any',
        }),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), candidates => {
        const decisions = decide(candidates);
        const won = winners(decisions);
        won.slice(1).forEach((mention, index) => {
          expect(mention.from).toBeGreaterThanOrEqual(won[index]!.to);
        });
        expect(decisions.flatMap(decision => decision.candidates)).toHaveLength(candidates.length);
        expect(decide([...candidates].reverse())).toEqual(decisions);
      }),
      { seed: 3 },
    );
  });
});
