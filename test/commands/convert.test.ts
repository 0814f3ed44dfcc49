import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/annotations/formats/index.ts';
import { stringifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { articleFile } from '../../src/run/convert/article-file.ts';
import { sample, text } from '../annotations/sample.ts';
import { annotatedText } from '../support/arbitrary-article.ts';
import { folderWith } from '../support/folder.ts';
import { glossator } from '../support/run.ts';

const gold = withoutScores(sample());
const articlePath = 'corpus/kisumu%2Fport.txt';
const goldPath = 'annotations/gold/kisumu%2Fport.json';

function withoutScores(file: AnnotationFile): AnnotationFile {
  return { ...file, mentions: file.mentions.map(({ by: _by, score: _score, ...mention }) => mention) };
}

/** A project with one article, its gold, and a prediction of it with scores. */
function project(): string {
  return folderWith({
    [articlePath]: `---\nid: kisumu/port\ndate: 2024-03-12\nplace: Kisumu\n---\n${text}`,
    [goldPath]: stringifyAnnotations(gold),
    'annotations/predicted/kisumu%2Fport.json': stringifyAnnotations(sample()),
  });
}

const readable = formats.filter(format => format.read && format.loses === undefined && format.name !== 'glossator');

describe('convert', () => {
  it.each(readable.map(({ name, extension }) => [name, extension] as const))(
    'goes to %s and back without a loss',
    async (name, extension) => {
      const cwd = project();
      const there = await glossator(['convert', 'predicted', '--to', name, '-o', 'out'], { cwd });
      expect(there).toMatchObject({ code: 0, stderr: '' });
      expect(there.stdout).toMatch(/^1 articles, 5 mentions: \d files written, 0 unchanged\n$/);
      expect(readdirSync(join(cwd, 'out')).some(file => file.endsWith(extension))).toBe(true);
      const back = await glossator(['convert', 'out', '--from', name, '-o', 'back'], { cwd });
      expect(back).toEqual({
        code: 0,
        stdout: '1 articles, 5 mentions: 2 files written, 0 unchanged\n',
        stderr: '',
      });
      expect(readFileSync(join(cwd, 'back', goldPath), 'utf8')).toBe(stringifyAnnotations(gold));
      expect(readFileSync(join(cwd, 'back', articlePath), 'utf8').endsWith(`---\n${text}`)).toBe(true);
    },
  );

  it('goes from one tool to another, and to standard output', async () => {
    const cwd = folderWith({ 'in.jsonl': '{"text": "Ada met Obi.", "label": [[0, 3, "PER"], [8, 11, "PER"]]}\n' });
    const { code, stdout, stderr } = await glossator(['convert', 'in.jsonl', '--from', 'doccano', '--to', 'conll'], {
      cwd,
    });
    expect(stdout).toBe('-DOCSTART- -X- O O\n\nAda B-PERSON\nmet O\nObi B-PERSON\n. O\n\n');
    expect(stderr).toMatch(/^CoNLL columns, BIO: what is lost is .*\n$/);
    expect(code).toBe(0);
  });

  it('puts our own files into JSON Lines with their text', async () => {
    const { stdout } = await glossator(['convert', '--to', 'glossator'], { cwd: project() });
    expect(JSON.parse(stdout)).toEqual({ ...gold, article: { ...gold.article, text } });
  });

  it('reads columns back into the articles of the corpus, with their metadata', async () => {
    const cwd = project();
    await glossator(['convert', '--to', 'conll', '-o', 'columns', '-q'], { cwd });
    const { code } = await glossator(['convert', 'columns', '--from', 'conll', '-o', 'back'], { cwd });
    expect(code).toBe(0);
    const { article, entities, mentions } = JSON.parse(
      readFileSync(join(cwd, 'back', goldPath), 'utf8'),
    ) as AnnotationFile;
    expect({ article, entities }).toEqual({ article: gold.article, entities: [] });
    expect(mentions).toEqual(gold.mentions.map(({ start, end, type, text }) => ({ start, end, type, text })));
  });

  it('writes into the project, does not touch what is the same, and never replaces gold', async () => {
    const cwd = project();
    await glossator(['convert', '--to', 'brat', '-o', 'brat'], { cwd });
    const back = ['convert', 'brat', '--from', 'brat'];
    expect((await glossator(back, { cwd })).stdout).toContain('0 files written, 1 unchanged');
    const annPath = join(cwd, 'brat/kisumu%2Fport.ann');
    writeFileSync(annPath, readFileSync(annPath, 'utf8').replace('place 37 43', 'organization 37 43'));
    const refused = await glossator([...back, '--force'], { cwd });
    expect(refused).toEqual({
      code: 1,
      stdout: '1 articles, 5 mentions: 0 files written, 0 unchanged, 1 faults\n',
      stderr: `${goldPath} Expected no such file yet, found one with another content; write to another folder with -o, and look at both with diff\n`,
    });
    expect(readFileSync(join(cwd, goldPath), 'utf8')).toBe(stringifyAnnotations(gold));
    rmSync(join(cwd, goldPath));
    expect((await glossator(back, { cwd })).stdout).toContain('1 files written');
    expect(readFileSync(join(cwd, goldPath), 'utf8')).toContain('"type": "organization", "text": "Kisumu"}');
  });

  it('refuses another text for an article of the corpus', async () => {
    const cwd = project();
    writeFileSync(
      join(cwd, 'in.jsonl'),
      '{"id": "kisumu/port", "text": "Ada.", "label": []}\n{"id": "b", "text": "Obi.", "label": [[0, 3, "PER"]]}\n',
    );
    const { code, stderr, stdout } = await glossator(['convert', 'in.jsonl', '--from', 'doccano'], { cwd });
    expect(stderr).toBe(
      `${articlePath} Expected the text of \`kisumu/port\` that the corpus has, got another one; write it to another folder with -o\n`,
    );
    expect(stdout).toBe('2 articles, 1 mentions: 2 files written, 0 unchanged, 1 faults\n');
    expect(readFileSync(join(cwd, 'corpus/b.txt'), 'utf8')).toBe('---\nid: b\n---\nObi.');
    expect(code).toBe(1);
  });

  it('replaces files of other formats only when told', async () => {
    const cwd = project();
    const args = ['convert', '--to', 'doccano', '-o', 'd.jsonl', '--quiet'];
    expect((await glossator(args, { cwd })).code).toBe(0);
    const written = readFileSync(join(cwd, 'd.jsonl'), 'utf8');
    expect((await glossator(args, { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 'd.jsonl'), 'my own work\n');
    expect(await glossator(args, { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'd.jsonl Expected no such file yet, found one with another content; --force replaces it\n',
    });
    expect(readFileSync(join(cwd, 'd.jsonl'), 'utf8')).toBe('my own work\n');
    expect((await glossator([...args, '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'd.jsonl'), 'utf8')).toBe(written);
  });

  it('names file, line and column of faults, and converts the rest', async () => {
    const cwd = folderWith({
      'in/a.jsonl': '{"text": "Ada.", "label": [[0, 9, "PER"]]}\n{"text": "Obi.", "label": [[0, 3, "PER"]]}\n',
      'in/b.jsonl': Buffer.from([0x7b, 0xff]),
      'in/deep/a.jsonl': '{"text": "Uma.", "label": []}\n{"text": "Eve.", "label": []}\n',
    });
    const { code, stdout, stderr } = await glossator(['convert', 'in', '--from', 'doccano', '--to', 'spacy', '-q'], {
      cwd,
    });
    expect(stdout).toBe('["Obi.",{"entities":[[0,3,"PERSON"]]}]\n["Uma.",{"entities":[]}]\n');
    expect(stderr).toBe(
      [
        'in/a.jsonl:1:28 Expected an end within the text, got `Ada.` and more',
        'in/b.jsonl Expected UTF-8, got other bytes; save it as UTF-8',
        'in/deep/a.jsonl Expected an id of its own, got `a-2`, which in/a.jsonl has too; case makes no difference',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  it('passes over annotations of another text', async () => {
    const cwd = project();
    writeFileSync(join(cwd, articlePath), `---\nid: kisumu/port\n---\n${text} More.`);
    const { code, stdout, stderr } = await glossator(['convert', '--to', 'spacy', '-q'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${goldPath}:3:`);
    mkdirSync(join(cwd, 'empty'));
    const missing = await glossator(['convert', '--to', 'spacy', '-q', '--articles', 'empty'], { cwd });
    expect(missing.stderr).toContain('Expected the article `kisumu/port`, found none; name the folder');
  });

  it.each([
    [['convert'], 'Expected --to <format>, got none; --list lists the formats'],
    [['convert', '--to', 'word'], 'Expected a format (glossator, brat,'],
    [['convert', '--from', 'brat'], 'Expected a file or folder of brat stand-off, got none'],
    [['convert', 'in.jsonl', '--from', 'doccano'], 'Expected -o <folder>: there is no project here'],
    [['convert', 'in.jsonl', '--from', 'doccano', '--to', 'brat'], 'Expected -o <folder>: brat stand-off'],
  ])('%s is wrong use', async (args, message) => {
    const cwd = folderWith({ 'in.jsonl': '{"text": "a", "label": []}\n{"text": "b", "label": []}\n' });
    const { code, stderr } = await glossator(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    [['convert', 'none', '--from', 'brat', '-o', 'x'], 'none Expected to read it, got: no such file or folder'],
    [['convert', 'empty', '--from', 'brat', '-o', 'x'], 'empty Expected files of brat stand-off (*.ann), found none'],
    [['convert', 'empty', '--to', 'brat', '-o', 'x'], 'empty Expected annotation files (*.json), found none'],
  ])('%s finds nothing', async (args, message) => {
    const { code, stderr } = await glossator(args, { cwd: folderWith({ 'empty/.keep': '' }) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${message}\n` });
  });

  it('lists every format with what it loses', async () => {
    const lines = (await glossator(['convert', '--list'])).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(formats.length);
    for (const [at, { name, loses }] of formats.entries())
      expect(lines[at]).toMatch(new RegExp(`^${name} .*: ${loses === undefined ? 'keeps all' : 'loses '}`));
  });
});

describe('article files', () => {
  it('bring back text and metadata', () => {
    fc.assert(
      fc.property(annotatedText, article => {
        const { id, title, date, place, url, language } = article.annotations.article;
        const metadata = JSON.parse(JSON.stringify({ id, title, date, place, url, language })) as object;
        expect(splitFrontMatter(articleFile(article))).toEqual({ metadata, body: article.text });
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('docs/formats.md', () => {
  it.each(formats.map(format => [format.name, format] as const))('tells of %s', (name, { title, loses }) => {
    const row = readFileSync('docs/formats.md', 'utf8')
      .split('\n')
      .find(line => line.startsWith(`| \`${name}\` |`));
    expect(row).toContain(title);
    if (loses !== undefined) expect(row).toContain(loses);
  });
});
