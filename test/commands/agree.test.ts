import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import example from '../cases/agreement/example.json' with { type: 'json' };
import { annotated } from '../support/annotated.ts';
import { folderWith } from '../support/folder.ts';
import { glossator } from '../support/run.ts';

/** The annotators of docs/agreement.md, with the corpus. */
function exampleFolder(more: Record<string, string> = {}): string {
  const files: Record<string, string> = {};
  for (const [annotator, articles] of Object.entries(example.folders)) {
    const lines = example.entities[annotator as keyof typeof example.entities];
    for (const [id, body] of Object.entries(articles)) {
      const { text, file } = annotated(id, body, lines);
      files[`corpus/${id}.txt`] = text;
      files[`${annotator}/${id}.json`] = stringifyAnnotations(file);
    }
  }
  return folderWith({ ...files, ...more });
}

const jsonOf = (id: string, body: string, change: (file: AnnotationFile) => void = () => {}) => {
  const { file } = annotated(id, body);
  change(file);
  return stringifyAnnotations(file);
};

describe('agree', () => {
  it('prints what docs/agreement.md shows', async () => {
    const page = readFileSync('docs/agreement.md', 'utf8');
    const blocks = [...page.matchAll(/```console\n\$ glossator (.*)\n([\s\S]*?)```/g)];
    expect(blocks).toHaveLength(2);
    const cwd = exampleFolder();
    for (const [, args, output] of blocks) {
      const { code, stdout, stderr } = await glossator(args!.split(' '), { cwd });
      expect({ code, shown: stdout + stderr }).toEqual({ code: args!.includes('--at-least') ? 1 : 0, shown: output });
    }
  });

  it('names articles that some annotators lack, and leaves them out', async () => {
    const { stdout, stderr } = await glossator(['agree', 'alice', 'bob', '-q'], { cwd: exampleFolder() });
    expect(stdout).toMatch(/\n2 articles, 2 annotators, \d disagreements\n$/);
    expect(stdout).not.toContain('Busia');
    expect(stderr).toBe('Left out, not annotated by bob: late-rains\n');
  });

  it('prints JSON with scores, counts and sentences', async () => {
    const cwd = exampleFolder();
    const { code, stdout } = await glossator(['agree', 'alice', 'bob', 'carol', '--json', '--types', 'date'], { cwd });
    expect(code).toBe(0);
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({
      annotators: ['alice', 'bob', 'carol'],
      articles: 2,
      types: [{ type: 'date', mentions: [1, 1, 1], f1: 1, alpha: 1, values: 1 / 3 }],
      all: { mentions: [1, 1, 1], alpha: 1 },
      leftOut: [{ article: 'late-rains', missing: ['bob'] }],
      problems: [],
    });
    expect(json.pairs[0]).toEqual({
      annotators: ['alice', 'bob'],
      counts: [{ relation: 'exact', gold: 'date', predicted: 'date', count: 1 }],
      values: [{ type: 'date', right: 0, total: 1 }],
      links: [],
    });
    expect(json.disagreements).toMatchObject([
      {
        article: 'ferry-berth',
        kind: 'value',
        readings: [{ annotators: ['alice', 'carol'] }, { annotators: ['bob'] }],
        sentence: expect.stringContaining('said on [Monday] that'),
      },
    ]);
    const quiet = await glossator(['agree', 'alice', 'bob', '--json', '-q'], { cwd });
    expect(Object.keys(JSON.parse(quiet.stdout))).not.toContain('disagreements');
  });

  it('shows no sentence of another version of the article, nor without a corpus', async () => {
    const cwd = exampleFolder({ 'corpus/ferry-berth.txt': 'Something else was written here since.\n' });
    const { stdout } = await glossator(['agree', 'alice', 'bob', '--types', 'date'], { cwd });
    expect(stdout).toContain(
      'ferry-berth: value\n    alice: date “Monday”, 2024-03-11\n    bob: date “Monday”, 2024-03-18\ntype',
    );
    const elsewhere = await glossator(['agree', 'alice', 'bob', '--types', 'date', '--articles', 'none'], { cwd });
    expect(elsewhere).toEqual({ code: 0, stdout, stderr: elsewhere.stderr });
  });

  it('names annotators by their paths where the last parts are the same', async () => {
    const cwd = folderWith({
      'one/gold/a.json': jsonOf('a', '[[Oslo|place|oslo]]'),
      'two/gold/a.json': jsonOf('a', '[[Oslo|place|oslo]]'),
    });
    const { stdout } = await glossator(['agree', 'one/gold', 'two/gold'], { cwd });
    expect(stdout).toMatch(/^type +one\/gold +two\/gold +F1/);
  });
});

