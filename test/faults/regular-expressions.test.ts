import { check } from 'recheck';
import { expect, it, vi } from 'vitest';
import { constructedIn, regularExpressions } from '../support/regular-expressions.ts';

/** What no repetition without bounds stands in is done in a constant number of steps from each place. */
const REPEATS = /[*+]|\{\d+,\}/;

/** It counts steps, so that no clock decides. */
const LIMITLESS = { timeout: null, recallTimeout: -1 };

const written = regularExpressions('src/**/*.ts');

/** Does what makes the expressions that are put together when they are needed. */
const exercises: Record<string, () => Promise<unknown>> = {
  'src/annotations/formats/shared/xml.ts': async () =>
    (await import('../../src/annotations/formats/shared/xml.ts')).jsonForXml('a'),
  'src/article/import/mht.ts': async () => {
    const { readMht } = await import('../../src/article/import/mht.ts');
    readMht(
      Buffer.from('Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>A</p>\n--b--'),
    );
  },
  'src/article/markdown-parts.ts': async () => {
    const { markdownParts } = await import('../../src/article/markdown-parts.ts');
    return [...markdownParts(`${'`'.repeat(9)}\na\n${'`'.repeat(9)}\n~~~~\nb\n~~~~\n`)];
  },
  'src/search/tokens.ts': async () => (await import('../../src/search/tokens.ts')).queryTokens('a'),
};

/** Patterns that are put together, by the file that does so. */
async function putTogether(): Promise<Map<string, { source: string; flags: string }[]>> {
  const files = [...new Set(written.filter(({ pattern }) => !pattern).map(({ file }) => file))];
  vi.resetModules();
  const made = await constructedIn(async () => {
    for (const file of files) {
      await import(/* @vite-ignore */ `../../${file}`);
      await exercises[file]?.();
    }
  });
  return new Map(files.map(file => [file, made.filter(({ stack }) => stack.includes(`/${file}`))]));
}

/**
 * The checker proves it by automata, or, where an expression looks around, counts the steps of a machine of its own on strings
 * that it breeds for the worst. It looks for a match from every place, as a search through a text does.
 */
it('every regular expression takes time in proportion to the text, whatever the text is', async () => {
  const together = await putTogether();
  for (const [file, made] of together) expect(made, `an expression that ${file} puts together`).not.toEqual([]);
  const patterns = new Map<string, string>();
  for (const { file, line, pattern } of written)
    if (pattern) patterns.set(JSON.stringify([pattern.source, pattern.flags]), `${file}:${line}`);
  for (const [file, made] of together)
    for (const { source, flags } of made) patterns.set(JSON.stringify([source, flags]), file);
  expect(patterns.size).toBeGreaterThan(300);
  const faults: string[] = [];
  for (const [pattern, place] of patterns) {
    const [source, flags] = JSON.parse(pattern) as [string, string];
    if (!REPEATS.test(source)) continue;
    const found = await check(source, flags, LIMITLESS);
    if (found.status === 'vulnerable')
      faults.push(`${place} /${source}/${flags} ${found.complexity.summary} on ${found.attack.pattern}`);
    else if (found.status === 'unknown') faults.push(`${place} /${source}/${flags} ${JSON.stringify(found.error)}`);
  }
  expect(faults).toEqual([]);
});

it.each(['\\s+$', '(a+)+b', '\\d+(?=%)'])('the checker finds what is wrong with %s', async source => {
  expect((await check(source, '', LIMITLESS)).status).toBe('vulnerable');
});
