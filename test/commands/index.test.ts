import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringifyAnnotationsLine } from '../../src/annotations/index.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { folderWith } from '../support/folder.ts';
import { projectFiles } from '../support/project.ts';
import { glossator } from '../support/run.ts';
import { searchArticles } from '../support/search-articles.ts';

const NAMES = ['kampot-bridge', 'kisumu-ferry', 'ship'];
const chosen = searchArticles().filter(({ file }) => NAMES.includes(file.article.id));
const files = chosen.map(({ file }) => file);
const texts = Object.fromEntries(chosen.map(({ file, text }) => [file.article.id, text]));
const PROJECT = projectFiles(texts, { predicted: files, gold: files.slice(0, 1) });
const PREDICTED = 'annotations/predicted';

const withText = (file: AnnotationFile) =>
  stringifyAnnotationsLine({ ...file, article: { ...file.article, text: texts[file.article.id]! } });

describe('index', () => {
  it('puts the predictions of the project into its index, and a second time writes nothing', async () => {
    const cwd = folderWith(PROJECT);
    expect(await glossator(['index'], { cwd })).toEqual({
      code: 0,
      stdout: '3 articles written → .glossator/index.db (0 unchanged)\n',
      stderr: '',
    });
    const bytes = readFileSync(join(cwd, '.glossator/index.db'));
    expect((await glossator(['index'], { cwd })).stdout).toBe(
      '0 articles written → .glossator/index.db (3 unchanged)\n',
    );
    expect(readFileSync(join(cwd, '.glossator/index.db')).equals(bytes)).toBe(true);
    expect((await glossator(['index', '-q'], { cwd })).stdout).toBe('');
  });

  it('writes what changed alone, and takes out what is gone when it is told to', async () => {
    const cwd = folderWith(PROJECT);
    await glossator(['index', '--to', 'x.db'], { cwd });
    const path = join(cwd, PREDICTED, 'kampot-bridge.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"Hun Sen"}', '"Samdech Hun Sen"}'));
    rmSync(join(cwd, PREDICTED, 'ship.json'));
    const kept = await glossator(['index', '--to', 'x.db'], { cwd });
    expect(kept.stdout).toBe('1 article written → x.db (1 unchanged)\n');
    const pruned = await glossator(['index', '--to', 'x.db', '--prune', '--json'], { cwd });
    expect(JSON.parse(pruned.stdout)).toEqual({
      written: 0,
      unchanged: 2,
      removed: 1,
      problems: [],
      notPruned: false,
      target: 'x.db',
    });
    const { stdout } = await glossator(['search', '--in', 'x.db', '--person', 'samdech'], { cwd });
    expect(stdout).toMatch(/^1 article\n/);
  });

  it('names what it cannot read, indexes the rest and prunes nothing', async () => {
    const cwd = folderWith(PROJECT);
    await glossator(['index'], { cwd });
    writeFileSync(join(cwd, PREDICTED, 'ship.json'), '{"schema": 1, oh');
    writeFileSync(join(cwd, 'corpus/kisumu-ferry.txt'), 'Another text.');
    const { code, stdout, stderr } = await glossator(['index', '--prune'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe('0 articles written → .glossator/index.db (1 unchanged, 3 problems)\n');
    expect(stderr).toContain(`${PREDICTED}/ship.json:1:15 Expected`);
    expect(stderr).toContain(`${PREDICTED}/kisumu-ferry.json:3:`);
    expect(stderr).toContain('the article was changed since: annotate it again');
    expect(stderr).toMatch(/Nothing was pruned: what could not be read may still be there\n$/);
    const found = await glossator(['search', 'ferry'], { cwd });
    expect(found.stdout).toMatch(/^1 article\n/);
  });

  it('takes JSON Lines with their texts, from a file or from standard input', async () => {
    const cwd = folderWith({ 'all.jsonl': `${files.map(withText).join('\n')}\n` });
    const fromFile = await glossator(['index', 'all.jsonl', '--to', 'sqlite:a/b/file'], { cwd });
    expect(fromFile.stdout).toBe('3 articles written → sqlite:a/b/file (0 unchanged)\n');
    expect(existsSync(join(cwd, 'a/b/file'))).toBe(true);
    const input = `${withText(files[0]!)}\n\nnot json\n${withText(files[0]!)}\n${withText(files[1]!)}`;
    const { code, stdout, stderr } = await glossator(['index', '-'], { cwd, input });
    expect([code, stdout]).toEqual([1, '2 articles written → .glossator/index.db (0 unchanged, 2 problems)\n']);
    expect(stderr).toContain('<stdin>:3:');
    expect(stderr).toContain(
      '<stdin>:4 Expected annotations of each article once, got `kampot-bridge`, which line 1 has too',
    );
  });

  it('joins JSON Lines without texts with the articles', async () => {
    const lines = files.map(file => `${stringifyAnnotationsLine(file)}\n`).join('');
    const cwd = folderWith({ ...PROJECT, 'all.jsonl': lines, 'none.jsonl': lines });
    expect((await glossator(['index', 'all.jsonl'], { cwd })).code).toBe(0);
    const { code, stderr } = await glossator(['index', 'none.jsonl', '--articles', 'elsewhere'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('none.jsonl:1 Expected the article `kampot-bridge`, found none');
  });

  it('does not take a target or annotations that are none', async () => {
    const cwd = folderWith(PROJECT);
    const target = await glossator(['index', '--to', 'somewhere'], { cwd });
    expect(target.code).toBe(2);
    expect(target.stderr).toContain('Expected a target such as index.db or sqlite:PATH');
    expect(target.stderr).toContain('got `somewhere`');
    const none = await glossator(['index', 'nothing'], { cwd });
    expect([none.code, none.stderr]).toEqual([
      2,
      'glossator: Expected annotations in nothing, found none; `glossator annotate` makes them\n',
    ]);
    mkdirSync(join(cwd, 'empty'));
    expect((await glossator(['index', 'empty'], { cwd })).code).toBe(1);
  });

  it('says when the disk does not take it', async () => {
    const cwd = folderWith({ ...PROJECT, file: '' });
    const { code, stderr } = await glossator(['index', '--to', 'file/index.db'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('Expected to make the folder file, got: ');
  });
});
