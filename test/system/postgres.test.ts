import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordQuery } from '../../src/search/query.ts';
import type { IndexDocument } from '../../src/sinks/document.ts';
import { postgres } from '../../src/sinks/postgres/index.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { termsOf } from '../../src/text/terms.ts';
import { contentOf, query } from '../support/postgres-content.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { searchDocuments } from '../support/search-articles.ts';
import { testSink } from '../support/sink-suite.ts';

let server: PostgresServer;
let schemas = 0;
const newTarget = () => server.target(`index_${schemas++}`);
const documents = [...searchDocuments().values()];
const bare = documents.find(({ id }) => id === 'bare')!;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

testSink('PostgreSQL', async () => {
  const target = newTarget();
  return { open: () => postgres.open(target) };
});

async function withSink(target: string, work: (sink: Sink) => Promise<void>): Promise<void> {
  const sink = await postgres.open(target);
  try {
    await work(sink);
  } finally {
    await sink.close();
  }
}

async function idsOf(sink: Sink, words: WordQuery): Promise<string[]> {
  const { hits } = await sink.search!({ words, entities: [] }, { limit: 100 });
  return hits.map(({ id }) => id).sort();
}

describe('PostgreSQL: articles that a tsvector cannot hold', () => {
  const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `t${from + at}`);
  const monster = 'q'.repeat(3_000);
  const long: Record<string, string> = {
    'many terms': [...numbers(20_000), 'bank', 'china'].join(' '),
    'often one term': `${'bank then '.repeat(300)}bank china`,
    'more terms than a megabyte has': [...numbers(200_000, 1_000_000), 'bank', 'china', 'x'.repeat(20)].join(' '),
    'a term of many bytes': `bank ${monster} china`,
  };
  const phrase = (...terms: string[]): WordQuery => ({ is: 'phrase', terms });
  const term = (word: string): WordQuery => ({ is: 'term', term: word });
  const ids = Object.keys(long).sort();

  it('finds all of their words', async () => {
    const target = newTarget();
    await withSink(target, async sink => {
      const all = ids.map(id => ({ ...bare, id, title: 'Big China', text: long[id]! }));
      expect(await sink.write([bare, ...all])).toEqual([]);
      const withPhrase = ids.filter(id => id !== 'a term of many bytes');
      expect(await idsOf(sink, phrase('bank', 'china'))).toEqual(withPhrase.sort());
      expect(await idsOf(sink, { is: 'not', part: phrase('bank', 'china') })).toEqual(['a term of many bytes', 'bare']);
      expect(await idsOf(sink, { is: 'and', parts: [term('bank'), term('china')] })).toEqual(ids);
      expect(await idsOf(sink, phrase('china', 't0'))).toEqual([]);
      expect(await idsOf(sink, phrase('big', 'china'))).toEqual(ids);
      expect(await idsOf(sink, phrase('t19999', 'bank'))).toEqual(['many terms']);
      expect(await idsOf(sink, term('t1199999'))).toEqual(['more terms than a megabyte has']);
      expect(await idsOf(sink, term('t19'))).toEqual(['many terms']);
      expect(await idsOf(sink, { is: 'or', parts: [term(monster), term('portag')] })).toEqual([
        'a term of many bytes',
        'bare',
      ]);
      expect(await idsOf(sink, phrase(monster, 'china'))).toEqual(['a term of many bytes']);
    });
    const rows = await query(target, 'SELECT id FROM articles WHERE long_terms IS NOT NULL');
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.filter(id => id !== 'a term of many bytes'));
  });

  it('is in time for dates before the beginning of timestamps', async () => {
    await withSink(newTarget(), async sink => {
      const mentions = ['-100000-01-01', '-4713-01-01', '0001-01-01', '290000-01-01'].map((start, at) => ({
        start: at,
        end: at + 1,
        type: 'date',
        text: 'O',
        date: { timex: start, kind: 'date', start, end: start.replace(/01-01$/, '02-01') },
      }));
      expect(await sink.write([{ ...bare, mentions }])).toEqual([]);
      for (const { date } of mentions) {
        const { total } = await sink.search!({ entities: [], dates: { start: date.start, end: date.end } });
        expect(total, date.start).toBe(1);
      }
      expect((await sink.search!({ entities: [], dates: { start: '-99999-01-01', end: '-5000-01-01' } })).total).toBe(
        0,
      );
    });
  });
});

