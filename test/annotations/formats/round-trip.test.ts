import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedText } from '../../../src/annotations/formats/format.ts';
import { type Format, formats, together } from '../../../src/annotations/formats/index.ts';
import { annotatedText } from '../../support/arbitrary-article.ts';

function readBack(format: Format, written: string, text: string | undefined): AnnotatedText[] {
  return format.read!(written, { file: `${format.name}${format.extension}`, textOf: () => text });
}

const readable = formats.filter(format => format.read);
const complete = readable.filter(format => format.loses === undefined);

describe.each(complete.map(format => [format.name, format] as const))('%s', (_, format) => {
  it('brings back all that it was given', () => {
    fc.assert(
      fc.property(annotatedText, article => {
        const text = format.textBeside ? article.text : undefined;
        expect(readBack(format, together(format, [article]), text)).toStrictEqual([article]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it.runIf(format.unit !== 'file')('keeps articles of one file apart', () => {
    fc.assert(
      fc.property(fc.array(annotatedText, { maxLength: 4 }), articles => {
        expect(readBack(format, together(format, articles), undefined)).toStrictEqual(articles);
      }),
      { numRuns: 30, seed: 2 },
    );
  });
});

const lossy = readable.filter(format => format.loses !== undefined);

describe.each(lossy.map(format => [format.name, format] as const))('%s', (_, format) => {
  it('brings back spans and types', () => {
    fc.assert(
      fc.property(annotatedText, article => {
        const [back] = readBack(format, together(format, [article]), article.text);
        expect(back!.text).toBe(article.text);
        expect(back!.annotations.mentions.map(kept)).toEqual(article.annotations.mentions.filter(hasWord).map(kept));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

function kept({ start, end, type }: { start: number; end: number; type: string }): object {
  return { start, end, type: type.replaceAll(' ', '_') };
}

/** Columns have no line for a mention of control characters alone. */
function hasWord({ text }: { text: string }): boolean {
  return /[^\s\p{Cc}]/u.test(text);
}

it('formats have names of their own', () => {
  const names = formats.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
