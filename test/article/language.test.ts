import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/article/index.ts';
import type { Article } from '../../src/types.ts';
import languages from '../cases/article/languages.json' with { type: 'json' };

function article(text: string, language?: string): Article {
  return { id: 'a', text, format: 'text', ...(language !== undefined && { language }) };
}

describe('looks like another language', () => {
  for (const { language, text } of languages.refused) {
    it(language, () => expect(languageOf(article(text))).toEqual({ language, english: false }));
  }
});

describe('is taken for English', () => {
  for (const text of languages.accepted) {
    it(text.slice(0, 60) || '(nothing)', () =>
      expect(languageOf(article(text))).toEqual({ language: 'English', english: true }),
    );
  }
});

describe('metadata', () => {
  const french = languages.refused[0]!.text;

  it.each([
    ['en', 'English', true],
    ['en-GB', 'British English', true],
    ['EN_us', 'American English', true],
    ['English', 'english', true],
    ['fr', 'French', false],
    ['enm', 'Middle English', false],
    ['not a tag', 'not a tag', false],
  ])('`%s` decides whatever the text looks like', (tag, language, english) => {
    expect(languageOf(article(french, tag))).toEqual({ language, english });
  });
});

it('looks at the middle of a long text too', () => {
  const english = 'The port reopened on Monday after two months of work, and the fishermen said they were glad. ';
  const motto = `${languages.refused[0]!.text}\n\n`;
  expect(languageOf(article(motto + english.repeat(1_000))).english).toBe(true);
});
