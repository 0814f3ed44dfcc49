import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateValueSchema } from '../../src/annotations/schema.ts';
import { type DateContext, dateValueOf, dateValues, tenseAt } from '../../src/values/date/index.ts';
import cases from '../cases/date/values.json' with { type: 'json' };
import { tokensOf } from '../support/tokens.ts';

/** A Tuesday. */
const ARTICLE_DATE = '2023-02-28';

interface Case {
  text: string;
  value: object;
  articleDate?: string | null;
  lastMentioned?: string;
  tense?: string;
  dayFirst?: boolean;
}

function contextOf({ articleDate = ARTICLE_DATE, lastMentioned, tense = 'past', dayFirst = true }: Case): DateContext {
  return {
    ...(articleDate && { articleDate }),
    ...(lastMentioned && { lastMentioned }),
    tense: tense as DateContext['tense'],
    dayFirst,
  };
}

function valueIn(text: string, context: DateContext) {
  const tokens = tokensOf(text);
  return dateValueOf(tokens, 0, tokens.length, context);
}

describe('values', () => {
  it.each(cases as Case[])('$text, $tense, $articleDate', each => {
    expect(valueIn(each.text, contextOf(each))).toEqual({ kind: 'date', ...each.value });
  });
});

describe('dateValueOf', () => {
  it('takes the longest readable part of what another tagger found', () => {
    expect(valueIn('around early February 27, 2023 or so', contextOf({ text: '', value: {} }))?.timex).toBe(
      '2023-02-27',
    );
  });

  it('knows no value of what is no date', () => {
    expect(valueIn('the harbour', contextOf({ text: '', value: {} }))).toBeUndefined();
  });

  it('gives values that the schema accepts and ranges that are not empty, on any day', () => {
    const texts = (cases as Case[]).map(each => each.text);
    const day = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        day,
        fc.constantFrom('past', 'present', 'future'),
        (text, [y, m, d], tense) => {
          const articleDate = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const value = dateValueSchema.parse(valueIn(text, contextOf({ text, value: {}, articleDate, tense })));
          const isNegative = value.start?.startsWith('-');
          if (value.start && value.end && !isNegative)
            expect(value.start < value.end, `${text} ${articleDate}`).toBe(true);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('tenseAt', () => {
  it.each([
    ['The council will meet on Monday.', 'Monday', 'future'],
    ['The council met on Monday.', 'Monday', 'past'],
    ['The vote is scheduled for March 5.', 'March', 'future'],
    ['The bridge is to open in May.', 'May', 'future'],
    ['He said on Monday that he will resign.', 'Monday', 'past'],
    ['The bridge was to be opened in May.', 'May', 'future'],
    ['It is cold in May.', 'May', 'present'],
  ])('%s', (text, word, tense) => {
    const tokens = tokensOf(text);
    expect(tenseAt(tokens, tokens.words.indexOf(word))).toBe(tense);
  });
});

describe('dateValues', () => {
  it('lets a date refer to the one before it', () => {
    const text = 'The dam burst on 3 May 2022. Two days later the army came. The previous day it had rained.';
    const tokens = tokensOf(text);
    const rows = (first: string, length: number) => {
      const from = tokens.words.indexOf(first);
      return { from, to: from + length };
    };
    const mentions = [rows('3', 3), rows('Two', 3), rows('The', 0)];
    mentions[2] = { from: tokens.words.lastIndexOf('The'), to: tokens.words.lastIndexOf('The') + 3 };
    const article = { id: 'a', text, format: 'text' as const };
    const values = dateValues({ article, tokens, countries: [] }, mentions);
    expect(values.map(value => value?.timex)).toEqual(['2022-05-03', '2022-05-05', '2022-05-04']);
  });
});
