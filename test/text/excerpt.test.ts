import { expect, it } from 'vitest';
import { sentenceAround } from '../../src/text/excerpt.ts';

const LONG = `${'long before '.repeat(30)}Kisumu${' and long after'.repeat(30)}`;

it.each([
  ['a short line is whole', 'Head\nThe ferry reached Kisumu on Monday.\nTail', 'The ferry reached [Kisumu] on Monday.'],
  ['white space is one blank', '\t The  ferry\treached Kisumu \r\nTail', 'The ferry reached [Kisumu]'],
  ['a line that ends in a word of a name', 'From Port\nKisumu on.', '[Kisumu] on.'],
  ['the span is all there is', 'Kisumu', '[Kisumu]'],
])('%s', (_, text, expected) => {
  const start = text.indexOf('Kisumu');
  expect(sentenceAround(text, { start, end: start + 6 })).toBe(expected);
});

it('a long line is cut between words', () => {
  const start = LONG.indexOf('Kisumu');
  const sentence = sentenceAround(LONG, { start, end: start + 6 })!;
  expect(sentence).toMatch(/^…(?:long )?before long before .* \[Kisumu\] and long after .*…$/);
  expect(sentence.length).toBeLessThan(260);
});

it('without a text there is none', () => {
  expect(sentenceAround(undefined, { start: 0, end: 1 })).toBeUndefined();
});
