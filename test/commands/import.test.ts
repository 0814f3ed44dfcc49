import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/article/import/read-source.ts';
import { readArticles } from '../../src/article/index.ts';
import { importArticles } from '../../src/run/import.ts';
import { folderWith } from '../support/folder.ts';
import { glossator } from '../support/run.ts';

const sentence = 'The mayor of Harbour Town opened a bridge over the river on Monday and thanked all who had built it.';

function page(headline: string, more = '', url = 'https://harbour.example/2024/bridge-opens'): string {
  return `<html lang="en"><head><link rel="canonical" href="${url}"><meta name="date" content="2024-03-12"></head><body><article><h1>${headline}</h1><p>${sentence}</p><p>${more || 'It is red.'}</p></article></body></html>`;
}

const id = '2024-03-12-bridge-opens';
const file = join('corpus', `${id}.txt`);

/** Without a thread, which the command's own tests have. */
const reader = { read: readSource, close: async () => {} };

function importInto(cwd: string, inputs: string[], update = false) {
  return importArticles({ inputs, corpus: 'corpus', update, maxBytes: 1_000_000, seconds: 20, cwd, reader });
}

async function outcomesOf(cwd: string, inputs: string[], update = false): Promise<string[]> {
  const { articles, problems } = await importInto(cwd, inputs, update);
  return [...articles.map(({ outcome }) => outcome), ...problems.map(({ reason }) => reason)];
}

function textOf(cwd: string): string {
  return readFileSync(join(cwd, file), 'utf8');
}

