import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteerTagger } from '../../src/taggers/gazetteer/index.ts';
import { found, propose } from '../support/propose.ts';

interface Case {
  name: string;
  text: string;
  found: string[];
}

const cases = JSON.parse(readFileSync(new URL('../cases/gazetteer/tagging.json', import.meta.url), 'utf8')) as Case[];

describe('gazetteerTagger', () => {
  it.each(cases)('$name', async ({ text, found: expected }) => {
    expect(await found(text, [gazetteerTagger()])).toEqual(expected);
  });

  it('is a new plugin each time, since unified runs the same one once', () => {
    expect(gazetteerTagger()).not.toBe(gazetteerTagger());
  });

  it('says why it proposes', async () => {
    const { candidates } = await propose('They left Kiev for Burma.', [gazetteerTagger()]);
    expect(candidates).toEqual([
      expect.objectContaining({ from: 2, to: 3, type: 'place', by: 'gazetteer', why: 'city' }),
      expect.objectContaining({ from: 4, to: 5, type: 'place', why: 'country' }),
    ]);
  });

  it('is surer of a place with a cue, and less sure within a longer name', async () => {
    const score = async (text: string) => {
      const { candidates } = await propose(text, [gazetteerTagger()]);
      return Math.max(...candidates.map(candidate => candidate.score));
    };
    const plain = await score('Some prefer Eldoret.');
    expect(await score('Some live in Eldoret.')).toBeGreaterThan(plain);
    expect(await score('Some read the Eldoret Chronicle.')).toBeLessThan(plain);
  });

  it('proposes whole rows with scores in (0, 1], whatever the text', async () => {
    const words = [
      'Paris',
      'New',
      'York',
      'U.S.',
      '-',
      'al',
      'of',
      'Lake',
      'State',
      ',',
      '(',
      'Kenyan',
      'river',
      '\n\n',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 30 }), async parts => {
        const { tokens, candidates } = await propose(parts.join(' '), [gazetteerTagger()]);
        for (const { from, to, score } of candidates) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(tokens.length);
          expect(tokens.sentence[from]).toBe(tokens.sentence[to - 1]);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
