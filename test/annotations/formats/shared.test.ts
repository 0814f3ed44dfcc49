import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatedText } from '../../../src/annotations/formats/shared/annotated-text.ts';
import { codePointsOf } from '../../../src/annotations/formats/shared/code-points.ts';
import {
  escapeText,
  escapeValue,
  unescapeText,
  unescapeValue,
} from '../../../src/annotations/formats/shared/webanno-escapes.ts';
import { awkwardText } from '../../support/text.ts';

it('code points are counted as by the iterator of a string, and back', () => {
  fc.assert(
    fc.property(awkwardText, text => {
      const codePoints = codePointsOf(text);
      const characters = [...text];
      expect(codePoints.length).toBe(characters.length);
      let offset = 0;
      for (let index = 0; index <= characters.length; index++) {
        expect(codePoints.fromUtf16(offset)).toBe(index);
        expect(codePoints.toUtf16(index)).toBe(offset);
        offset += characters[index]?.length ?? 0;
      }
      expect(codePoints.toUtf16(characters.length + 3)).toBeGreaterThan(text.length);
    }),
  );
});

it('quotations that no longer fit the text are left out', () => {
  const quotes = [
    { start: 0, end: 2 },
    { start: 3, end: 4 },
    { start: 5, end: 99 },
  ];
  const entities = [{ id: 'person/ana', type: 'person', name: 'Ana', quotes }];
  const mention = { start: 0, end: 2, type: 'person', entity: 'person/ana', place: () => ({ line: 1, column: 1 }) };
  const document = { article: { id: 'a' }, entities };
  const { annotations } = annotatedText({ file: 'a', text: 'No 😀', document, mentions: [mention] });
  expect(annotations.entities[0]!.quotes).toEqual([{ start: 0, end: 2 }]);
});

describe('escapes of WebAnno TSV', () => {
  it('come back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\[]|_->;*\t\n\r\f\b\v\u0000\u001f\u0085tnrab😀') }), text => {
        expect(unescapeText(escapeText(text))).toBe(text);
        expect(escapeText(text)).not.toMatch(/[\t\n\r]/);
        expect(unescapeValue(escapeValue(text))).toBe(text);
        expect(escapeValue(text)).not.toMatch(/[\t\n]|(?<!\\)[[\]|_;*]/);
      }),
    );
  });

  it.each([
    ['a_b|c[1]', 'a\\_b\\|c\\[1\\]'],
    ['a->b', 'a\\->b'],
  ])('of the value %s', (value, escaped) => {
    expect(escapeValue(value)).toBe(escaped);
  });
});
