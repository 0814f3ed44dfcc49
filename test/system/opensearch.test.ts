import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryOf } from '../../src/search/ask.ts';
import { bulkFile } from '../../src/sinks/bulk-file.ts';
import type { IndexDate, IndexDocument, IndexSum } from '../../src/sinks/document.ts';
import { openOpenSearch } from '../../src/sinks/opensearch/sink.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { type OpenSearchServer, startOpenSearch } from '../support/opensearch-server.ts';
import { root } from '../support/run.ts';
import { searchDocuments } from '../support/search-articles.ts';
import { testSink } from '../support/sink-suite.ts';

let server: OpenSearchServer;
let folder: string;
let indexes = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-opensearch-test-'));
  server = await startOpenSearch();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function newTarget(): string {
  const index = `test-${indexes++}`;
  return `opensearch+${server.address}/${index}?dead=${encodeURIComponent(join(folder, `${index}.dead.jsonl`))}`;
}

testSink('OpenSearch', async () => {
  const target = newTarget();
  return { open: () => openOpenSearch(target) };
});

describe('what is at the edge', () => {
  const bare = searchDocuments().get('bare')!;
  const document = (id: string, more: Partial<IndexDocument>): IndexDocument => ({ ...bare, id, ...more });
  const dated = (date: Omit<IndexDate, 'timex' | 'kind'>) => [
    { start: 0, end: 4, type: 'date', text: 'Only', date: { timex: '', kind: 'date', ...date } },
  ];
  const summed = (sum: IndexSum) => [{ start: 0, end: 4, type: 'money', text: 'Only', sum }];
  const longWord = 'x'.repeat(40_000);
  const longId = 'é'.repeat(256);

  const documents = [
    document('far-future', { mentions: dated({ start: '12000-01-01', end: '12000-01-02' }) }),
    document('far-past', { mentions: dated({ start: '-12000-01-01', end: '-12000-01-02' }) }),
    document('nothing', { mentions: summed({ low: '0', high: '0' }) }),
    document('digits', { mentions: summed({ low: '9'.repeat(400), high: '9'.repeat(400) }) }),
    document('long-word', { text: `Bank ${longWord} china` }),
    document('broken', { text: 'half of a pair: \ud83d, and \u0000' }),
    document(longId, {}),
    document('many', {
      mentions: Array.from({ length: 12_000 }, (_, at) => ({ start: at, end: at + 1, type: 'ship', text: 'O' })),
    }),
  ];
  let sink: Sink;
  const found = async (query: Parameters<NonNullable<Sink['search']>>[0]) =>
    (await sink.search!(query, { limit: 100 })).hits.map(({ id }) => id);

  beforeAll(async () => {
    sink = await openOpenSearch(newTarget());
    expect(await sink.write(documents)).toEqual([]);
  });
  afterAll(() => sink.close());

  it('takes documents of all lengths', async () => {
    expect([...(await sink.known()).keys()].sort()).toEqual(documents.map(({ id }) => id).sort());
  });

  it('finds years of five digits', async () => {
    expect(await found({ entities: [], dates: { start: '12000-01-01' } })).toEqual(['far-future']);
    expect(await found({ entities: [], dates: { start: '12000-01-02' } })).toEqual([]);
    expect(await found({ entities: [], dates: { end: '-12000-01-02' } })).toEqual(['far-past']);
    expect(await found({ entities: [], dates: { end: '-12000-01-01' } })).toEqual([]);
  });

  it('finds the article whose date has a moment around one that has no length', async () => {
    const instant = '12000-01-01T12:00:00Z';
    expect(await found({ entities: [], dates: { start: instant, end: instant } })).toEqual(['far-future']);
  });

  it('knows that nothing is less than any sum', async () => {
    expect(await found(queryOf({ money: '0' }))).toEqual(['nothing']);
    expect(await found(queryOf({ money: '<0.01' }))).toEqual(['nothing']);
    expect(await found(queryOf({ money: '>0' }))).toEqual(['digits']);
    expect(await found(queryOf({ money: '>=0' }))).toEqual(['digits', 'nothing']);
  });

  it('finds a word of any length, and a phrase around it', async () => {
    expect(await found({ entities: [], words: { is: 'term', term: longWord } })).toEqual(['long-word']);
    expect(await found({ entities: [], words: { is: 'phrase', terms: ['bank', longWord, 'china'] } })).toEqual([
      'long-word',
    ]);
  });

  it('gives back every character', async () => {
    expect((await sink.articles!(['broken']))[0]!.text).toBe('half of a pair: \ud83d, and \u0000');
  });

  it('gives nothing behind the last result', async () => {
    expect(await sink.search!({ entities: [] }, { offset: 2_000_000_000, limit: 10 })).toMatchObject({
      total: documents.length,
      hits: [],
    });
  });

  it('tells of what is too much, and takes the rest', async () => {
    const refused = await sink.write([
      document('too-long'.repeat(100), {}),
      document('too-many-digits', { mentions: summed({ low: '9'.repeat(6_000), high: '9'.repeat(6_000) }) }),
      document('refused', { date: 'no day' }),
      document('taken', {}),
    ]);
    expect(refused.map(({ id }) => id).sort()).toEqual(['refused', 'too-long'.repeat(100), 'too-many-digits']);
    expect(refused.find(({ id }) => id === 'refused')!.reason).toContain('failed to parse field [date] of type [date]');
    expect((await sink.known()).has('taken')).toBe(true);
  });
});

