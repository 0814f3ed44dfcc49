import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, type ReadResult, readArticles } from '../../src/article/index.ts';
import { SystemError, UsageError } from '../../src/errors.ts';
import files from '../cases/article/files.json' with { type: 'json' };
import lines from '../cases/article/lines.json' with { type: 'json' };
import { folderWith } from '../support/folder.ts';

async function readAll(inputs: string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(inputs, options)) results.push(result);
  return results;
}

/** Ids of what was read, and reasons of what was not. */
function summary(results: readonly ReadResult[]): string[] {
  return results.map(result => ('problem' in result ? `! ${result.problem.reason}` : result.article.id));
}

function expectCase(
  result: ReadResult | undefined,
  file: string,
  { article, problem }: { article?: object; problem?: { reason: string } },
): void {
  if (article) expect(result).toMatchObject({ article, source: { path: file } });
  else
    expect(result).toMatchObject({
      problem: { ...problem, kind: 'input', file, reason: expect.stringContaining(problem!.reason) },
    });
}

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

describe('files', () => {
  for (const { name, file, content, ...expected } of files) {
    it(name, async () => {
      const cwd = folderWith({ [file]: content });
      const results = await readAll([file], { cwd });
      expect(results).toHaveLength(1);
      expectCase(results[0], file, expected);
    });
  }

  it.each([
    [
      'a stray Latin-1 letter',
      Buffer.from('One.\nCaf\xe9 closed.', 'latin1'),
      { line: 2, at: '0xE9 at byte offset 8' },
    ],
    ['a cut sequence', Buffer.from([0x41, 0xe2, 0x82]), { line: 1, at: '0xE2 at byte offset 1' }],
    ['an overlong sequence', Buffer.from([0x41, 0xc0, 0xaf]), { line: 1, at: '0xC0 at byte offset 1' }],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80]), { line: 1, at: '0xED at byte offset 0' }],
    ['beyond Unicode', Buffer.from([0x0a, 0xf4, 0x90, 0x80, 0x80]), { line: 2, at: '0xF4 at byte offset 1' }],
    ['UTF-16', Buffer.from('\ufeffBody', 'utf16le'), { line: 1, at: '0xFF at byte offset 0' }],
  ])('refuses bytes that are no UTF-8: %s', async (_, content, { line, at }) => {
    const cwd = folderWith({ 'a.txt': content });
    const [result] = await readAll(['a.txt'], { cwd });
    expect(result).toMatchObject({ problem: { file: 'a.txt', line, reason: expect.stringContaining(at) } });
  });

  it('says when a file is UTF-16', async () => {
    const cwd = folderWith({ 'a.txt': Buffer.from('\ufeffBody', 'utf16le') });
    expect((await readAll(['a.txt'], { cwd }))[0]).toMatchObject({
      problem: { hint: 'it is UTF-16: save it as UTF-8' },
    });
  });

  it('refuses a file over the limit and reads one at it', async () => {
    const cwd = folderWith({ 'long.txt': 'x'.repeat(11), 'short.txt': 'x'.repeat(10) });
    expect(summary(await readAll(['.'], { cwd, maxBytes: 10 }))).toEqual([
      '! Expected an article of at most 10 bytes, got a larger one',
      'short',
    ]);
  });

  it('tells a file that cannot be read from a bad one', async () => {
    const cwd = folderWith({ 'b.txt': 'Body', 'e.jsonl': '{"text":"x"}' });
    for (const name of ['a.txt', 'd.jsonl', 'loop']) await symlink(name, join(cwd, name));
    const reason = 'Expected to read it, got: a circle of symbolic links';
    expect(await readAll(['.', 'loop'], { cwd })).toMatchObject([
      { problem: { kind: 'io', file: 'a.txt', reason } },
      { article: { id: 'b' } },
      { problem: { kind: 'io', file: 'd.jsonl', reason } },
      { article: { id: 'e-1' } },
      { problem: { kind: 'io', file: 'loop', reason } },
    ]);
  });

  it('takes what cannot be read as a file for a failure of the system', async () => {
    const cwd = folderWith({ 'folder/b.txt': 'Body', 'c.txt': 'Body' });
    await symlink('folder', join(cwd, 'a.txt'));
    const results = await readAll(['.'], { cwd });
    expect(results[0]).toMatchObject({ problem: { kind: 'io', file: 'a.txt', reason: /folder/ } });
    expect(summary(results).slice(1)).toEqual(['c', 'folder/b']);
  });
});