describe('agree --at-least', () => {
  it('fails below, and where there is no alpha', async () => {
    const cwd = exampleFolder();
    expect((await glossator(['agree', 'alice', 'bob', '-q', '--at-least', '0.5'], { cwd })).code).toBe(0);
    const low = await glossator(['agree', 'alice', 'bob', '-q', '--at-least', '0.95'], { cwd });
    expect(low.code).toBe(1);
    expect(low.stderr).toMatch(/Expected alpha of at least 0\.95, got 0\.\d{3}\n$/);
    const none = await glossator(['agree', 'alice', 'bob', '-q', '--types', 'ship', '--at-least', '0'], { cwd });
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('Expected alpha of at least 0, got –\n');
  });
});

describe('agree fails', () => {
  it.each([
    ['for fewer than two folders', ['alice'], 'Expected two or more annotators to compare, got 1'],
    ['for no folder', [], "missing required argument 'folders'"],
    [
      'for a folder given twice',
      ['alice', 'bob', './alice/'],
      'Expected a folder for each annotator, got `./alice/` twice',
    ],
    ['for a threshold that is none', ['alice', 'bob', '--at-least', '80'], 'Expected a number from 0 to 1.'],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await glossator(['agree', ...args], { cwd: exampleFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['for an empty folder', ['alice', 'empty'], 'empty Expected annotation files, found none\n'],
    ['for a folder that is not there', ['alice', 'dan'], 'dan Expected to read it, got: no such file or folder\n'],
    [
      'for annotators without an article in common',
      ['alice', 'bob', 'dan'],
      'alice Expected an article that bob and dan have too, found none; annotators are compared by the ids of articles\n',
    ],
  ])('%s', async (name, args, message) => {
    const more = { 'empty/.keep': '', ...(name.includes('in common') && { 'dan/x.json': jsonOf('x', 'Nothing.') }) };
    const { code, stdout, stderr } = await glossator(['agree', ...args], { cwd: exampleFolder(more) });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: message });
  });

  it('on annotations of another text, naming both files, and compares the other articles', async () => {
    const cwd = exampleFolder({ 'bob/ferry-berth.json': jsonOf('ferry-berth', 'The [[Kenya|place|kenya]] said.') });
    const { code, stdout, stderr } = await glossator(['agree', 'alice', 'bob', '-q'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(
      'bob/ferry-berth.json Expected annotations of the text that alice/ferry-berth.json annotates, got those of another text',
    );
    expect(stdout).toContain('\n1 articles, 2 annotators');
  });

  it('on a mention beyond the end of the article, and on a file that is no annotation file', async () => {
    const beyond = (file: AnnotationFile) => {
      file.mentions[0]!.end = 5_000;
    };
    const cwd = folderWith({
      'a/x.json': jsonOf('x', 'In [[Oslo|place|oslo]]', beyond),
      'b/x.json': jsonOf('x', 'In [[Oslo|place|oslo]]'),
      'b/y.json': '{"schema": 1',
    });
    const { code, stderr } = await glossator(['agree', 'a', 'b'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\/x\.json:\d+:\d+ /);
    expect(stderr).toContain('Expected an end within the 8 units of the text, got `5000`');
    expect(stderr).toMatch(/b\/y\.json:1:13 Expected .*, got the end of the file/);
  });
});
