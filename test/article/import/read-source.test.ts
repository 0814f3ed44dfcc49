import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedFile } from '../../../src/article/import/article-file.ts';
import { articleId } from '../../../src/article/import/id.ts';
import type { Outcome } from '../../../src/article/import/imported.ts';
import { sourceKindOf } from '../../../src/article/import/kinds.ts';
import { readSource } from '../../../src/article/import/read-source.ts';

const pages = 'test/cases/import/pages';
const files = 'test/cases/import/files';

/** Pages that are no article, and why. */
const refused = {
  'america-paywall-stub.htm': {
    reason: 'Expected the whole article, got its beginning: the rest is for subscribers',
    hint: 'save the page after logging in',
  },
  'empty.htm': { reason: 'Expected the text of an article, found none' },
  'frameset.htm': {
    reason: 'Expected an article, got a page of frames (menu.htm, story41.htm)',
    hint: 'save the frame that has the article',
  },
};

function read(folder: string, name: string): Promise<Outcome[]> {
  return readSource(readFileSync(join(folder, name)), sourceKindOf(name)!);
}

function stemOf(name: string): string {
  return basename(name, extname(name));
}

describe('a saved page', () => {
  const names = readdirSync(pages).filter(name => sourceKindOf(name) !== undefined);

  it.each(names.filter(name => !(name in refused)))('%s becomes its article file', async name => {
    const [outcome] = (await read(pages, name)) as [{ article: never }];
    const file = importedFile(articleId(outcome.article, stemOf(name)), outcome.article);
    const expected = readFileSync(join(pages, `${stemOf(name)}.txt`), 'utf8');
    expect(file.replace(/^(?:source|imported): [0-9a-f]{64}\n/gm, '')).toBe(expected);
  });

  it.each(Object.entries(refused))('%s is refused', async (name, fault) => {
    expect(existsSync(join(pages, `${stemOf(name)}.txt`))).toBe(false);
    expect(await read(pages, name)).toEqual([{ fault }]);
  });

  it('is one of many', () => {
    expect(names.length).toBeGreaterThanOrEqual(15);
  });
});

describe('a feed or a file of a news agency', () => {
  it('is JSON', async () => {
    expect(await readSource(Buffer.from('{\n  "uri": '), 'json')).toEqual([
      { fault: { line: 2, column: 10, reason: 'Expected JSON with a value' } },
    ]);
  });

  const names = readdirSync(files).filter(name => !name.endsWith('.expected.json'));

  it.each(names)('%s gives its articles, and names what is none', async name => {
    const outcomes = (await read(files, name)).map(outcome =>
      'fault' in outcome ? outcome.fault : { ...outcome.article, source: undefined },
    );
    const expected: unknown = JSON.parse(readFileSync(join(files, `${stemOf(name)}.expected.json`), 'utf8'));
    expect(outcomes).toEqual(expected);
  });
});
