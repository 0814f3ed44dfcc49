import { execFileSync } from 'node:child_process';
import { createWriteStream, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ReadResult, readArticles } from '../../src/article/index.ts';
import { folderWith } from '../support/folder.ts';

async function read(input: string, cwd: string): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles([input], { cwd, maxBytes: 1_000_000 })) results.push(result);
  return results;
}

it('a link to a device without end is let go at the limit of an article', async () => {
  const cwd = folderWith({ 'b.txt': 'B' });
  symlinkSync('/dev/zero', join(cwd, 'a.txt'));
  expect(await read('.', cwd)).toMatchObject([
    { problem: { file: 'a.txt', reason: 'Expected an article of at most 1000000 bytes, got a larger one' } },
    { article: { id: 'b' } },
  ]);
});

it('a pipe in a folder is not waited for, and one that is named is read', async () => {
  const cwd = folderWith({ 'b.txt': 'B' });
  execFileSync('mkfifo', [join(cwd, 'a.txt')]);
  expect(await read('.', cwd)).toMatchObject([
    { problem: { file: 'a.txt', reason: 'Expected an article, got a pipe, a socket or a device' } },
    { article: { id: 'b' } },
  ]);
  createWriteStream(join(cwd, 'a.txt')).end('A');
  expect(await read('a.txt', cwd)).toMatchObject([{ article: { id: 'a', text: 'A' } }]);
});
