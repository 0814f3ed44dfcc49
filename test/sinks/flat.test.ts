import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../src/sinks/document.ts';
import { flat, jsonl } from '../../src/sinks/flat/index.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { folderWith } from '../support/folder.ts';
import { root } from '../support/run.ts';
import { searchDocuments } from '../support/search-articles.ts';

const documents = searchDocuments();
const all = [...documents.values()];
const pick = (...ids: string[]) => ids.map(id => documents.get(id)!);
const TABLES = ['articles', 'entities', 'quotes', 'mentions', 'dates', 'sums'];

/** Opens, works, closes. */
async function withSink(target: string, work: (sink: Sink) => Promise<unknown>): Promise<void> {
  const sink = await flat.open(target);
  await work(sink);
  await sink.close();
}

/** The bytes of all files of a folder; there must be no others. */
function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

function rows(folder: string, table: string): Record<string, unknown>[] {
  return readFileSync(join(folder, `${table}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line));
}

async function filled(docs: readonly IndexDocument[] = all): Promise<string> {
  const folder = folderWith({});
  await withSink(`flat:${folder}`, sink => sink.write(docs));
  return folder;
}

describe('rows', () => {
  it('have all columns, of one type each', async () => {
    const folder = await filled();
    for (const table of TABLES.filter(name => name !== 'quotes')) {
      const all = rows(folder, table);
      expect(all.length).toBeGreaterThan(0);
      const columns = Object.keys(all[0]!);
      for (const row of all) expect(Object.keys(row)).toEqual(columns);
      for (const column of columns) {
        const types = new Set(
          all
            .map(row => row[column])
            .filter(value => value !== null)
            .map(value => typeof value),
        );
        expect(
          [...types].every(type => type === 'string' || type === 'number'),
          column,
        ).toBe(true);
        expect(types.size, `${table}.${column}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('say what is in the article', async () => {
    const folder = await filled(pick('kampot-bridge', 'suva-storm', 'open-ended'));
    expect(rows(folder, 'articles')[0]).toEqual({
      article: 'kampot-bridge',
      hash: documents.get('kampot-bridge')!.hash,
      title: 'Bridge at Kampot opens',
      date: '2022-03-02',
      url: null,
      place: null,
      language: null,
      focus: '',
      entities: 3,
      mentions: 5,
      text: documents.get('kampot-bridge')!.text,
    });
    expect(rows(folder, 'entities')[1]).toEqual({
      article: 'kampot-bridge',
      key: 'place/geonames:1831112',
      id: 'place/kampot',
      type: 'place',
      name: 'Kampot',
      role: null,
      words: 'kampot',
      country: 'KH',
      kind: 'city',
      geonames: 1831112,
      lat: 10.61,
      lon: 104.18,
      mentions: 1,
    });
    expect(rows(folder, 'sums')).toEqual([
      {
        article: 'kampot-bridge',
        start: 72,
        low: '1500000',
        high: '1500000',
        currency: 'USD',
        usd: null,
        low_number: 1_500_000,
        high_number: 1_500_000,
        usd_number: null,
      },
    ]);
    expect(rows(folder, 'dates').map(({ first, behind, first_second }) => [first, behind, first_second])).toEqual([
      ['2022-03-01', '2022-03-02', 1_646_092_800],
      ['2017-01-01', null, 1_483_228_800],
      [null, '2006-01-01', null],
      ['2020-12-17T06:00:00+12:00', '2020-12-17T06:01:00+12:00', 1_608_141_600],
    ]);
  });

  it('have spans that are right', async () => {
    const folder = await filled();
    const texts = new Map(rows(folder, 'articles').map(({ article, text }) => [article, String(text)]));
    for (const { article, start, stop, text } of rows(folder, 'mentions'))
      expect(texts.get(article)!.slice(Number(start), Number(stop))).toBe(text);
  });

  it('have quotes', async () => {
    const [document] = pick('abe-two') as [IndexDocument];
    const [entity] = document.entities;
    const quoted = { ...document, entities: [{ ...entity!, quotes: [{ start: 4, end: 9 }] }] };
    const folder = await filled([quoted]);
    expect(rows(folder, 'quotes')).toEqual([
      { article: 'abe-two', start: 4, stop: 9, entity: 'person/wikidata:Q132345' },
    ]);
  });
});

describe('writing', () => {
  const hashes = (docs: readonly IndexDocument[]) => new Map(docs.map(({ id, hash }) => [id, hash]));

  it('makes the files, and knows what is in them', async () => {
    const folder = await filled([]);
    expect(bytesOf(folder)).toEqual(Object.fromEntries(TABLES.map(table => [`${table}.jsonl`, ''])));
    await withSink(`flat:${folder}`, async sink => {
      expect(await sink.known()).toEqual(new Map());
      expect(await sink.write(all)).toEqual([]);
      expect(await sink.known()).toEqual(hashes(all));
    });
    await withSink(`flat:${folder}`, async sink => expect(await sink.known()).toEqual(hashes(all)));
  });

  it('gives the same bytes in whatever order and in however many runs', async () => {
    const once = bytesOf(await filled());
    const folder = await filled([...all].reverse());
    expect(bytesOf(folder)).toEqual(once);
    const parts = await filled(all.slice(10, 20));
    await withSink(`flat:${parts}`, sink => sink.write(all.slice(15)));
    await withSink(`flat:${parts}`, async sink => {
      for (const document of all.slice(0, 12)) await sink.write([document]);
    });
    expect(bytesOf(parts)).toEqual(once);
  });

  it('touches nothing when there is nothing to write', async () => {
    const folder = await filled();
    const inodes = () => TABLES.map(table => statSync(join(folder, `${table}.jsonl`)).ino);
    const before = inodes();
    await withSink(`flat:${folder}`, sink => sink.known());
    expect(inodes()).toEqual(before);
  });

  it('replaces a document wholly, takes the last of two of one id, and removes without a trace', async () => {
    const twin = { ...documents.get('ship')!, id: 'kampot-bridge', hash: 'f'.repeat(64) };
    const folder = await filled(pick('kampot-bridge', 'ship'));
    await withSink(`flat:${folder}`, sink =>
      sink.write([documents.get('bare')!, documents.get('kampot-bridge')!, twin]),
    );
    expect(bytesOf(folder)).toEqual(bytesOf(await filled([...pick('bare', 'ship'), twin])));
    await withSink(`flat:${folder}`, sink => sink.remove(['kampot-bridge', 'bare', 'nowhere']));
    expect(bytesOf(folder)).toEqual(bytesOf(await filled(pick('ship'))));
  });

  it('keeps every character', async () => {
    const odd = { ...documents.get('bare')!, text: '\u2028 \u0000 \ud83d 😀 "\\\n\r\n' };
    expect(rows(await filled([odd]), 'articles')[0]!.text).toBe(odd.text);
  });

  it('leaves other files alone', async () => {
    const folder = folderWith({
      'mentions.jsonl': '{"article": "a", "start": 0}\n{"no": "row"}\n',
      'notes.txt': 'mine',
    });
    await expect(flat.open(`flat:${folder}`)).rejects.toThrow('Expected the lines of an index in');
    await expect(flat.open(`flat:${folder}`)).rejects.toThrow('mentions.jsonl, got `{"no": "row"}`');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('refuses rows of an article that do not stand together', async () => {
    const row = (article: string) => `${JSON.stringify({ article, hash: 'a' })}\n`;
    const folder = folderWith({ 'articles.jsonl': row('a') + row('b') + row('a') });
    await expect(flat.open(`flat:${folder}`)).rejects.toThrow('articles.jsonl, got `{"article":"a","hash":"a"}`');
  });

  it('does not undo what another run wrote at the same time', async () => {
    const folder = await filled(pick('ship'));
    const [slow, fast] = await Promise.all([flat.open(`flat:${folder}`), flat.open(`flat:${folder}`)]);
    await slow.write(pick('bare'));
    await fast.write(pick('debt-one'));
    await fast.close();
    await expect(slow.close()).rejects.toThrow('another run wrote it at the same time; run it again');
    expect(bytesOf(folder)).toEqual(bytesOf(await filled(pick('ship', 'debt-one'))));
  });

  it('expects a folder', async () => {
    await expect(async () => flat.open('flat:')).rejects.toThrow('Expected a folder');
    await expect(flat.open(`flat:${folderWith({})}`, { mustExist: true })).rejects.toThrow('found none');
  });

  it('tells of a folder that is none', async () => {
    const folder = folderWith({ file: '' });
    await expect(flat.open(`flat:${join(folder, 'file', 'below')}`)).rejects.toThrow('got: it is no folder');
  });
});

describe('killing', () => {
  const COUNT = 300;
  const WRITER = `
    const { flat } = await import('${root}src/sinks/flat/index.ts');
    const { searchDocuments } = await import('${root}test/support/search-articles.ts');
    const documents = [...searchDocuments().values()];
    const sink = await flat.open(process.argv.at(-1));
    console.log('open');
    for (let number = 0; number < ${COUNT}; number++) {
      const document = documents[number % documents.length];
      await sink.write([{ ...document, id: document.id + number, hash: document.hash + number }]);
    }
    console.log('written');
    await sink.close();`;

  /** Writes to its end, or until it says so and some milliseconds more. */
  async function write(target: string, word?: string, delay = 0): Promise<unknown> {
    const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', WRITER, target];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (word !== undefined && chunk.includes(word)) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    return (await once(child, 'exit'))[0];
  }

  it('at any moment and writing again ends in the same files', async () => {
    const [folder, whole] = [folderWith({}), folderWith({})];
    const before = await filled(pick('ship'));
    for (const target of [folder, whole]) await withSink(`flat:${target}`, sink => sink.write(pick('ship')));
    expect(await write(`flat:${folder}`, 'open')).not.toBe(0);
    for (const [name, bytes] of Object.entries(bytesOf(before)))
      expect(readFileSync(join(folder, name), 'utf8')).toBe(bytes);
    for (const delay of [0, 2, 5, 10]) await write(`flat:${folder}`, 'written', delay);
    expect(await write(`flat:${folder}`)).toBe(0);
    expect(await write(`flat:${whole}`)).toBe(0);
    expect(bytesOf(folder)).toEqual(bytesOf(whole));
  });

  it('between two of the files has the rest done by the next run', async () => {
    const [folder, other] = [await filled(pick('ship')), await filled(pick('bare', 'debt-one'))];
    const names = TABLES.map(table => [`.${table}.jsonl.1-0.merged`, `${table}.jsonl`] as const);
    for (const [at, [from, to]] of names.entries())
      writeFileSync(join(folder, at < 2 ? to : from), readFileSync(join(other, to)));
    writeFileSync(join(folder, '.articles.jsonl.plan'), JSON.stringify(names));
    await withSink(`flat:${folder}`, async sink =>
      expect([...(await sink.known()).keys()]).toEqual(['bare', 'debt-one']),
    );
    expect(bytesOf(folder)).toEqual(bytesOf(other));
  });
});

describe('JSON Lines', () => {
  it('have all that an index knows of an article on a line', async () => {
    const path = join(folderWith({}), 'index.jsonl');
    const sink = await jsonl.open(path);
    await sink.write(pick('ship', 'kampot-bridge'));
    await sink.close();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual(pick('kampot-bridge', 'ship'));
    const again = await jsonl.open(path);
    expect([...(await again.known()).keys()]).toEqual(['kampot-bridge', 'ship']);
    await again.remove(['ship']);
    await again.close();
    expect(readFileSync(path, 'utf8')).toBe(`${lines[0]}\n`);
  });

  it('leave a corpus alone', async () => {
    const folder = folderWith({ 'wire.jsonl': '{"id": "a", "text": "b"}\n' });
    await expect(jsonl.open(join(folder, 'wire.jsonl'))).rejects.toThrow('take another name');
  });

  it.each([
    ['index.jsonl', true],
    ['some/where/index.jsonl', true],
    ['index.json', false],
    ['opensearch+http://host/index.jsonl', false],
    ['flat:index.jsonl', false],
  ])('%s is a target: %s', (target, is) => {
    expect(jsonl.accepts(target)).toBe(is);
  });
});
