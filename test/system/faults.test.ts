import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { built } from '../support/built.ts';
import { folderWith } from '../support/folder.ts';
import { filesIn } from '../support/review.ts';
import { reviewProject } from '../support/review-project.ts';
import { program, root, run } from '../support/run.ts';

const STORY = `${'The foreign minister, Chan Dara, flew to Tokyo on Monday with $20 million.\n\n'.repeat(40)}`;
const PAGE = `<article><h1>Bridge opens</h1>${'<p>The mayor of Harbour Town opened a bridge over the river on Monday and thanked all who had built it in the rain.</p>'.repeat(40)}</article>`;

/** Without the model, for where only the way of the data is looked at. */
const LIGHT = ['--without', 'dictionary,gazetteer,names,sequence,compromise'];

function lines(articles: readonly object[]): string {
  return articles.map(article => `${JSON.stringify(article)}\n`).join('');
}

describe('a full disk', () => {
  const project = () =>
    folderWith({ ...reviewProject(), 'in/a.txt': STORY, 'in/b.txt': STORY, 'saved/bridge.html': PAGE });

  it.each([
    ['annotate', ['annotate', 'in', '-o', 'out'], 1, 'out/a.json'],
    ['convert', ['convert', 'predicted', '--to', 'prodigy', '-o', 'out.jsonl'], 0, 'out.jsonl'],
    ['import', ['import', 'saved', '-o', 'out'], 1, 'out/bridge-opens.txt'],
    ['index', ['index', 'predicted', '--to', 'out.db'], 8, 'out.db'],
    ['review', ['review', '--no-open', '--port', '0'], 0, 'annotations/review.lock'],
  ])('%s ends with 3, names the file, and leaves no part of one', async (_, args, largestFile, path) => {
    const cwd = project();
    const before = filesIn(cwd);
    const { code, stderr } = await built(args, { cwd, largestFile });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining(path) });
    expect(stderr).toMatch(/^glossator: Expected to (?:write|use the index) .*\n$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    const after = Object.entries(filesIn(cwd)).filter(([name]) => before[name] === undefined && name !== 'out.db');
    expect(after.filter(([name]) => !name.includes('.glossator/'))).toEqual([]);
  });

  it('leaves the files that were there whole', async () => {
    const cwd = folderWith({ 'in/a.txt': STORY });
    expect((await built(['annotate', 'in', '-o', 'out'], { cwd })).code).toBe(0);
    const before = readFileSync(join(cwd, 'out/a.json'), 'utf8');
    writeFileSync(join(cwd, 'in/a.txt'), `${STORY}Tokyo is far.\n`);
    expect((await built(['annotate', 'in', '-o', 'out'], { cwd, largestFile: 1 })).code).toBe(3);
    expect(readFileSync(join(cwd, 'out/a.json'), 'utf8')).toBe(before);
    expect((await built(['annotate', 'in', '-o', 'out'], { cwd })).code).toBe(0);
  });

  it.each([
    ['a device that is full', '/dev/full', undefined],
    ['a file that takes a part of a write', 'out.json', 1],
  ])('behind standard output, %s, is said, with exit code 3', async (_, into, largestFile) => {
    const cwd = folderWith({ 'a.txt': STORY });
    const options = { cwd, into, ...(largestFile !== undefined && { largestFile }) };
    const { code, stderr } = await built(['annotate', 'a.txt'], options);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(/^glossator: Expected to write to standard output, got: .*\n$/),
    });
  });
});

describe('a package that is damaged', () => {
  it.each<[string, (model: string) => void]>([
    ['cut off', model => truncateSync(model, 100_000)],
    ['another one by a bit', model => flip(model)],
  ])('says which file it is when the model is %s, and annotates nothing', async (_, damage) => {
    const cwd = folderWith({ 'in/a.txt': STORY, 'in/b.txt': STORY });
    for (const name of ['dist', 'data', 'models', 'package.json'])
      cpSync(join(root, name), join(cwd, 'package', name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(cwd, 'package/node_modules'));
    damage(join(cwd, 'package/models/sequence.model'));
    const cli = join(cwd, 'package/dist/scripts/cli.js');
    const { code, stderr } = await run(process.execPath, [cli, 'annotate', 'in', '-o', 'out'], { cwd });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/models\/sequence\.model, got: /) });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(Object.keys(filesIn(cwd)).filter(name => name.endsWith('.json') && name.startsWith('out'))).toEqual([]);
  });

  function flip(path: string): void {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 4;
    writeFileSync(path, bytes);
  }
});

describe('standard input', () => {
  it.each([
    ['nothing', '', 'Expected an article with text, got an empty one'],
    ['a byte-order mark', '\ufeff', 'Expected an article with text, got an empty one'],
    ['bytes that are no UTF-8', Buffer.from([0x41, 0xff]), 'Expected UTF-8, got the byte 0xFF'],
    ['half of a surrogate pair', '{"text": "a \\ud800"}', 'got half a surrogate pair'],
    ['gzip that is cut off', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), 'Expected whole gzip data'],
  ])('of %s is refused, with exit code 1', async (_, input, reason) => {
    const { code, stdout, stderr } = await built(['annotate', '-'], { cwd: folderWith({}), input });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining(reason) });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('of zeros is text', async () => {
    const { code, stdout } = await built(['annotate', '-', '--force-language'], { cwd: folderWith({}), input: '\0\0' });
    expect([code, (JSON.parse(stdout) as AnnotationFile).article.length]).toEqual([0, 2]);
  });
});