describe('JSON Lines', () => {
  for (const { name, line, ...expected } of lines) {
    it(name, async () => {
      const cwd = folderWith({ 'wire.jsonl': `${line}\n` });
      const results = await readAll(['wire.jsonl'], { cwd });
      expect(results).toHaveLength(1);
      expectCase(results[0], 'wire.jsonl', expected);
    });
  }

  it('reads on after a bad line, names lines, and skips blank ones', async () => {
    const cwd = folderWith({ 'w.ndjson': '{"text":"a"}\n\n{oops}\n \t\r\n{"text":"b"}' });
    const results = await readAll(['w.ndjson'], { cwd });
    expect(summary(results)).toEqual(['w-1', '! Expected JSON with a key in double quotes, got `oops}`', 'w-5']);
    expect(results[1]).toMatchObject({ problem: { file: 'w.ndjson', line: 3, column: 2 } });
    expect(results[2]).toMatchObject({ source: { path: 'w.ndjson', line: 5 } });
  });

  it('gives the byte offset of a bad byte within the file', async () => {
    const cwd = folderWith({ 'w.jsonl': Buffer.from('{"text":"a"}\n{"text":"\xe9"}\n', 'latin1') });
    expect((await readAll(['w.jsonl'], { cwd }))[1]).toMatchObject({
      problem: { line: 2, reason: 'Expected UTF-8, got the byte 0xE9 at byte offset 22' },
    });
  });

  it('lets a line over the limit go and reads the next', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(100) });
    const stdin = chunks('{"text":"a"}\n', long.slice(0, 50), long.slice(50), '\n{"text":"b"}\n', long);
    expect(summary(await readAll(['-'], { stdin, maxBytes: 40 }))).toEqual([
      'stdin-1',
      '! Expected an article of at most 40 bytes, got a larger one',
      'stdin-3',
      '! Expected an article of at most 40 bytes, got a larger one',
    ]);
  });

  it('reads lines that chunks cut anywhere, within characters too', async () => {
    const bytes = Buffer.from('{"text":"Déby 😀"}\r\n{"text":"ភ្នំពេញ"}\n');
    const stdin = chunks(...[...bytes].map(byte => Uint8Array.of(byte)));
    const results = await readAll(['-'], { stdin });
    expect(results.map(result => 'article' in result && result.article.text)).toEqual(['Déby 😀', 'ភ្នំពេញ']);
  });

  it('yields an article before the stream has ended', async () => {
    let ended = false;
    async function* endless() {
      yield '{"text":"a"}\n';
      yield '{"text":"b"}\n';
      ended = true;
    }
    for await (const _ of readArticles(['-'], { stdin: endless() })) break;
    expect(ended).toBe(false);
  });
});

describe('standard input', () => {
  it.each([
    ['text', 'Bank opens\n\nBody.', ['stdin']],
    ['text with front matter', '---\nid: x\n---\nBody.', ['x']],
    ['JSON Lines', '{"text":"a"}\n{"text":"b"}', ['stdin-1', 'stdin-2']],
    ['JSON Lines after white space and a byte-order mark', '\ufeff \n{"text":"a"}', ['stdin-2']],
    ['nothing', '', ['! Expected an article with text, got an empty one']],
  ])('%s', async (_, content, expected) => {
    expect(summary(await readAll(['-'], { stdin: chunks(content) }))).toEqual(expected);
  });

  it('refuses text over the limit', async () => {
    const stdin = chunks('abc', 'def');
    expect(summary(await readAll(['-'], { stdin, maxBytes: 5 }))[0]).toContain('at most 5 bytes');
  });

  it('is wrong use without a stream', async () => {
    await expect(readAll(['-'])).rejects.toThrow(UsageError);
  });
});

