import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { IndexDocument } from '../../src/sinks/document.ts';
import { annotatedText } from '../../src/sinks/opensearch/annotated-text.ts';
import { facetField, typeOfField } from '../../src/sinks/opensearch/facet-field.ts';
import { opensearch } from '../../src/sinks/opensearch/index.ts';
import { instantOf } from '../../src/sinks/opensearch/instant.ts';
import { openOpenSearch } from '../../src/sinks/opensearch/sink.ts';
import { sourceOf } from '../../src/sinks/opensearch/source.ts';
import { parseTarget } from '../../src/sinks/opensearch/target.ts';
import { INDEX_VERSION } from '../../src/sinks/opensearch/template.ts';
import { secondsOf } from '../../src/text/instant.ts';
import { folderWith } from '../support/folder.ts';
import { searchDocuments } from '../support/search-articles.ts';

const waits: number[] = [];
vi.mock('node:timers/promises', () => ({ setTimeout: async (wait: number) => void waits.push(wait) }));

const documents = searchDocuments();
const pick = (...ids: string[]) => ids.map(id => documents.get(id)!);

describe('targets', () => {
  it.each([
    ['opensearch+http://localhost:9200/articles', true],
    ['OpenSearch+HTTPS://host/articles', true],
    ['elasticsearch+https://user:pass@host/articles', true],
    ['http://localhost:9200/articles', false],
    ['opensearch://localhost:9200/articles', false],
    ['index.db', false],
  ])('%s is one: %s', (target, is) => {
    expect(opensearch.accepts(target)).toBe(is);
  });

  it('are read', () => {
    expect(parseTarget('opensearch+http://localhost:9200/articles')).toEqual({
      node: 'http://localhost:9200',
      index: 'articles',
      deadLetters: 'articles.dead.jsonl',
      annotated: false,
      shown: 'opensearch+http://localhost:9200/articles',
    });
    expect(
      parseTarget('elasticsearch+https://me:p%40ss%zz@host/behind/proxy/news-1?dead=/tmp/d&annotated=true'),
    ).toEqual({
      node: 'https://host/behind/proxy',
      auth: { username: 'me', password: 'p@ss%zz' },
      index: 'news-1',
      deadLetters: '/tmp/d',
      annotated: true,
      shown: 'elasticsearch+https://host/behind/proxy/news-1',
    });
  });

  it.each([
    ['opensearch+http://', 'one that cannot be read'],
    ['opensearch+http://localhost:9200', 'Expected an address with the name of an index'],
    ['opensearch+http://me:secret@localhost:99999/articles', 'one that cannot be read'],
    ['opensearch+http://me:secret@localhost/Articles', 'got `Articles`'],
    ['opensearch+http://me:secret@localhost/_all', 'got `_all`'],
    ['opensearch+http://localhost/a,b', 'got `a,b`'],
    ['opensearch+http://localhost/*', 'got `*`'],
    ['opensearch+http://me@localhost/articles', 'Expected a password behind the user'],
    ['opensearch+http://me:secret@localhost/articles?annoted=true', 'got `annoted`'],
    ['opensearch+http://localhost/articles?annotated=yes', 'got `yes`'],
  ])('%s is none', (target, message) => {
    expect(() => parseTarget(target)).toThrow(message);
    expect(() => parseTarget(target)).not.toThrow('secret');
  });
});