describe('opening', () => {
  it('finds no index where one must be', async () => {
    await expect(openOpenSearch(newTarget(), { mustExist: true })).rejects.toThrow(
      'found none; `glossator index` makes one',
    );
  });

  it('leaves an index of others alone', async () => {
    const target = newTarget();
    const { pathname } = new URL(target.slice('opensearch+'.length));
    await fetch(`${server.address}${pathname}`, { method: 'PUT' });
    await expect(openOpenSearch(target)).rejects.toThrow(
      'got another index; delete it and index again, or take another name',
    );
  });

  it('finds no plugin for annotated text', async () => {
    await expect(openOpenSearch(`${newTarget()}&annotated=true`)).rejects.toThrow(
      'Expected the plugin mapper-annotated-text',
    );
  });

  it('makes an index once, however many open it', async () => {
    const target = newTarget();
    const sinks = await Promise.all(Array.from({ length: 4 }, () => openOpenSearch(target)));
    await Promise.all(sinks.map(sink => sink.close()));
  });

  it('searches through an alias', async () => {
    const target = newTarget();
    const sink = await openOpenSearch(target);
    await sink.write([...searchDocuments().values()]);
    await sink.close();
    const index = new URL(target.slice('opensearch+'.length)).pathname.slice(1);
    await fetch(`${server.address}/${index}/_alias/all-articles`, { method: 'PUT' });
    const alias = await openOpenSearch(`opensearch+${server.address}/all-articles`, { mustExist: true });
    expect((await alias.search!(queryOf({ person: ['Kishida'] }))).hits.map(({ id }) => id)).toEqual([
      'kishida-nairobi',
    ]);
    await alias.close();
  });
});

describe('a bulk file', () => {
  it('and its template, loaded by hand, are the index that we write', async () => {
    const documents = [...searchDocuments().values()];
    const file = await bulkFile.open(join(folder, 'loaded.ndjson'));
    await file.write(documents);
    await file.close();
    const load = async (method: string, path: string, name: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(server.address + path, { method, headers, body: readFileSync(join(folder, name)) });
      return response.json();
    };
    expect(await load('PUT', '/_index_template/glossator-loaded', 'loaded.template.json')).toEqual({
      acknowledged: true,
    });
    expect(await load('POST', '/loaded/_bulk?refresh=true', 'loaded.ndjson')).toMatchObject({ errors: false });

    const target = newTarget();
    const [loaded, written] = await Promise.all([
      openOpenSearch(`opensearch+${server.address}/loaded`, { mustExist: true }),
      openOpenSearch(target),
    ]);
    await written.write(documents);
    expect(await loaded.known()).toEqual(await written.known());
    for (const ask of [{ words: 'bridge OR bread' }, { near: '11.56,104.92,150km' }, { money: '>1e6' }, {}])
      expect(await loaded.search!(queryOf(ask))).toEqual(await written.search!(queryOf(ask)));
    await loaded.close();
    await written.close();
  });
});

describe('a type', () => {
  it('may be any text', async () => {
    const sink = await openOpenSearch(newTarget());
    const bare = searchDocuments().get('bare')!;
    const types = ['work', 'work.of art', '__proto__', '*', 'a/b', 'тип'];
    const entity = (type: string) => ({
      key: `${type}/x`,
      id: `${type}/x`,
      type,
      name: 'X',
      words: ['x'],
      mentions: 1,
      quotes: [],
    });
    expect(await sink.write([{ ...bare, entities: types.map(entity) }])).toEqual([]);
    const { facets } = await sink.search!({ entities: [] });
    expect(facets.map(({ name }) => name).sort()).toEqual([...types].sort());
    expect((await sink.suggest!(['x'])).map(({ type }) => type).sort()).toEqual([...types].sort());
    await sink.close();
  });
});

describe('killing', () => {
  const COUNT = 300;
  /** Writes what an index lacks, as `index` does, a few at a time, and tells of each time. */
  const WRITER = `
    const { openOpenSearch } = await import('${root}src/sinks/opensearch/sink.ts');
    const { searchDocuments } = await import('${root}test/support/search-articles.ts');
    const documents = [...searchDocuments().values()];
    const many = Array.from({ length: ${COUNT} }, (_, number) => {
      const document = documents[number % documents.length];
      return { ...document, id: document.id + number, hash: document.hash + number };
    });
    const sink = await openOpenSearch(process.argv.at(-1));
    const known = await sink.known();
    const lacking = many.filter(({ id, hash }) => known.get(id) !== hash);
    for (let at = 0; at < lacking.length; at += 20) {
      await sink.write(lacking.slice(at, at + 20));
      console.log('written');
    }
    await sink.close();`;

  /** Writes to its end, or until it has told of so many times: the next is on its way then. */
  async function write(target: string, times = Number.POSITIVE_INFINITY): Promise<unknown> {
    const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', WRITER, target];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = 0;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      told += chunk.split('written').length - 1;
      if (told >= times) child.kill('SIGKILL');
    });
    const [code, signal] = await once(child, 'exit');
    return code ?? signal;
  }

  it('at any moment and writing again ends in the same index', async () => {
    const [target, whole] = [newTarget(), newTarget()];
    for (const times of [1, 2, 1, 3]) expect(await write(target, times)).toBe('SIGKILL');
    const between = await openOpenSearch(target);
    const { size } = await between.known();
    await between.close();
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(COUNT);
    expect(await write(target)).toBe(0);
    expect(await write(whole)).toBe(0);

    const [killed, straight] = await Promise.all([openOpenSearch(target), openOpenSearch(whole)]);
    expect(await killed.known()).toEqual(await straight.known());
    expect((await killed.known()).size).toBe(COUNT);
    for (const ask of [{}, { words: 'bridge OR bread' }, { place: ['KH'] }, { money: '>0 USD' }])
      expect(await killed.search!(queryOf(ask), { limit: COUNT })).toEqual(
        await straight.search!(queryOf(ask), { limit: COUNT }),
      );
    await killed.close();
    await straight.close();
  });
});
