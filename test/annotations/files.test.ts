import { readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotationFileName,
  readAnnotationFolder,
  stringifyAnnotations,
  writeAtomic,
} from '../../src/annotations/index.ts';
import { SystemError } from '../../src/errors.ts';
import { folderWith } from '../support/folder.ts';
import { sample } from './sample.ts';

describe('file names', () => {
  it.each([
    ['cambodia-japan-70-years', 'cambodia-japan-70-years.json'],
    ['2023/02/Port_1.2', '2023%2F02%2FPort_1.2.json'],
    ['.hidden', '%2Ehidden.json'],
    ['../up', '%2E.%2Fup.json'],
    ['a b%c', 'a%20b%25c.json'],
    ['Déby 😀', 'D%C3%A9by%20%F0%9F%98%80.json'],
    ['a\\b:c*', 'a%5Cb%3Ac%2A.json'],
    ['a'.repeat(200), `${'a'.repeat(200)}.json`],
  ])('%s', (id, name) => {
    expect(annotationFileName(id)).toBe(name);
  });

  it('above 200 bytes are cut, whole, and told apart by a hash', () => {
    const names = ['a'.repeat(201), 'a'.repeat(202), 'é'.repeat(40), `${'é'.repeat(40)}x`].map(annotationFileName);
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(name).toMatch(/^(?:[A-Za-z0-9._-]|%[0-9A-F]{2})+-[0-9a-f]{12}\.json$/);
      expect(name.length).toBeLessThanOrEqual(205);
    }
  });

  it('are safe, and different for different ids', () => {
    const ids = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).filter(id => !/\p{Surrogate}/u.test(id));
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        expect(annotationFileName(a)).toMatch(/^(?!\.)[A-Za-z0-9._%-]{1,205}$/);
        expect(annotationFileName(a) === annotationFileName(b)).toBe(a === b);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('atomic writes', () => {
  it('make the folder, leave nothing else behind, and do not touch what is the same', async () => {
    const folder = folderWith({});
    const path = join(folder, 'deep/er/a.json');
    expect(await writeAtomic(path, 'été\r\n')).toBe('written');
    utimesSync(path, 1, 1);
    expect(await writeAtomic(path, 'été\r\n')).toBe('unchanged');
    expect(statSync(path).mtimeMs).toBe(1000);
    expect(await writeAtomic(path, 'new')).toBe('written');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'deep/er'))).toEqual(['a.json']);
  });

  it('write side by side', async () => {
    const path = join(folderWith({}), 'a.json');
    await Promise.all([...'abcdefgh'].map(letter => writeAtomic(path, letter.repeat(1_000))));
    expect(new Set(readFileSync(path, 'utf8')).size).toBe(1);
  });

  it('say what the system did not allow, and keep its error', async () => {
    const folder = folderWith({ file: 'x', 'folder/b.json': 'x' });
    for (const path of ['file/a.json', 'folder']) {
      const failure = await writeAtomic(join(folder, path), 'x').catch(error => error);
      expect(failure).toBeInstanceOf(SystemError);
      expect(failure.cause).toHaveProperty('code');
      expect(failure.message).toContain(path);
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });
});

describe('folders of annotation files', () => {
  const json = stringifyAnnotations(sample());

  it('are read by name, passing over other files', async () => {
    const folder = folderWith({
      'b.json': json.replace('kisumu/port', 'b'),
      'B.json': json.replace('kisumu/port', 'B'),
      'a.json': `\ufeff${json}`,
      'notes.txt': 'x',
      '.a.json.1-0.tmp': 'x',
      '.hidden.json': 'x',
      'deep/c.json': json,
    });
    const { files, problems } = await readAnnotationFolder(folder);
    expect(problems).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(['B.json', 'a.json', 'b.json'].map(name => join(folder, name)));
    expect(files[1]).toMatchObject({ file: sample(), json });
  });

  it('may be a single file', async () => {
    const folder = folderWith({ 'a.json': json });
    expect((await readAnnotationFolder(join(folder, 'a.json'))).files).toHaveLength(1);
  });

  it('name what is wrong with each file and give the others', async () => {
    const folder = folderWith({
      'a.json': json,
      'b.json': '{',
      'c.json': Buffer.from([0xff]),
      'd.json': json,
      'e.json': json.replace('"person/akinyi-odhiambo", "by"', '"person/nobody", "by"'),
    });
    symlinkSync('f.json', join(folder, 'f.json'));
    const { files, problems } = await readAnnotationFolder(folder);
    expect(files).toHaveLength(1);
    expect(problems.map(({ file, kind, reason }) => [file.slice(folder.length + 1), kind, reason])).toEqual([
      ['b.json', 'input', expect.stringContaining('got the end of the file')],
      ['c.json', 'input', 'Expected UTF-8, got other bytes'],
      ['d.json', 'input', `Expected one file an article, got \`kisumu/port\`, which ${join(folder, 'a.json')} has too`],
      ['e.json', 'input', 'Expected an entity of this file, got `person/nobody`'],
      ['f.json', 'io', 'Expected to read it, got: a circle of symbolic links'],
    ]);
  });

  it('that are missing are a problem', async () => {
    const folder = join(folderWith({}), 'nowhere');
    expect((await readAnnotationFolder(folder)).problems).toEqual([
      { kind: 'input', file: folder, reason: 'Expected to read it, got: no such file or folder' },
    ]);
    writeFileSync(folder, json);
  });
});
