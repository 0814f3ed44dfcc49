import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceKind } from '../../../src/article/import/kinds.ts';
import { SourceReader } from '../../../src/article/import/source-reader.ts';
import { docxFile, wordParagraph } from './docx-file.ts';
import { pdfFile } from './pdf-file.ts';

const SECONDS = 10;
const reader = new SourceReader(SECONDS);
afterAll(() => reader.close());

async function reasonOf(content: string | Uint8Array, kind: SourceKind): Promise<string | undefined> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [outcome] = await reader.read(bytes, kind);
  return 'fault' in outcome! ? outcome.fault.reason : undefined;
}

const sentence =
  'The mayor of Harbour Town opened a bridge over the river on Monday and thanked all who had built it in the rain. ';
const deep = (tag: string, depth: number) => `<${tag}>`.repeat(depth);

describe('input that means harm', () => {
  it.each<[string, string, SourceKind, RegExp]>([
    ['elements without end', deep('div', 100_000), 'page', /no more than 400 elements/],
    ['tables without end', deep('table><tr><td', 100_000), 'page', /no more than 400 elements/],
    ['formatting without end', `<p>${deep('b', 100_000)}`, 'page', /no more than 400 elements/],
    ['XML elements without end', deep('a', 100_000), 'xml', /no more than 400 elements/],
    ['JSON without end', '['.repeat(1_000_000), 'json', /^Expected /],
    ['a bomb of entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml', /entities of its own/],
    [
      'a document type that is elsewhere',
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss/>',
      'xml',
      /found none$/,
    ],
    ['zeros', '\0'.repeat(100_000), 'page', /bytes that are zero/],
    [
      'a message of nothing but boundaries',
      `Content-Type: multipart/related; boundary=b\n\n${'--b\n'.repeat(50_000)}`,
      'mht',
      /^Expected no more than 10000 parts/,
    ],
  ])('%s', async (_, content, kind, reason) => {
    expect(await reasonOf(content, kind)).toMatch(reason);
  });

  it('a huge attribute is let go', async () => {
    const page = `<article><h1>Bridge</h1><p title="${'x'.repeat(5_000_000)}">${sentence}</p></article>`;
    expect(await reasonOf(page, 'page')).toBeUndefined();
  });

  it('tables within tables cost no more than they are long', async () => {
    const cell = '<table><tr><td>Left</td><td>';
    const page = `<article><h1>Bridge</h1>${cell.repeat(60)}<p>${sentence}</p>${'</td></tr></table>'.repeat(60)}</article>`;
    expect(await reasonOf(page, 'page')).toBeUndefined();
  });

  it('a Word document that unpacks to more than it should', async () => {
    const bomb = docxFile(wordParagraph(sentence), { 'word/footnotes.xml': new Uint8Array(101_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await reasonOf(bomb, 'docx')).toMatch(/at most 100000000 bytes when unpacked/);
  });

  it('a Word document that lies about what it unpacks to', async () => {
    const bomb = docxFile(wordParagraph(sentence), { 'word/footnotes.xml': new Uint8Array(50_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 30; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 50_000_000)
        view.setUint32(at + 24, 10, true);
    }
    expect(await reasonOf(bomb, 'docx')).toMatch(/^Expected/);
  });

  it('a Word document with entities', async () => {
    const type = strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>');
    expect(await reasonOf(docxFile('', { 'word/document.xml': type }), 'docx')).toMatch(/without a document type/);
  });

  it('an archive that is none', async () => {
    expect(await reasonOf(zipSync({ 'a.txt': strToU8('hello') }), 'docx')).toMatch(/got another archive/);
    expect(await reasonOf('PK', 'docx')).toMatch(/^Expected a Word document \(\.docx\), got: /);
  });

  it('a PDF whose pages lead in a circle', async () => {
    expect(await reasonOf(pdfFile([[[72, 700, 12, sentence]]], '2 0 R'), 'pdf')).toMatch(/^Expected a PDF/);
  });

  it('a PDF that is cut off', async () => {
    expect(await reasonOf(pdfFile([[[72, 700, 12, sentence]]]).subarray(0, 200), 'pdf')).toMatch(/^Expected a PDF/);
  });
});

describe('a deadline', () => {
  it('ends a file that takes too long, and the next one is read', async () => {
    const hasty = new SourceReader(0.001);
    const slow = new TextEncoder().encode(`<article>${`<p>${sentence}</p>`.repeat(20_000)}</article>`);
    try {
      expect(await hasty.read(slow, 'page')).toEqual([
        { fault: { reason: 'Expected to read it within 0.001 seconds, gave up' } },
      ]);
    } finally {
      await hasty.close();
    }
    const page = new TextEncoder().encode(`<article><h1>Bridge</h1><p>${sentence}</p></article>`);
    expect(await reader.read(page, 'page')).toHaveLength(1);
  });
});
