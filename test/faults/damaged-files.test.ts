import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringifyAnnotations } from '../../src/annotations/index.ts';
import { parseAnnotations } from '../../src/annotations/parse.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { InputError, SystemError, UsageError } from '../../src/errors.ts';
import { parseModel, readModel } from '../../src/model/index.ts';
import { queryOf } from '../../src/search/ask.ts';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { sample, text } from '../annotations/sample.ts';
import { flips } from '../support/flips.ts';
import { folderWith } from '../support/folder.ts';
import { searchDocuments } from '../support/search-articles.ts';

describe('a model file', () => {
  const whole = readFileSync('models/sequence.model');

  it('is refused with any bit turned over, and cut off anywhere', () => {
    for (const { at, flipped } of flips(whole, { step: 400_009 }))
      expect(() => parseModel(flipped), `byte ${at}`).toThrow(/^Expected a (?:whole )?model file/);
    for (const { at, flipped } of flips(whole.subarray(0, 40)))
      expect(() => parseModel(flipped), `byte ${at}`).toThrow(/^Expected a (?:whole )?model file/);
    for (const length of [0, 3, 4, 5, 36, 37, 38, 1_000, whole.length - 1])
      expect(() => parseModel(whole.subarray(0, length)), `${length} bytes`).toThrow(
        /^Expected a (?:whole )?model file/,
      );
    expect(() => parseModel(Buffer.concat([whole, Buffer.of(0)]))).toThrow('damaged or cut off');
  });

  it('is refused by its name', async () => {
    const path = join(folderWith({ 'my.model': whole.subarray(0, 1_000) }), 'my.model');
    const refused = await readModel(path).catch(error => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(refused.problems).toEqual([
      { kind: 'input', file: path, reason: 'Expected a whole model file, got one that is damaged or cut off' },
    ]);
  });
});

describe('an annotation file', () => {
  const whole = Buffer.from(stringifyAnnotations(sample()));

  /** What nothing in the file repeats: with one bit turned over it may be another value of the same kind. */
  function withoutUnprovable({ article, entities, mentions }: AnnotationFile) {
    const { sha256, length } = article;
    return {
      article: { sha256, length },
      entities: entities.map(({ id, type }) => ({ id, type })),
      mentions: mentions.map(({ start, end, text, entity, type }) => ({
        ...{ start, end, text, entity },
        type: entity === undefined ? undefined : type,
      })),
    };
  }

  it('with any bit turned over is refused by file and line, or still says the same of the text', () => {
    let refused = 0;
    for (const { at, flipped } of flips(whole)) {
      const read = attempt(flipped);
      if (read instanceof InputError) {
        refused++;
        for (const { file, line, kind } of read.problems)
          expect({ file, kind, line }, `byte ${at}`).toMatchObject({
            file: 'a.json',
            kind: 'input',
            line: expect.any(Number),
          });
      } else expect(withoutUnprovable(read as AnnotationFile), `byte ${at}`).toEqual(withoutUnprovable(sample()));
    }
    expect(refused / (whole.length * 8)).toBeGreaterThan(0.7);
  });

  it('that is cut off anywhere is refused', () => {
    for (let length = 0; length < whole.length - 1; length++)
      expect(attempt(whole.subarray(0, length)), `${length} bytes`).toBeInstanceOf(InputError);
  });

  function attempt(bytes: Buffer): unknown {
    try {
      return parseAnnotations(bytes.toString('utf8'), { file: 'a.json', text });
    } catch (error) {
      return error;
    }
  }
});

describe('an index file', () => {
  const documents = [...searchDocuments().values()];

  async function indexBytes(): Promise<Buffer> {
    const path = join(folderWith({}), 'whole.db');
    const sink = await openSqlite(path);
    await sink.write(documents);
    await sink.close();
    return readFileSync(path);
  }

  /** What a search in these bytes finds, or the error. */
  async function searched(bytes: Uint8Array): Promise<{ path: string; found: unknown }> {
    const path = join(folderWith({}), 'index.db');
    writeFileSync(path, bytes);
    try {
      const sink = await openSqlite(path, { mustExist: true });
      try {
        return { path, found: (await sink.search!(queryOf({ words: 'bridge' }))).total };
      } finally {
        await sink.close();
      }
    } catch (error) {
      return { path, found: error };
    }
  }

  it('that is cut off, or no database, is refused by its name', async () => {
    const whole = await indexBytes();
    const others = [Buffer.from('A story.\n'.repeat(1_000)), whole.subarray(16), Buffer.alloc(4_096)];
    for (const bytes of [
      ...others,
      ...[512, 4_096, 8_192, whole.length / 2].map(length => whole.subarray(0, length)),
    ]) {
      const { path, found } = await searched(bytes);
      expect(found, `${bytes.length} bytes`).toBeInstanceOf(SystemError);
      expect(found).toMatchObject({ message: expect.stringContaining(`Expected to use the index ${path}, got: `) });
    }
  });

  it('that is smaller than a page is none: SQLite would find nothing in it, and write over it', async () => {
    for (const length of [0, 1, 100, 511]) {
      const { path, found } = await searched((await indexBytes()).subarray(0, length));
      expect(found, `${length} bytes`).toBeInstanceOf(UsageError);
      expect(found).toMatchObject({ message: expect.stringContaining(`Expected an index in ${path}, found none`) });
    }
    const path = join(folderWith({ 'notes.db': 'mine\n' }), 'notes.db');
    await expect(openSqlite(path)).rejects.toThrow(`Expected an index in ${path}, got another file`);
    expect(readFileSync(path, 'utf8')).toBe('mine\n');
  });

  it('with any bit of its header turned over is refused by its name, or answers as before', async () => {
    const whole = await indexBytes();
    let refused = 0;
    for (const { at, flipped } of flips(whole.subarray(0, 100), { step: 9 })) {
      const { path, found } = await searched(Buffer.concat([flipped, whole.subarray(100)]));
      if (found instanceof SystemError || found instanceof UsageError) {
        expect(found.message).toContain(path);
        refused++;
      } else expect(found, `byte ${at}`).toBe(2);
    }
    expect(refused).toBeGreaterThan(15);
  });
});