describe('ids', () => {
  it('of all kinds become files of one folder, and nothing outside of it', async () => {
    const long = 'x'.repeat(300);
    const ids = ['../up', '..', '.', '/etc/passwd', 'CON', 'a/../../b', '-o', 'a b', 'é', 'e\u0301', long, `${long}y`];
    const refused = ['a\u0000b', 'a\nb', 'con'];
    const input = lines([...ids, ...refused].map(id => ({ id, text: 'Tokyo is far.' })));
    const cwd = folderWith({ 'work/in.jsonl': input });
    const { code, stderr } = await built(['annotate', 'in.jsonl', '-o', 'out', ...LIGHT], { cwd: join(cwd, 'work') });
    expect(code).toBe(1);
    expect(stderr.match(/Expected an id (?:without control characters|of its own)/g)).toHaveLength(refused.length);
    const names = readdirSync(join(cwd, 'work/out')).filter(name => !name.startsWith('.'));
    const written = names.map(name => JSON.parse(readFileSync(join(cwd, 'work/out', name), 'utf8')) as AnnotationFile);
    expect(written.map(({ article }) => article.id).sort()).toEqual([...ids].sort());
    expect(readdirSync(cwd)).toEqual(['work']);
    expect(readdirSync(join(cwd, 'work')).sort()).toEqual(['in.jsonl', 'out']);
  });
});

describe('an output folder', () => {
  it('whose file is a link gets the file in its place', async () => {
    const cwd = folderWith({ 'in/a.txt': STORY, 'theirs.json': 'theirs\n' });
    mkdirSync(join(cwd, 'out'));
    symlinkSync('../theirs.json', join(cwd, 'out/a.json'));
    expect((await built(['annotate', 'in', '-o', 'out', ...LIGHT], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'theirs.json'), 'utf8')).toBe('theirs\n');
    expect((JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')) as AnnotationFile).article.id).toBe('a');
  });

  it('that two runs write at once is as one of them leaves it', async () => {
    const articles = Array.from({ length: 60 }, (_, at) => ({ id: `a${at}`, text: `${STORY}Number ${at}.` }));
    const cwd = folderWith({ 'in.jsonl': lines(articles) });
    const annotate = (folder: string) => built(['annotate', 'in.jsonl', '-o', folder, ...LIGHT], { cwd });
    const runs = await Promise.all([annotate('both'), annotate('both'), annotate('one')]);
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, '']));
    const content = (folder: string) =>
      Object.fromEntries(Object.entries(filesIn(join(cwd, folder))).filter(([name]) => !name.startsWith('.glossator')));
    expect(Object.keys(content('one'))).toHaveLength(60);
    expect(content('both')).toEqual(content('one'));
  });
});

describe('much', () => {
  it('a stream of 100,000 tiny articles is done in bounded memory', async () => {
    const cwd = folderWith({
      'in.jsonl': lines(Array.from({ length: 100_000 }, (_, at) => ({ id: `a${at}`, text: 'Tokyo is far.' }))),
    });
    // The size of the heap is the bound: the articles alone, kept, would not fit into it ten times over.
    const limited = ['--max-old-space-size=160', program, 'annotate', 'in.jsonl', '--preset', 'fast'];
    const { code, stdout, stderr } = await run(process.execPath, limited, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as AnnotationFile).article.id);
    expect(ids).toEqual(Array.from({ length: 100_000 }, (_, at) => `a${at}`));
  });

  it('an article of 10,000,000 bytes is annotated, and one more byte is refused', async () => {
    const paragraph = `${STORY.split('\n')[0]} `.repeat(8);
    const text = `${paragraph}\n\n`
      .repeat(10_000_000 / paragraph.length)
      .slice(0, 10_000_000)
      .padEnd(10_000_000, 'x');
    const cwd = folderWith({ 'in/a.txt': text, 'in/b.txt': `${text}x` });
    const { code, stderr } = await built(['annotate', 'in', '-o', 'out', '--preset', 'fast', '-q'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^in\/b\.txt Expected an article of at most 10000000 bytes, got a larger one/),
    });
    const { article, mentions } = JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')) as AnnotationFile;
    expect(article.length).toBe(10_000_000);
    expect(mentions.length).toBeGreaterThan(200_000);
  });

  it('a line of 5 MB is annotated, and the next one too', async () => {
    const input = lines([
      { id: 'long', text: STORY.repeat(5_000_000 / STORY.length) },
      { id: 'next', text: STORY },
    ]);
    const { code, stdout, stderr } = await built(['annotate', '-', ...LIGHT], { cwd: folderWith({}), input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const files = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as AnnotationFile);
    expect(files.map(({ article }) => article.id)).toEqual(['long', 'next']);
  });

  it.each(['bomb.jsonl.gz', 'bomb.txt.gz'])(
    '%s, a million times as large as it looks, is refused in bounded memory',
    async name => {
      const cwd = folderWith({});
      const made = await run('bash', ['-c', `head -c 1000000000 /dev/zero | gzip -1 > ${name}`], { cwd });
      expect(made.code, made.stderr).toBe(0);
      const limited = ['--max-old-space-size=160', program, 'annotate', name, '-o', 'out'];
      const { code, stderr } = await run(process.execPath, limited, { cwd });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining('at most 10000000 bytes, got a larger'),
      });
    },
  );
});
