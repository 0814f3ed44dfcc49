import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInTypes } from '../../src/mention-types.ts';
import { sequenceTagger } from '../../src/taggers/sequence/index.ts';
import { textOf } from '../../src/tokens/index.ts';
import { propose } from '../support/propose.ts';
import { awkwardText } from '../support/text.ts';

const cases: { text: string; mentions: string[] }[] = [
  {
    text: 'Foreign minister Mariam Nakato met officials of the World Bank in Kampala on Tuesday.',
    mentions: ['person:Mariam Nakato', 'organization:World Bank', 'place:Kampala', 'date:Tuesday'],
  },
  {
    text: 'The Kenyan company paid $3.5 million for the land in 2019.',
    mentions: ['group:Kenyan', 'money:$3.5 million', 'date:2019'],
  },
  { text: 'She may march on, he said, and read the article nine times.', mentions: [] },
  { text: '', mentions: [] },
];

describe('the sequence tagger', () => {
  it.each(cases)('$text', async ({ text, mentions }) => {
    const { tokens, candidates } = await propose(text, [sequenceTagger()]);
    expect(candidates.map(({ from, to, type }) => `${type}:${textOf(tokens, from, to)}`)).toEqual(mentions);
  });

  it('says how sure it is, in hundredths', async () => {
    const { candidates } = await propose('Ban Soo-mi flew from Accra to Dhaka with Rashid.', [sequenceTagger()]);
    expect(candidates.length).toBeGreaterThan(2);
    for (const { score, by } of candidates) {
      expect(by).toBe('sequence');
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(Math.round(score * 100) / 100).toBe(score);
    }
  });

  it('proposes the same whatever article came before', async () => {
    const tagger = sequenceTagger();
    const text = 'Tendai Moyo of Harare said the Moyo family would stay.';
    const alone = (await propose(text, [sequenceTagger()])).candidates;
    await propose('Lawyers for Dembélé met in Bamako. Bamako is hot, Dembélé said.', [tagger]);
    expect((await propose(text, [tagger])).candidates).toEqual(alone);
  });

  it('takes any text, and proposes whole rows that do not overlap', async () => {
    const tagger = sequenceTagger();
    await fc.assert(
      fc.asyncProperty(awkwardText, async text => {
        const { tokens, candidates } = await propose(text, [tagger]);
        let last = 0;
        for (const { from, to, type, score } of candidates) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(tokens.length);
          expect(builtInTypes).toContain(type);
          expect(score).toBeGreaterThan(0);
          last = to;
        }
      }),
      { numRuns: 200 },
    );
  });
});
