import { Readable } from 'node:stream';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readArticles } from '../../src/article/index.ts';
import { folderWith } from '../support/folder.ts';

const lines = ['a', 'b'].map(id => `${JSON.stringify({ id, text: `Text of ${id}.` })}\n`).join('');
const packed = gzipSync(lines);

/** Ids of what was read, and reasons of what was not. */
async function read(input: string, options: ReadOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const result of readArticles([input], options))
    found.push('problem' in result ? `! ${result.problem.file} ${result.problem.reason}` : result.article.id);
  return found;
}

const readFile = (name: string, content: Buffer, options: ReadOptions = {}) =>
  read(name, { cwd: folderWith({ [name]: content }), ...options });
const readStdin = (content: Buffer) => read('-', { stdin: Readable.from([content]) });

describe('packed articles', () => {
  it.each([
    ['lines', 'wire.jsonl.gz', packed, ['a', 'b']],
    [
      'lines, in several members',
      'wire.jsonl.gz',
      Buffer.concat([gzipSync(lines.slice(0, 9)), gzipSync(lines.slice(9))]),
      ['a', 'b'],
    ],
    ['lines without ids, called after the file', 'wire.NDJSON.GZ', gzipSync('{"text": "One."}\n'), ['wire-1']],
    ['one article', 'story.txt.gz', gzipSync('---\ndate: 2023-02-28\n---\nBody.\n'), ['story']],
    ['Markdown', 'sub/story.md.gz', gzipSync('# Title\n'), ['story']],
  ])('are read: %s', async (_, name, content, expected) => {
    expect(await readFile(name, content)).toEqual(expected);
  });

  it('are read from a folder by their stems, and another file with .gz is none', async () => {
    const cwd = folderWith({
      'in/sub/a.txt.gz': gzipSync('Text.'),
      'in/b.tar.gz': gzipSync('x'),
      'in/c.gz': gzipSync('x'),
    });
    expect(await read('in', { cwd })).toEqual(['sub/a']);
  });

  it('are told on standard input by their first bytes, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: packed.length })), async cuts => {
        const ends = [0, ...[...cuts].sort((a, b) => a - b), packed.length];
        const chunks = ends.slice(1).map((end, at) => packed.subarray(ends[at], end));
        expect(await read('-', { stdin: Readable.from(chunks) })).toEqual(['a', 'b']);
      }),
      { numRuns: 30 },
    );
    expect(await readStdin(gzipSync('One article.'))).toEqual(['stdin']);
  });

  it.each([
    ['cut off', packed.subarray(0, -12), /whole gzip data, got: unexpected end of file/],
    [
      'damaged',
      Buffer.concat([packed.subarray(0, 12), Buffer.alloc(8, 0xff), packed.subarray(20)]),
      /whole gzip data, got: /,
    ],
    ['not packed', Buffer.from(lines), /whole gzip data, got: incorrect header check/],
    ['packed in another way', deflateSync(lines), /whole gzip data, got: incorrect header check/],
  ])('that are %s are a problem of the file', async (_, content, reason) => {
    const found = await readFile('wire.jsonl.gz', content);
    expect(found.at(-1)).toMatch(/^! wire\.jsonl\.gz Expected/);
    expect(found.at(-1)).toMatch(reason);
  });

  it('hold to the limit of an article: a line, or a file, that unpacks to more is let go', async () => {
    const bomb = Buffer.concat([gzipSync(Buffer.alloc(50_000_000, 'a')), gzipSync(`\n${lines}`)]);
    expect(await readFile('wire.jsonl.gz', bomb, { maxBytes: 1_000 })).toEqual([
      '! wire.jsonl.gz Expected an article of at most 1000 bytes, got a larger one',
      'a',
      'b',
    ]);
    expect(await readFile('story.txt.gz', bomb, { maxBytes: 1_000 })).toEqual([
      '! story.txt.gz Expected an article of at most 1000 bytes, got a larger one',
    ]);
  });

  it('by zstd are read where Node can, and else the error shows how to pipe them', async () => {
    // zstd of "{"id": "z", "text": "Zstd."}\n", one raw block (RFC 8878).
    const raw = Buffer.from('{"id": "z", "text": "Zstd."}\n');
    const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, raw.length, (raw.length << 3) | 1, 0, 0]);
    const zstd = Buffer.concat([header, raw]);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const can = major > 22 || (major === 22 && minor >= 15);
    for (const found of [await readFile('z.jsonl.zst', zstd), await readStdin(zstd)])
      expect(found).toEqual(
        can ? ['z'] : [expect.stringMatching(/Expected a Node that can read zstd \(22\.15 or later\)/)],
      );
  });
});
