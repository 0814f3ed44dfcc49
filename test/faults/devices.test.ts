import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ReadResult, readArticles } from '../../src/article/index.ts';
import { folderWith } from '../support/folder.ts';

it('a link to a device without end is let go at the limit of an article', async () => {
  const cwd = folderWith({ 'b.txt': 'B' });
  symlinkSync('/dev/zero', join(cwd, 'a.txt'));
  const results: ReadResult[] = [];
  for await (const result of readArticles(['.'], { cwd, maxBytes: 1_000_000 })) results.push(result);
  expect(results).toMatchObject([
    { problem: { file: 'a.txt', reason: 'Expected an article of at most 1000000 bytes, got a larger one' } },
    { article: { id: 'b' } },
  ]);
});