describe('what is sent', () => {
  const source = (document: IndexDocument) => JSON.parse(sourceOf(document, { annotated: false }));

  it('has exact and floating-point sums, ranges in UTC, and facets', () => {
    expect(source(documents.get('kampot-bridge')!)).toMatchObject({
      countries: ['JP', 'KH'],
      currencies: ['USD'],
      facets: { person: ['person/hun sen'], place: ['place/geonames:1831112', 'place/geonames:1861060'] },
      entities: [{}, { location: { lat: 10.61, lon: 104.18 } }, {}],
      mentions: [
        {},
        {},
        { date: { start: '2022-03-01', range: { gte: '2022-03-01T00:00:00Z', lt: '2022-03-02T00:00:00Z' } } },
        { sum: { low: '1500000', lowNumber: 1_500_000, highNumber: 1_500_000 } },
        {},
      ],
    });
    expect(source(documents.get('suva-storm')!).mentions[2].date.range.gte).toBe('2020-12-16T18:00:00Z');
    expect(source(documents.get('open-ended')!).mentions[0].date.range).toEqual({ gte: '2017-01-01T00:00:00Z' });
    expect(source(documents.get('no-year')!).mentions[0].date).not.toHaveProperty('range');
  });

  it('has no number for what is more than a number holds', () => {
    const low = '9'.repeat(400);
    const mention = { start: 0, end: 4, type: 'money', text: 'Only', sum: { low, high: low } };
    const [sent] = source({ ...documents.get('bare')!, mentions: [mention] }).mentions;
    expect(sent.sum.low).toBe(low);
    expect(sent.sum).not.toHaveProperty('lowNumber');
  });

  it('refuses an id that the server would refuse with all others', () => {
    const id = 'é'.repeat(257);
    expect(() => source({ ...documents.get('bare')!, id })).toThrow(
      'Expected an id of at most 512 bytes, got one of 514',
    );
  });

  it.each([
    [0, '1970-01-01T00:00:00Z'],
    [-1, '1969-12-31T23:59:59Z'],
    [secondsOf('-0299-01-01'), '-0299-01-01T00:00:00Z'],
    [secondsOf('0000-02-29'), '0000-02-29T00:00:00Z'],
    [secondsOf('12000-06-01'), '+12000-06-01T00:00:00Z'],
  ])('says %d seconds as %s', (seconds, instant) => {
    expect(instantOf(seconds)).toBe(instant);
  });

  it('says every second so that it can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), seconds => {
        expect(secondsOf(instantOf(seconds).replace('+', ''))).toBe(seconds);
      }),
    );
  });

  it('names a field for every type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), type => {
        expect(facetField(type)).toMatch(/^[A-Za-z0-9%-]+$/);
        expect(typeOfField(`facets.${facetField(type)}`)).toBe(type);
      }),
    );
    expect(facetField('work.of art')).toBe('work%002eof%0020art');
    expect(typeOfField('country')).toBeUndefined();
  });
});

describe('annotated text', () => {
  /** As the plugin reads it. */
  function parse(annotated: string) {
    let text = '';
    let last = 0;
    const annotations: { start: number; end: number; value: string }[] = [];
    for (const match of annotated.matchAll(/\[([^\][]*)\]\(([^)(]*)\)/g)) {
      text += annotated.slice(last, match.index);
      const start = text.length;
      text += match[1];
      last = match.index + match[0].length;
      for (const pair of match[2]!.split('&')) {
        if (pair.includes('=')) throw new Error('key=value pairs are not supported in annotations');
        const value = decodeURIComponent(pair.replaceAll('+', ' '));
        if (value !== '') annotations.push({ start, end: text.length, value });
      }
    }
    return { text: text + annotated.slice(last), annotations };
  }

  it('marks mentions with type and key', () => {
    expect(annotatedText(documents.get('asean-talks')!)).toMatch(
      /^\[ASEAN\]\(organization&organization%2Fasean\)-related talks of the \[Bank of China\]/,
    );
  });

  it('reads as the text to the letter, with every mention at its place', () => {
    const piece = fc.oneof(fc.constantFrom('[', ']', '(', ')', '](', '&', '=', '+', '%', '[a](b)', ' '), fc.string());
    const part = fc.record({ text: fc.array(piece).map(pieces => pieces.join('')), is: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part), piece, (parts, key) => {
        let text = '';
        const mentions: IndexDocument['mentions'][number][] = [];
        for (const each of parts) {
          const start = text.length;
          text += each.text;
          if (each.is && each.text !== '')
            mentions.push({ start, end: text.length, type: 'ship', text: each.text, entity: `ship/${key}` });
        }
        const read = parse(annotatedText({ text, mentions }));
        expect(read.text).toBe(text);
        const marked = mentions.filter(mention => !/[[\]]/.test(mention.text));
        expect(read.annotations).toEqual(
          marked.flatMap(({ start, end, type, entity }) => [type, entity!].map(value => ({ start, end, value }))),
        );
      }),
    );
  });
});