describe('inputs', () => {
  const corpus = {
    'a/x.txt': 'x',
    'a-b/x.txt': 'x',
    'a/B.md': 'x',
    'a/deep/y.jsonl': '{"text":"x"}',
    'Z.txt': 'x',
    'notes.html': 'x',
    '.hidden/h.txt': 'x',
    'node_modules/m.txt': 'x',
  };

  it('takes folders with all below them, by code unit', async () => {
    const cwd = folderWith(corpus);
    expect(summary(await readAll(['.'], { cwd }))).toEqual(['Z', 'a-b/x', 'a/B', 'a/deep/y-1', 'a/x']);
  });

  it('names articles by the path below the folder given', async () => {
    const cwd = folderWith(corpus);
    const results = await readAll(['a'], { cwd });
    expect(summary(results)).toEqual(['B', 'deep/y-1', 'x']);
    expect(results.map(result => 'source' in result && result.source.path)).toEqual([
      'a/B.md',
      'a/deep/y.jsonl',
      'a/x.txt',
    ]);
  });

  it('names files one by one as their folder would, given a root', async () => {
    const cwd = folderWith({ ...corpus, 'other/o.txt': 'x' });
    expect(summary(await readAll(['a/x.txt', 'other/o.txt'], { cwd, root: 'a' }))).toEqual(['x', 'o']);
    expect(summary(await readAll(['a/deep/y.jsonl', 'a'], { cwd, root: 'a' }))).toEqual(['deep/y-1', 'B', 'x']);
  });

  it('takes globs, and names by the path below their fixed part', async () => {
    const cwd = folderWith(corpus);
    expect(summary(await readAll(['a/**/*'], { cwd }))).toEqual(['B', 'deep/y-1', 'x']);
    expect(summary(await readAll(['{a,a-b}/*.txt'], { cwd }))).toEqual(['a-b/x', 'a/x']);
  });

  it('reads a file once, however often it is named', async () => {
    const cwd = folderWith(corpus);
    expect(summary(await readAll(['Z.txt', './Z.txt', '*.txt'], { cwd }))).toEqual(['Z']);
  });

  it('takes a name with brackets for a file when there is one', async () => {
    const cwd = folderWith({ 'a[1].txt': 'x' });
    expect(summary(await readAll(['a[1].txt'], { cwd }))).toEqual(['a[1]']);
  });

  it.each([
    ['a folder', 'empty', 'Expected articles (.txt, .md, .jsonl, .ndjson, each also with .gz, .zst), found none'],
    ['a glob', 'empty/*.txt', 'Expected articles (.txt, .md, .jsonl, .ndjson, each also with .gz, .zst), found none'],
    ['a path', 'nowhere.txt', 'Expected a file, a folder or a glob, found nothing at `nowhere.txt`'],
  ])('finds a problem in %s that matches nothing, and goes on', async (_, input, reason) => {
    const cwd = folderWith({ 'empty/notes.html': 'x', 'a.txt': 'x' });
    const results = await readAll([input, 'a.txt'], { cwd });
    expect(summary(results)).toEqual([`! ${reason}`, 'a']);
    expect(results[0]).toMatchObject({ problem: { kind: 'input', file: input } });
  });

  it('leaves out what ignore files and patterns say, unless it is named', async () => {
    const cwd = folderWith({
      '.glossatorignore': '# drafts\ndrafts/\n*.md\n!keep.md\n',
      'wire/.glossatorignore': '/old.txt\n',
      'wire/old.txt': 'x',
      'wire/sub/old.txt': 'x',
      'wire/note.md': 'x',
      'wire/keep.md': 'x',
      'wire/drafts/d.txt': 'x',
      'wire/skip.txt': 'x',
    });
    const options = { cwd, ignore: ['wire/skip.txt'] };
    expect(summary(await readAll(['wire'], options))).toEqual(['keep', 'sub/old']);
    expect(summary(await readAll(['wire/**/*.md', 'wire/skip.*'], options))).toEqual([
      'keep',
      expect.stringContaining('found none'),
    ]);
    expect(summary(await readAll(['wire/drafts/d.txt'], options))).toEqual(['d']);
  });

  it('fails when an ignore file cannot be read: what it leaves out is not known', async () => {
    const cwd = folderWith({ '.glossatorignore/x': '', 'a.txt': 'x' });
    await expect(readAll(['.'], { cwd })).rejects.toThrow(SystemError);
  });

  it('throws on wrong use', async () => {
    await expect(readAll([])).rejects.toThrow('Expected a file, a folder, a glob or -, got no input');
    await expect(readAll(['a.txt'], { date: '2023-02-30' })).rejects.toThrow(UsageError);
    await expect(readAll(['a.txt'], { maxBytes: 0 })).rejects.toThrow(UsageError);
  });
});

describe('ids', () => {
  it('are refused a second time, in another case too', async () => {
    const cwd = folderWith({
      'a.txt': '---\nid: Port\n---\nx',
      'b.txt': '---\nid: port\n---\nx',
      'c.txt': 'x',
      'w.jsonl': '{"id":"c","text":"x"}\n{"id":"d","text":"x"}',
    });
    const results = await readAll(['.'], { cwd });
    expect(summary(results)).toEqual([
      'Port',
      '! Expected an id of its own, got `port`, which a.txt has too',
      'c',
      '! Expected an id of its own, got `c`, which c.txt has too',
      'd',
    ]);
    expect(results[3]).toMatchObject({ problem: { file: 'w.jsonl', line: 1, hint: /another `id`/ } });
  });
});

describe('defaults', () => {
  it('are for articles that say nothing themselves', async () => {
    const cwd = folderWith({ 'a.txt': '---\ndate: 2020-01-01\n---\nx', 'b.txt': 'x' });
    const options = { cwd, date: '2023-02-28', place: 'Kisumu', url: 'u', language: 'en' };
    expect(await readAll(['.'], options)).toMatchObject([
      { article: { date: '2020-01-01', place: 'Kisumu', url: 'u', language: 'en' } },
      { article: { date: '2023-02-28', place: 'Kisumu' } },
    ]);
  });

  it('add no keys where there are none', async () => {
    const cwd = folderWith({ 'a.txt': 'x' });
    const [result] = await readAll(['a.txt'], { cwd });
    expect(result && 'article' in result && Object.keys(result.article)).toEqual(['id', 'text', 'format']);
  });
});