describe('import', () => {
  it('writes an article file that the other commands read', async () => {
    const cwd = folderWith({ 'saved/a.html': page('Bridge opens') });
    const { articles, problems } = await importInto(cwd, ['saved']);
    expect(problems).toEqual([]);
    expect(articles).toEqual([{ from: 'saved/a.html', id, path: file, outcome: 'written' }]);
    const { value } = await readArticles(['corpus'], { cwd }).next();
    expect(value).toMatchObject({
      article: {
        id,
        title: 'Bridge opens',
        date: '2024-03-12',
        url: 'https://harbour.example/2024/bridge-opens',
        language: 'en',
        text: `Bridge opens\n\n${sentence}\n\nIt is red.\n`,
      },
    });
    expect(textOf(cwd)).toMatch(/\nsource: [0-9a-f]{64}\nimported: [0-9a-f]{64}\n---\n/);
  });

  it('changes nothing the second time', async () => {
    const cwd = folderWith({ 'a.html': page('Bridge opens') });
    await importInto(cwd, ['a.html']);
    const before = textOf(cwd);
    expect(await outcomesOf(cwd, ['a.html'])).toEqual(['unchanged']);
    expect(await outcomesOf(cwd, ['a.html'], true)).toEqual(['unchanged']);
    expect(textOf(cwd)).toBe(before);
    expect(readdirSync(join(cwd, 'corpus'))).toEqual([`${id}.txt`]);
  });

  it('takes a new text only when told to', async () => {
    const cwd = folderWith({ 'a.html': page('Bridge opens') });
    await importInto(cwd, ['a.html']);
    writeFileSync(join(cwd, 'a.html'), page('Bridge opens', 'It is blue.'));
    expect(await outcomesOf(cwd, ['a.html'])).toEqual([
      `Expected the source that ${file} was imported from, got one that has changed since`,
    ]);
    expect(textOf(cwd)).toContain('It is red.');
    expect(await outcomesOf(cwd, ['a.html'], true)).toEqual(['updated']);
    expect(textOf(cwd)).toContain('It is blue.');
    expect(await outcomesOf(cwd, ['a.html'])).toEqual(['unchanged']);
  });

  it.each([
    ['its text', 'It is red.', 'It is dark red.'],
    ['its front matter', 'date: 2024-03-12', 'date: 2024-03-13'],
    ['its line of the import', 'imported: ', 'was-imported: '],
  ])('never overwrites an article of which a person has edited %s', async (_, from, to) => {
    const cwd = folderWith({ 'a.html': page('Bridge opens') });
    await importInto(cwd, ['a.html']);
    const edited = textOf(cwd).replace(from, to);
    writeFileSync(join(cwd, file), edited);
    expect(await outcomesOf(cwd, ['a.html'])).toEqual(['unchanged']);
    writeFileSync(join(cwd, 'a.html'), page('Bridge opens', 'It is blue.'));
    expect(await outcomesOf(cwd, ['a.html'])).toHaveLength(1);
    expect(await outcomesOf(cwd, ['a.html'], true)).toEqual([
      `Expected an article that nobody has edited since its import, got ${file}`,
    ]);
    expect(textOf(cwd)).toBe(edited);
  });

  it('finds an article again under the id that a person has given it', async () => {
    const cwd = folderWith({ 'a.html': page('Bridge opens') });
    await importInto(cwd, ['a.html']);
    writeFileSync(join(cwd, file), textOf(cwd).replace(`id: ${id}`, 'id: bridge'));
    expect((await importInto(cwd, ['a.html'])).articles).toMatchObject([{ id: 'bridge', outcome: 'unchanged' }]);
  });

  it('leaves alone an article that a person has written about the same page', async () => {
    const own = '---\nurl: https://harbour.example/2024/bridge-opens/\n---\nOur own words.\n';
    const cwd = folderWith({ 'a.html': page('Bridge opens'), 'corpus/ours.txt': own });
    expect(await outcomesOf(cwd, ['a.html'], true)).toEqual(['known']);
    expect(readdirSync(join(cwd, 'corpus'))).toEqual(['ours.txt']);
  });

  it('takes an article once, whatever is saved of it', async () => {
    const amp = page('Bridge opens', 'AMP', 'http://www.harbour.example/2024/bridge-opens/?utm_source=x#top');
    const cwd = folderWith({ 'a.html': page('Bridge opens'), 'b.html': amp });
    expect(await outcomesOf(cwd, ['a.html', 'b.html', '*.html'])).toEqual(['written', 'known']);
    expect(await outcomesOf(cwd, ['a.html', 'b.html'], true)).toEqual(['unchanged', 'known']);
  });

  it('gives two addresses with one name two ids, and keeps them', async () => {
    const other = page('Another bridge', 'Far away.', 'https://delta.example/bridge-opens');
    const cwd = folderWith({ 'a.html': page('Bridge opens'), 'b.html': other });
    const ids = async () => (await importInto(cwd, ['.'])).articles.map(article => article.id);
    const first = await ids();
    expect(first).toEqual([id, expect.stringMatching(/^2024-03-12-bridge-opens-[0-9a-f]{6}$/)]);
    expect(await ids()).toEqual(first);
  });

  it('names what it cannot read, and goes on', async () => {
    const cwd = folderWith({
      'a.html': '<p>Nothing</p>',
      'b.xml': '<rss>',
      'c.html': page('Bridge opens'),
      'd.html': 'x'.repeat(1_000_001),
      'notes.txt': 'no',
    });
    const { articles, problems } = await importInto(cwd, ['.', 'notes.txt', 'none.html', '*.mht']);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ file: name, reason }) => `${name}: ${reason}`)).toEqual([
      'a.html: Expected the text of an article, found 1 words',
      'b.xml: Expected well-formed XML, got: unclosed tag: rss',
      'd.html: Expected a file of at most 1000000 bytes, got 1000001',
      expect.stringMatching(/^notes\.txt: Expected a file to import \(\.html, .*\), got another one$/),
      'none.html: Expected a file, a folder or a glob, found nothing at `none.html`',
      expect.stringMatching(/^\*\.mht: Expected files to import \(\.html, .*\), found none$/),
    ]);
  });

  it('guesses no date', async () => {
    const cwd = folderWith({
      '2024-03-12.html': `<article><h1>Bridge</h1><p>${sentence}</p><p>It is red.</p></article>`,
    });
    const { articles } = await importInto(cwd, ['2024-03-12.html']);
    expect(articles).toMatchObject([{ id: 'bridge' }]);
    expect(readFileSync(join(cwd, 'corpus/bridge.txt'), 'utf8')).not.toContain('date:');
  });
});

describe('glossator import', () => {
  it('says what it wrote, and ends with 0', async () => {
    const cwd = folderWith({ 'saved/a.html': page('Bridge opens') });
    const ran = await glossator(['import', 'saved', '-o', 'articles'], { cwd });
    expect(ran).toEqual({
      code: 0,
      stdout: `written  articles/${id}.txt  saved/a.html\n1 written, 0 updated, 0 unchanged\n`,
      stderr: '',
    });
  });

  it('ends with 1 when something was not imported, and prints JSON', async () => {
    const cwd = folderWith({ 'a.html': page('Bridge opens'), 'b.html': '' });
    const { code, stdout, stderr } = await glossator(['import', 'a.html', 'b.html', '--json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('b.html Expected the text of an article, found none\n');
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [{ id, outcome: 'written' }],
      problems: [{ file: 'b.html' }],
    });
  });

  it.each([[['import']], [['import', 'a.html', '--timeout', '0']], [['import', 'a.html', '--max-bytes', 'much']]])(
    '%j is wrong use',
    async args => {
      expect((await glossator(args, { cwd: folderWith({}) })).code).toBe(2);
    },
  );
});
