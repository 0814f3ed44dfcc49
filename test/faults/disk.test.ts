import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../src/annotations/formats/index.ts';
import { stringifyAnnotations, writeAtomic } from '../../src/annotations/index.ts';
import { SystemError, systemReason } from '../../src/errors.ts';
import { convert } from '../../src/run/convert.ts';
import { importArticles } from '../../src/run/import.ts';
import { indexArticles } from '../../src/run/index-articles.ts';
import { sample, text } from '../annotations/sample.ts';
import { folderWith } from '../support/folder.ts';
import { filesIn, reviewIn } from '../support/review.ts';
import { reviewProject } from '../support/review-project.ts';

/** A page with enough prose to be an article. */
const page = `<article><h1>Bridge opens</h1>${'<p>The mayor of Harbour Town opened a bridge over the river on Monday and thanked all who had built it in the rain.</p>'.repeat(5)}</article>`;

/**
 * What commands write below a path that is a file: nobody may, whatever the permissions, not even the superuser. That they
 * end with exit code 3, and what happens when the disk is full, is tested in test/system.
 */
describe('a folder that cannot be made', () => {
  const project = () => folderWith({ ...reviewProject(), 'saved/bridge.html': page, file: 'mine\n' });
  const asked = (folder: string) => ({
    annotations: join(folder, 'annotations', 'predicted'),
    articles: join(folder, 'corpus'),
  });

  it.each<[string, (folder: string, below: string) => Promise<unknown>]>([
    [
      'convert',
      (folder, output) => {
        const { annotations, articles } = asked(folder);
        const formats = { from: formatNamed('glossator'), to: formatNamed('conll') };
        return convert({ ...formats, input: annotations, articles, annotations, output, force: false });
      },
    ],
    [
      'import',
      (cwd, corpus) => importArticles({ inputs: ['saved'], corpus, cwd, update: false, maxBytes: 1e6, seconds: 20 }),
    ],
    [
      'index',
      (folder, below) =>
        indexArticles({ ...asked(folder), target: join(below, 'a.db'), prune: false, stdin: process.stdin }),
    ],
    ['a writer', (_, below) => writeAtomic(join(below, 'a.json'), '{}\n')],
  ])('is named by %s, and nothing else is touched', async (_, write) => {
    const folder = project();
    const before = filesIn(folder);
    const written = write(folder, join(folder, 'file', 'out'));
    await expect(written).rejects.toThrow(SystemError);
    await expect(written).rejects.toThrow(
      /^Expected to (?:write|make the folder) .*file\/out.*, got: it is no folder$/,
    );
    expect(filesIn(folder)).toEqual(before);
  });

  it('is named by review too', async () => {
    const folder = folderWith({ 'corpus/a.txt': text, annotations: 'mine\n' });
    const begun = reviewIn(folder);
    await expect(begun).rejects.toThrow(SystemError);
    await expect(begun).rejects.toThrow(/^Expected to write .*annotations\/review\.jsonl, got: it is no folder$/);
    expect(readFileSync(join(folder, 'annotations'), 'utf8')).toBe('mine\n');
  });
});

describe('a temporary file', () => {
  const json = stringifyAnnotations(sample());

  it('of another process with the same number, as in another container, is let alone', async () => {
    const folder = folderWith({});
    const theirs = Array.from({ length: 40 }, (_, number) => `.a.json.${process.pid}-${number}.tmp`);
    for (const name of theirs) writeFileSync(join(folder, name), 'theirs');
    expect(await writeAtomic(join(folder, 'a.json'), json)).toBe('written');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(json);
    for (const name of theirs) expect(readFileSync(join(folder, name), 'utf8')).toBe('theirs');
  });

  it('is taken away when the file cannot take its place', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'target'));
    symlinkSync('target', join(folder, 'a.json'));
    await expect(writeAtomic(join(folder, 'a.json'), json)).rejects.toThrow('it is a folder');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'target']);
  });
});

describe('a link where a file is to be written', () => {
  it.each(['outside.json', 'nowhere.json'])('gives way to the file, and %s is not written through it', async target => {
    const folder = folderWith({ 'outside.json': 'theirs', 'out/b.json': '{}' });
    symlinkSync(join('..', target), join(folder, 'out', 'a.json'));
    expect(await writeAtomic(join(folder, 'out', 'a.json'), '{}\n')).toBe('written');
    expect(filesIn(folder)).toEqual({ 'outside.json': 'theirs', 'out/a.json': '{}\n', 'out/b.json': '{}' });
  });
});

it.each([
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'no space left in the quota of this user'],
  ['EFBIG', 'the file would be larger than is allowed'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'permission denied'],
  ['ENAMETOOLONG', 'the name is too long'],
])('%s is said in words', (code, reason) => {
  expect(systemReason(Object.assign(new Error('as the system says it'), { code }))).toBe(reason);
});