type Answer = (response: ServerResponse, lines: string[]) => void;

/** A server that plays out answers to `_bulk`, one after the other, and then takes everything. */
async function stub({
  answers = [],
  index = 'missing',
  plugins = [],
}: {
  answers?: Answer[];
  index?: object | 'missing';
  plugins?: object[];
} = {}) {
  const bulks: string[][] = [];
  const made: Record<string, unknown> = {};
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = request.url!.replace(/\?.*/, '');
    if (path === '/_bulk' || path.endsWith('/_bulk')) {
      const lines = body.trimEnd().split('\n');
      bulks.push(idsIn(lines));
      (answers.shift() ?? takeAll)(response, lines);
    } else if (path.endsWith('/_mapping'))
      reply(response, index === 'missing' ? 404 : 200, index === 'missing' ? {} : index);
    else if (path === '/_cat/plugins') reply(response, 200, plugins);
    else {
      if (request.method === 'PUT') made[path] = JSON.parse(body);
      reply(response, 200, {});
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  waits.length = 0;
  const { port } = server.address() as AddressInfo;
  const dead = join(folderWith({}), 'dead.jsonl');
  return { target: `opensearch+http://me:secret@127.0.0.1:${port}/articles?dead=${dead}`, bulks, made, dead };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function actionsIn(lines: readonly string[]): { operation: string; id: string }[] {
  return lines
    .map(line => JSON.parse(line))
    .flatMap(({ index, delete: removed }) =>
      index ? [{ operation: 'index', id: index._id }] : removed ? [{ operation: 'delete', id: removed._id }] : [],
    );
}

const idsIn = (lines: readonly string[]) => actionsIn(lines).map(({ id }) => id);

/** Says of each document what is given for its id, else that it is in. */
function say(items: Record<string, { status: number; error?: object }>): Answer {
  return (response, lines) =>
    reply(response, 200, {
      errors: Object.keys(items).length > 0,
      items: actionsIn(lines).map(({ operation, id }) => ({ [operation]: { _id: id, status: 200, ...items[id] } })),
    });
}

const takeAll = say({});
const fail = (
  status: number,
  error: object = { type: 'fault', root_cause: [{ type: 'fault', reason: 'no time' }] },
): Answer => {
  return response => reply(response, status, { error, status });
};
const cut: Answer = response => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"errors":false,"items":[');
  setTimeout(() => response.destroy(), 5);
};
const refusal = {
  type: 'mapper_parsing_exception',
  reason: 'failed to parse field [date]',
  caused_by: { type: 'x', reason: 'no day' },
};

describe('faults of the server', () => {
  const three = pick('ship', 'bare', 'debt-one');
  const ids = ['ship', 'bare', 'debt-one'];

  it.each<[string, Answer[], string[][]]>([
    ['no time, twice', [fail(429), fail(429)], [ids, ids, ids]],
    ['503', [fail(503)], [ids, ids]],
    ['500 and 502', [fail(500), fail(502)], [ids, ids, ids]],
    ['the connection cut before the answer', [response => response.destroy()], [ids, ids]],
    ['the connection cut in the middle of the answer', [cut], [ids, ids]],
    ['no time for one document', [say({ bare: { status: 429 } })], [ids, ['bare']]],
    ['a shard away for two', [say({ bare: { status: 503 }, ship: { status: 503 } })], [ids, ['ship', 'bare']]],
    ['one after the other', [fail(429), say({ bare: { status: 429 } }), cut], [ids, ids, ['bare'], ['bare']]],
  ])('%s: is asked again after a while', async (_, answers, expected) => {
    const { target, bulks } = await stub({ answers: [...answers] });
    const sink = await openOpenSearch(target);
    expect(await sink.write(three)).toEqual([]);
    expect(bulks).toEqual(expected);
    expect(waits).toEqual([100, 200, 400].slice(0, expected.length - 1));
    await sink.close();
  });

  it('is given up in the end, without the password', async () => {
    const { target, bulks } = await stub({ answers: Array(20).fill(fail(429)) });
    const sink = await openOpenSearch(target);
    const error = await sink.write(three).catch(error => error);
    expect(error.name).toBe('SystemError');
    expect(error.message).toMatch(
      /^Expected to use the index opensearch\+http:\/\/127\.0\.0\.1:\d+\/articles, got: the server has no time for 3 documents: .*no time/,
    );
    expect(inspect(error, { depth: 20 })).not.toContain('secret');
    expect(bulks.length).toBe(10);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(30_000);
    await sink.close();
  });

  it.each([
    [401, 'the server does not let this user in; wrong user or password'],
    [403, 'permission denied'],
    [400, 'no time'],
  ])('%d is told at once', async (status, reason) => {
    const { target, bulks } = await stub({ answers: [fail(status)] });
    const sink = await openOpenSearch(target);
    const error = await sink.write(three).catch(error => error);
    expect(error.name).toBe('SystemError');
    expect(error.message).toContain(reason);
    expect(inspect(error, { depth: 20 })).not.toContain('secret');
    expect(bulks.length).toBe(1);
    await sink.close();
  });

  it.each([
    [403, { type: 'cluster_block_exception', reason: 'index read-only' }],
    [400, { type: 'index_closed_exception', reason: 'closed' }],
    [404, { type: 'index_not_found_exception', reason: 'no such index' }],
  ])('is no fault of a document: %d', async (status, error) => {
    const { target, dead } = await stub({ answers: [say({ bare: { status, error } })] });
    const sink = await openOpenSearch(target);
    await expect(sink.write(three)).rejects.toThrow(error.reason);
    expect(existsSync(dead)).toBe(false);
    await sink.close();
  });

  it('that takes less at once gets less, and refuses what is too large alone', async () => {
    const tooLarge: Answer = (response, lines) =>
      idsIn(lines).length > 1 || idsIn(lines).includes('bare') ? fail(413)(response, lines) : takeAll(response, lines);
    const { target, bulks } = await stub({ answers: Array(9).fill(tooLarge) });
    const sink = await openOpenSearch(target);
    const [refused, ...more] = await sink.write(three);
    expect(more).toEqual([]);
    expect(refused).toMatchObject({
      id: 'bare',
      reason: expect.stringMatching(/^the server takes no document of \d+ bytes$/),
    });
    expect(bulks).toEqual([ids, ['ship'], ['bare', 'debt-one'], ['bare'], ['debt-one']]);
    await sink.close();
  });

  it('that is away when it is opened is told at once', async () => {
    const { target } = await stub();
    const away = target.replace(/:\d+\//, ':1/');
    const error = await openOpenSearch(away).catch(error => error);
    expect(error.name).toBe('SystemError');
    expect(error.message).toBe(
      'Expected to use the index opensearch+http://127.0.0.1:1/articles, got: no server listens there',
    );
    expect(inspect(error, { depth: 20 })).not.toContain('secret');
    expect(waits).toEqual([]);
  });
});

describe('a document that is refused', () => {
  const lines = (path: string) =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));

  it('is told with the reason, and kept until it is taken', async () => {
    const { target, dead } = await stub({ answers: [say({ bare: { status: 400, error: refusal } })] });
    const sink = await openOpenSearch(target);
    const reason = 'failed to parse field [date]: no day';
    expect(await sink.write(pick('ship', 'bare'))).toEqual([{ id: 'bare', reason }]);
    expect(lines(dead)).toEqual([{ id: 'bare', reason, document: documents.get('bare') }]);
    await sink.close();
    expect(lines(dead)).toHaveLength(1);

    const again = await openOpenSearch(target);
    expect(await again.write(pick('bare'))).toEqual([]);
    await again.close();
    expect(existsSync(dead)).toBe(false);
  });

  it('has one line, however often it is refused', async () => {
    const refused = say({ bare: { status: 400, error: refusal }, ship: { status: 400, error: refusal } });
    const { target, dead } = await stub({ answers: Array(3).fill(refused) });
    const sink = await openOpenSearch(target);
    for (let time = 0; time < 3; time++) await sink.write(pick('ship', 'bare'));
    expect(lines(dead)).toHaveLength(6);
    await sink.close();
    expect(lines(dead).map(({ id }) => id)).toEqual(['ship', 'bare']);
  });

  it('is forgotten when it is to be removed', async () => {
    const { target, dead } = await stub({
      answers: [say({ bare: { status: 400, error: refusal } }), say({ bare: { status: 404 } })],
    });
    const sink = await openOpenSearch(target);
    await sink.write(pick('bare'));
    await sink.remove(['bare', 'x'.repeat(600)]);
    await sink.close();
    expect(existsSync(dead)).toBe(false);
  });

  it('does not suffer from half a line of a run that was killed', async () => {
    const { target, dead } = await stub({ answers: [say({ bare: { status: 400, error: refusal } })] });
    writeFileSync(dead, '{"id":"ship","reason":"x"}\n{"id":"debt-o');
    const sink = await openOpenSearch(target);
    await sink.write(pick('bare'));
    expect(lines(dead).map(({ id }) => id)).toEqual(['ship', 'bare']);
    await sink.close();
  });
});

describe('opening', () => {
  const made = (version: number, annotated: boolean) => ({
    articles: { mappings: { _meta: { glossator: { version, annotated } } } },
  });

  it('makes the index by a template of the same content', async () => {
    const server = await stub();
    await (await openOpenSearch(server.target)).close();
    const body = server.made['/articles'];
    expect(server.made['/_index_template/glossator-articles']).toEqual({
      index_patterns: ['articles'],
      priority: 500,
      template: body,
    });
    expect(body).toMatchObject({ mappings: { properties: { text: { analyzer: 'english' } } } });
    expect(JSON.stringify(body)).not.toContain('annotated_text');
  });

  it('makes no index where there is one', async () => {
    const server = await stub({ index: made(INDEX_VERSION, false) });
    await (await openOpenSearch(server.target, { mustExist: true })).close();
    expect(server.made).toEqual({});
  });

  it.each([
    ['of another version', made(INDEX_VERSION + 1, false), '', `Expected an index of version ${INDEX_VERSION}`],
    ['of others', { articles: { mappings: {} } }, '', 'got another index'],
    ['without annotated text', made(INDEX_VERSION, false), '&annotated=true', 'Expected an index with annotated text'],
  ])('refuses an index %s', async (_, index, parameter, message) => {
    const { target } = await stub({ index });
    await expect(openOpenSearch(target + parameter)).rejects.toThrow(message);
  });

  it('writes annotated text where the plugin is', async () => {
    const plugins = [{ name: 'n', component: 'mapper-annotated-text', version: '2.19.1' }];
    const server = await stub({ plugins });
    await (await openOpenSearch(`${server.target}&annotated=true`)).close();
    expect(server.made['/articles']).toMatchObject({
      mappings: { _meta: { glossator: { annotated: true } }, properties: { annotated: { type: 'annotated_text' } } },
    });
    expect(JSON.parse(sourceOf(documents.get('ship')!, { annotated: true })).annotated).toContain(
      '[Titanic](ship&ship%2Ftitanic)',
    );
  });

  it('finds no plugin', async () => {
    const { target } = await stub();
    await expect(openOpenSearch(`${target}&annotated=true`)).rejects.toThrow(
      'Expected the plugin mapper-annotated-text',
    );
  });
});