describe('PostgreSQL: what it cannot hold', () => {
  const date = (start: string) => ({
    start: 0,
    end: 1,
    type: 'date',
    text: 'O',
    date: { timex: 'X', kind: 'date', start },
  });
  const sum = (low: string) => ({ start: 0, end: 1, type: 'money', text: 'O', sum: { low, high: low } });
  const refused: Record<string, Partial<IndexDocument>> = {
    'a null character': { text: 'a\u0000b' },
    'a year without measure': { mentions: [date('99999999999999999-01-01')] },
    'a sum without measure': { mentions: [sum(`1${'0'.repeat(140_000)}`)] },
    'a sum that is none': { mentions: [sum("1'); DROP TABLE sums; --")] },
  };

  it('is refused with the reason, and all else is in', async () => {
    const target = newTarget();
    await withSink(target, async sink => {
      const bad = Object.entries(refused).map(([id, part]) => ({ ...bare, id, ...part }));
      const mixed = [...documents.slice(0, 5), ...bad.slice(0, 2), ...documents.slice(5), ...bad.slice(2)];
      const told = await sink.write(mixed);
      expect(told.map(({ id }) => id)).toEqual(Object.keys(refused));
      for (const { reason } of told) expect(reason).toMatch(/^PostgreSQL refuses it: \w/);
      expect(new Set((await sink.known()).keys())).toEqual(new Set(documents.map(({ id }) => id)));
    });
    const whole = newTarget();
    await withSink(whole, async sink => {
      await sink.write(documents);
    });
    expect(await contentOf(target)).toEqual(await contentOf(whole));
  });
});

describe('PostgreSQL: text that another program could take for orders', () => {
  const texts: string[] = JSON.parse(readFileSync('test/cases/search/hostile-texts.json', 'utf8'));

  it.each(texts.map(text => [text]))('%j', async text => {
    const target = server.target(text.slice(0, 20) || 'empty');
    await withSink(target, async sink => {
      const key = `person/${text}`;
      const document: IndexDocument = {
        ...Object.fromEntries(['id', 'title', 'url', 'place', 'language', 'text'].map(name => [name, text])),
        id: text,
        hash: text,
        text,
        focus: [text, text],
        entities: [
          {
            key,
            id: text,
            type: text,
            name: text,
            role: text,
            words: [text],
            country: text,
            kind: text,
            mentions: 1,
            quotes: [{ start: 0, end: 1 }],
          },
        ],
        mentions: [
          { start: 0, end: 1, type: text, text, entity: key, date: { timex: text, kind: text, start: '2022-01-01' } },
          { start: 1, end: 2, type: text, text, sum: { low: '1', high: '2', currency: text } },
        ],
      };
      expect(await sink.write([document, bare])).toEqual([]);
      await sink.write([document]);
      expect(await sink.known()).toEqual(
        new Map([
          [text, text],
          [bare.id, bare.hash],
        ]),
      );
      const [found] = await sink.articles!([text]);
      expect(found).toEqual({
        ...{ id: text, title: text, url: text, place: text, text },
        mentions: [
          { start: 0, end: 1, type: text, entity: key },
          { start: 1, end: 2, type: text },
        ],
      });
      const entity = { type: text, words: [text], country: text, key };
      const { total, facets } = await sink.search!({ entities: [entity], sum: { currency: text } });
      expect(total).toBe(1);
      expect(facets.flatMap(({ values }) => values.map(({ value }) => value)).sort()).toEqual([key, text, text].sort());
      expect(await sink.suggest!([text], { type: text })).toEqual([{ key, type: text, name: text, articles: 1 }]);
      const terms = termsOf(text).map(({ term }) => term);
      if (terms.length > 0) expect(await idsOf(sink, { is: 'phrase', terms })).toEqual([text]);
      // No text has it as a term, which holds letters and digits alone; a query could.
      const orders = `${text}'`;
      const parts: WordQuery[] = [
        { is: 'term', term: orders },
        { is: 'phrase', terms: [orders, orders] },
      ];
      for (const part of parts) {
        expect(await idsOf(sink, part)).toEqual([]);
        expect(await idsOf(sink, { is: 'not', part })).toEqual([text, bare.id].sort());
      }
      await sink.remove([text]);
      expect([...(await sink.known()).keys()]).toEqual([bare.id]);
    });
  });
});
