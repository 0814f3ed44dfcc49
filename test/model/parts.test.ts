import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf } from '../../src/model/parts.ts';
import { awkwardText } from '../support/text.ts';
import { tokensOf } from '../support/tokens.ts';

it('cuts a table between sentences, and loses no row', () => {
  fc.assert(
    fc.property(fc.array(awkwardText, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (texts, most) => {
      const whole = tokensOf(texts.join(' The end.\n\n'));
      const parts = partsOf(whole, most);
      expect(parts.flatMap(({ tokens }) => tokens.words)).toEqual(whole.words);
      for (const { tokens, offset } of parts) {
        expect(tokens.sentences.at(-1)).toBe(tokens.length);
        for (let row = 0; row < tokens.length; row++) {
          expect(tokens.start[row]).toBe(whole.start[offset + row]);
          const sentence = tokens.sentence[row]!;
          expect(tokens.sentences[sentence]! <= row && row < tokens.sentences[sentence + 1]!).toBe(true);
          expect(tokens.sentenceCase[sentence]).toBe(whole.sentenceCase[whole.sentence[offset + row]!]);
        }
        if (tokens.sentences.length > 2) expect(tokens.length).toBeLessThanOrEqual(most);
      }
    }),
  );
});
