import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulkFile } from '../../src/sinks/bulk-file.ts';
import type { IndexDocument } from '../../src/sinks/document.ts';
import { sourceOf } from '../../src/sinks/opensearch/source.ts';
import { templateBody } from '../../src/sinks/opensearch/template.ts';
import { folderWith } from '../support/folder.ts';
import { searchDocuments } from '../support/search-articles.ts';

const documents = searchDocuments();
const pick = (...ids: string[]) => ids.map(id => documents.get(id)!);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n');

async function write(path: string, docs: readonly IndexDocument[], removed: readonly string[] = []) {
  const sink = await bulkFile.open(path);
  const refused = await sink.write(docs);
  await sink.remove(removed);
  await sink.close();
  return refused;
}

describe('a bulk file', () => {
  it('has an action and a source for each document, by id', async () => {
    const path = join(folderWith({}), 'articles.ndjson');
    await write(path, pick('ship', 'bare'));
    expect(linesOf(path)).toEqual([
      '{"index":{"_id":"bare"}}',
      sourceOf(documents.get('bare')!, { annotated: false }),
      '{"index":{"_id":"ship"}}',
      sourceOf(documents.get('ship')!, { annotated: false }),
      '',
    ]);
  });

  it.each([
    ['articles.ndjson', 'articles.template.json', 'articles'],
    ['My News (old).bulk.ndjson', 'My News (old).template.json', 'my-news-old-'],
    ['_новини.ndjson', '_новини.template.json', 'articles'],
  ])('%s has its template beside it', async (name, template, index) => {
    const folder = folderWith({});
    await write(join(folder, name), []);
    expect(json(join(folder, template))).toEqual(JSON.parse(JSON.stringify(templateBody(index, { annotated: false }))));
  });

  it('knows what is in it, and replaces it wholly', async () => {
    const path = join(folderWith({}), 'articles.ndjson');
    await write(path, pick('ship', 'bare'));
    const changed = { ...documents.get('debt-one')!, id: 'ship', hash: 'f'.repeat(64) };
    await write(path, [documents.get('ship')!, changed]);
    const sink = await bulkFile.open(path);
    expect(await sink.known()).toEqual(
      new Map([
        ['bare', documents.get('bare')!.hash],
        ['ship', 'f'.repeat(64)],
      ]),
    );
    await sink.close();
    expect(linesOf(path)[3]).toBe(sourceOf(changed, { annotated: false }));
  });

  it('says of a document that it is gone, until it is back', async () => {
    const path = join(folderWith({}), 'articles.ndjson');
    await write(path, pick('ship', 'bare'));
    const before = readFileSync(path, 'utf8');
    await write(path, [], ['ship', 'nowhere']);
    expect(linesOf(path).slice(2)).toEqual(['{"delete":{"_id":"ship"}}', '']);
    const sink = await bulkFile.open(path);
    expect([...(await sink.known()).keys()]).toEqual(['bare']);
    await sink.close();
    await write(path, pick('ship'));
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('tells of what no server would take', async () => {
    const path = join(folderWith({}), 'articles.ndjson');
    const long = { ...documents.get('bare')!, id: 'x'.repeat(600) };
    expect(await write(path, [long, documents.get('ship')!])).toEqual([
      { id: long.id, reason: 'Expected an id of at most 512 bytes, got one of 600' },
    ]);
    expect(linesOf(path)).toHaveLength(3);
  });

  it('leaves other files alone', async () => {
    const folder = folderWith({ 'other.ndjson': '{"a": 1}\n' });
    await expect(bulkFile.open(join(folder, 'other.ndjson'))).rejects.toThrow('take another name');
    await expect(bulkFile.open(join(folder, 'none.ndjson'), { mustExist: true })).rejects.toThrow('found none');
  });

  it('is no address', () => {
    expect(bulkFile.accepts('opensearch+http://host/a.ndjson')).toBe(false);
    expect(bulkFile.accepts('out/a.ndjson')).toBe(true);
  });
});
