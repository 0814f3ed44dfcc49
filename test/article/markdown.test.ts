import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskMarkdown } from '../../src/article/index.ts';
import cases from '../cases/article/markdown.json' with { type: 'json' };
import { awkwardText } from '../support/text.ts';

describe('what is left of Markdown', () => {
  for (const { name, text, prose } of cases) {
    it(name, async () => {
      const mask = await maskMarkdown(text);
      expect(mask).toHaveLength(text.length);
      expect(mask.split(/\s+/).filter(Boolean).join(' ')).toBe(prose);
    });
  }
});

const marks = fc.constantFrom(
  '# ',
  '> ',
  '- ',
  '1. ',
  '**',
  '_',
  '`',
  '```\n',
  '[',
  '](http://x)',
  '<b>',
  '|',
  '\n\n',
  '\r\n',
  '\\',
  '&amp;',
  '    ',
  '~~~\n',
  '![',
);

it('keeps every offset: what is not blank stands where it stood, and so does every line end', async () => {
  const markdown = fc.array(fc.oneof(marks, awkwardText), { maxLength: 20 }).map(parts => parts.join(''));
  await fc.assert(
    fc.asyncProperty(markdown, async text => {
      const mask = await maskMarkdown(text);
      expect(mask).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) {
        if (mask[at] !== ' ' || text[at] === '\n' || text[at] === '\r') expect(mask[at]).toBe(text[at]);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

it('takes quotations as deep as they come', async () => {
  const text = `${'>'.repeat(2_000)} Kisumu`;
  expect((await maskMarkdown(text)).trim()).toBe('Kisumu');
});

describe('a long text', () => {
  const blocks = cases.map(({ text }) => text).filter(text => !text.includes(']: '));
  const once = `${blocks.join('\n\n')}\n\n`;

  it('gives what its blocks give one by one, and takes time in proportion', async () => {
    const times = 400;
    const started = performance.now();
    expect(await maskMarkdown(once.repeat(times))).toBe((await maskMarkdown(once)).repeat(times));
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it.each([
    ['a fence', '```\n', '```\n'],
    ['a longer fence', '~~~~ js\n', '~~~\n~~~~\n'],
    ['a comment', '<!-- x\n', '-->\n'],
    ['preformatted HTML', '<pre>\n', '</pre>\n'],
  ])('is not cut within %s', async (_, open, close) => {
    const text = `${open}${'Nairobi\n\n'.repeat(4_000)}${close}\nKisumu\n\n${'Mbita\n\n'.repeat(4_000)}`;
    const prose = (await maskMarkdown(text)).split(/\s+/).filter(Boolean);
    expect(prose).toEqual(['Kisumu', ...Array(4_000).fill('Mbita')]);
  });
});
