import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnnotationFolder, stringifyAnnotations } from '../../src/annotations/index.ts';
import { type ReadResult, readArticles } from '../../src/article/index.ts';
import { indexArticles } from '../../src/run/index-articles.ts';
import { sample } from '../annotations/sample.ts';
import { folderWith } from '../support/folder.ts';
import { reviewProject } from '../support/review-project.ts';

/** Reads a folder, and does something to it as soon as the first article is there. */
async function readWhile(cwd: string, change: () => void): Promise<string[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(['in'], { cwd })) {
    results.push(result);
    if (results.length === 1) change();
  }
  return results.map(result =>
    'article' in result ? result.article.id : `${result.problem.kind} ${result.problem.file} ${result.problem.reason}`,
  );
}

describe('while a folder is read', () => {
  const files = { 'in/a.txt': 'A', 'in/b.txt': 'B', 'in/c/d.txt': 'D', 'in/e.txt': 'E' };

  it('an article that is deleted is named, and the others are read', async () => {
    const cwd = folderWith(files);
    expect(await readWhile(cwd, () => rmSync(join(cwd, 'in/b.txt')))).toEqual([
      'a',
      'io in/b.txt Expected to read it, got: no such file or folder',
      'c/d',
      'e',
    ]);
  });

  it('an article that becomes a folder is named', async () => {
    const cwd = folderWith(files);
    const change = () => {
      rmSync(join(cwd, 'in/b.txt'));
      mkdirSync(join(cwd, 'in/b.txt'));
    };
    expect((await readWhile(cwd, change))[1]).toBe('io in/b.txt Expected to read it, got: it is a folder');
  });

  it('an article that is emptied is an empty one', async () => {
    const cwd = folderWith(files);
    expect((await readWhile(cwd, () => truncateSync(join(cwd, 'in/b.txt'))))[1]).toBe(
      'input in/b.txt Expected an article with text, got an empty one',
    );
  });

  it.each<[string, (folder: string) => void]>([
    ['is deleted', () => {}],
    ['becomes a file', folder => writeFileSync(folder, 'x')],
  ])('a folder that %s is named, and the others are read', async (_, change) => {
    const cwd = folderWith(files);
    const folder = join(cwd, 'in/c');
    const read = await readWhile(cwd, () => {
      rmSync(folder, { recursive: true });
      change(folder);
    });
    expect(read).toEqual(['a', 'b', expect.stringMatching(/^input in\/c Expected a file, .*found nothing/), 'e']);
  });

  it('a stream that is cut off says in which line', async () => {
    const line = `${JSON.stringify({ text: 'x'.repeat(1_000) })}\n`;
    const cwd = folderWith({ 'in/a.jsonl': line.repeat(2_000) });
    const read = await readWhile(cwd, () => truncateSync(join(cwd, 'in/a.jsonl'), line.length * 1_500 + 100));
    expect(read.slice(0, 1_500)).toEqual(Array.from({ length: 1_500 }, (_, at) => `a-${at + 1}`));
    expect(read.slice(1_500)).toEqual([expect.stringMatching(/^input in\/a\.jsonl Expected JSON with a closing `"`/)]);
  });
});

describe('links in a folder of articles', () => {
  it('to files are read, wherever they lead; to folders they are named and not followed', async () => {
    const cwd = folderWith({ 'in/a.txt': 'A', 'outside/b.txt': 'B', 'outside/deep/c.txt': 'C' });
    symlinkSync('../outside/b.txt', join(cwd, 'in/linked.txt'));
    symlinkSync('../outside', join(cwd, 'in/others'));
    symlinkSync('..', join(cwd, 'in/up.txt'));
    symlinkSync('nowhere.txt', join(cwd, 'in/z.txt'));
    expect(await readWhile(cwd, () => {})).toEqual([
      'a',
      'linked',
      'io in/up.txt Expected to read it, got: it is a folder',
      'io in/z.txt Expected to read it, got: no such file or folder',
    ]);
  });
});

it('an annotation file that is gone when it is read is named, and the others are read', async () => {
  const json = stringifyAnnotations(sample());
  const folder = folderWith({ 'a.json': json, 'c.json': json.replace('kisumu/port', 'c') });
  symlinkSync('nowhere.json', join(folder, 'b.json'));
  const { files, problems } = await readAnnotationFolder(folder);
  expect(files.map(({ path }) => path)).toEqual([join(folder, 'a.json'), join(folder, 'c.json')]);
  expect(problems).toEqual([
    { kind: 'input', file: join(folder, 'b.json'), reason: 'Expected to read it, got: no such file or folder' },
  ]);
});

it('an annotation file that cannot be read is named by index, and the others are in', async () => {
  const files = Object.fromEntries(Object.entries(reviewProject()).filter(([name]) => !name.includes('gold')));
  const cwd = folderWith(files);
  const [annotations, articles] = [join(cwd, 'annotations/predicted'), join(cwd, 'corpus')];
  symlinkSync('nowhere.json', join(annotations, 'a.json'));
  const target = join(cwd, 'index.db');
  const indexed = await indexArticles({ annotations, articles, target, prune: true, stdin: process.stdin });
  expect(indexed).toMatchObject({ written: 2, notPruned: true });
  expect(indexed.problems).toMatchObject([{ file: join(annotations, 'a.json'), reason: /no such file or folder/ }]);
});
