import fc from 'fast-check';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { datePattern, isCalendarExpression, kindOf, readDate } from '../../src/taggers/pattern/date/index.ts';
import { parseEnglish, textOf, tokenTable } from '../../src/tokens/index.ts';
import negatives from '../cases/date/negatives.json' with { type: 'json' };
import spans from '../cases/date/spans.json' with { type: 'json' };
import { awkwardText } from '../support/text.ts';
import { tokensOf } from '../support/tokens.ts';

/** What the tagger proposes for a text. */
async function proposed(text: string, options?: Parameters<typeof datePattern>[0]): Promise<string[]> {
  const processor = unified().use(parseEnglish).use(datePattern(options)).freeze();
  const tree = processor.parse(text);
  const tokens = tokenTable(tree, text);
  const file = new VFile({ value: text, data: { article: { id: 'a', text, format: 'text' }, tokens } });
  await processor.run(tree, file);
  return (file.data.candidates ?? []).map(({ from, to }) => textOf(tokens, from, to));
}

describe('finds', () => {
  it.each(spans)('$text', async ({ text, dates }) => {
    expect(await proposed(text)).toEqual(dates);
  });
});

describe('finds nothing in', () => {
  it.each(negatives)('%s', async text => {
    expect(await proposed(text)).toEqual([]);
  });
});

describe('timex: all', () => {
  it.each([
    ['She stayed for two weeks.', ['two weeks'], 'duration'],
    ['They meet every Monday.', ['every Monday'], 'set'],
    ['The curfew starts at 10 p.m. sharp.', ['10 p.m.'], 'time'],
    ['The road is now open.', ['now'], 'date'],
  ])('%s', async (text, found, kind) => {
    expect(await proposed(text, { timex: 'all' })).toEqual(found);
    const tokens = tokensOf(text);
    const read = [...tokens.words.keys()].map(row => readDate(tokens, row, tokens.length)).find(each => each)!;
    expect(kindOf(read.expression)).toBe(kind);
    expect(isCalendarExpression(read.expression)).toBe(false);
  });
});

describe('readDate', () => {
  it('does not read past its limit', () => {
    const tokens = tokensOf('Signed on February 27, 2023, in Lomé.');
    expect(readDate(tokens, 2, 4)?.to).toBe(4);
    expect(readDate(tokens, 2, tokens.length)?.to).toBe(6);
  });

  it('does not read past its sentence', () => {
    const tokens = tokensOf('It opened in March. 2023 was dry.');
    expect(readDate(tokens, 3, tokens.length)?.to).toBe(4);
  });

  it('stays within its rows on any text', () => {
    fc.assert(
      fc.property(awkwardText, text => {
        const tokens = tokensOf(text);
        for (let row = 0; row < tokens.length; row++) {
          const read = readDate(tokens, row, tokens.length);
          if (!read) continue;
          expect(read.to).toBeGreaterThan(row);
          expect(read.to).toBeLessThanOrEqual(tokens.sentences[tokens.sentence[row]! + 1]!);
          expect(read.score).toBeGreaterThan(0);
          expect(read.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
