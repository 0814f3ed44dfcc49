import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testService } from '../support/service.ts';

function post(app: FastifyInstance, payload: string | object, headers: Record<string, string> = {}, url = '/annotate') {
  const type = typeof payload === 'string' ? 'text/plain' : 'application/json';
  return app.inject({ method: 'POST', url, payload, headers: { host: 'localhost', 'content-type': type, ...headers } });
}

describe('size', () => {
  it('of a body that says how large it is, and of one that does not', async () => {
    const { app, annotator, listen } = await testService({ limits: { maxBody: 1000 } });
    const answer = await post(app, 'a'.repeat(1001));
    expect([answer.statusCode, answer.json()]).toEqual([
      413,
      {
        error: {
          code: 'body_too_large',
          message: 'Expected a body of at most 1000 bytes, got a larger one',
          hint: 'send fewer articles at a time, or raise --max-body',
        },
      },
    ]);
    expect((await post(app, 'a'.repeat(1000))).statusCode).toBe(200);
    const raw = await exchange(await listen(), ['transfer-encoding: chunked'], `3e9\r\n${'a'.repeat(1001)}\r\n`);
    expect(raw).toMatch(/^HTTP\/1\.1 413 .*connection: close/is);
    expect(annotator.given).toHaveLength(1);
  });

  it('of an article, alone, in a list and in a stream', async () => {
    const { app } = await testService({ limits: { maxBytes: 30 } });
    const large = { text: 'é'.repeat(16) };
    const fault = {
      code: 'article_too_large',
      message: 'Expected an article of at most 30 bytes, got a larger one',
      hint: 'split it, or raise the limit with --max-bytes',
    };
    for (const payload of [large, large.text]) {
      const answer = await post(app, payload);
      expect([answer.statusCode, answer.json()]).toEqual([413, { error: fault }]);
    }
    expect((await post(app, [large, { text: 'Rain.' }])).json()).toMatchObject([{ problem: fault }, { schema: 1 }]);
    const lines = `${JSON.stringify(large)}\n{"text": "Rain."}\n`;
    const stream = await post(app, lines, { 'content-type': 'application/x-ndjson' }, '/annotate/stream');
    const [first, second] = stream.body
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(first).toEqual({ problem: { ...fault, line: 1 } });
    expect(second).toMatchObject({ article: { id: 'article-2' } });
  });

  it('of an article to explain', async () => {
    const { app } = await testService();
    expect((await post(app, 'a'.repeat(200_001), {}, '/explain')).json().error.code).toBe('body_too_large');
  });
});

describe('requests in flight', () => {
  it('are refused above a number before their body is there, until one is done', async () => {
    const { app, annotator, listen } = await testService({ limits: { maxInFlight: 2 } });
    const address = await listen();
    const waiting = [post(app, 'wait'), post(app, 'wait')];
    await expect.poll(() => annotator.given.length).toBe(2);
    const raw = await exchange(address, ['content-length: 5'], '');
    expect(raw).toMatch(/^HTTP\/1\.1 503 /);
    expect(raw).toMatch(/^retry-after: 1\r$/m);
    expect(JSON.parse(raw.split('\r\n\r\n')[1]!)).toEqual({
      error: {
        code: 'busy',
        message: 'Expected at most 2 requests at a time, got more',
        hint: 'try again, or raise --max-in-flight',
      },
    });
    expect((await app.inject({ url: '/health', headers: { host: 'localhost' } })).statusCode).toBe(200);
    annotator.release();
    expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await post(app, 'Rain.')).statusCode).toBe(200);
  });

  it('count until their work is done, though the client has gone', async () => {
    const { app, annotator, listen } = await testService({ limits: { maxInFlight: 1 } });
    const address = await listen();
    const abort = new AbortController();
    const gone = fetch(`${address}/annotate`, {
      method: 'POST',
      body: 'wait',
      headers: { 'content-type': 'text/plain' },
      signal: abort.signal,
    });
    await expect.poll(() => annotator.given.length).toBe(1);
    abort.abort();
    await expect(gone).rejects.toThrow();
    expect((await post(app, 'Rain.')).statusCode).toBe(503);
    annotator.release();
    await expect.poll(async () => (await post(app, 'Rain.')).statusCode).toBe(200);
  });

  it.each([
    ['a fault', 'broken', 500],
    ['bad input', ' ', 400],
  ])('are given back after %s', async (_, text, status) => {
    const { app } = await testService({ limits: { maxInFlight: 1 } });
    for (let time = 0; time < 3; time++) expect((await post(app, text)).statusCode).toBe(status);
  });
});

describe('the rate of one client', () => {
  it('comes before all else, a wrong token too', async () => {
    const { app, annotator } = await testService({ host: '0.0.0.0', token: 'open-sesame', limits: { rate: 3 } });
    const right = { authorization: 'Bearer open-sesame' };
    const statuses: number[] = [];
    for (const headers of [right, {}, { authorization: 'Bearer x' }, right])
      statuses.push((await post(app, 'Rain.', headers)).statusCode);
    expect(statuses).toEqual([200, 401, 401, 429]);
    const { headers, ...answer } = await app.inject({ url: '/nothing' });
    expect([answer.statusCode, answer.json().error.code]).toEqual([429, 'too_many_requests']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(annotator.given).toHaveLength(1);
    for (const url of ['/health', '/ready']) expect((await app.inject({ url })).statusCode).toBe(200);
  });

  it('is counted by client, whom only a proxy that is trusted may name', async () => {
    const rates = async (trustProxy: string[]) => {
      const { app } = await testService({ limits: { rate: 1 }, trustProxy });
      const statuses: number[] = [];
      for (const client of ['192.0.2.1', '192.0.2.2', '192.0.2.1'])
        statuses.push((await post(app, 'Rain.', { 'x-forwarded-for': client })).statusCode);
      return statuses;
    };
    expect(await rates([])).toEqual([200, 429, 429]);
    expect(await rates(['127.0.0.1'])).toEqual([200, 200, 429]);
  });
});

it('a body that does not come in time is not waited for', async () => {
  const { listen } = await testService({ limits: { bodyTimeout: 0.1 } });
  const raw = await exchange(await listen(), ['content-length: 5'], 'Ra');
  expect(raw).toMatch(/^HTTP\/1\.1 408 /);
  expect(JSON.parse(raw.split('\r\n\r\n')[1]!).error).toEqual({
    code: 'request_too_slow',
    message: 'Expected the whole body within 0.1 s, it takes longer',
  });
});

it.each([
  ['no HTTP', 'rain\r\n\r\n', 400, 'invalid_request'],
  [
    'too many headers',
    `GET / HTTP/1.1\r\nhost: localhost\r\na: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers_too_large',
  ],
])('%s is answered all the same', async (_, sent, status, code) => {
  const raw = await send(await (await testService()).listen(), sent);
  expect(raw).toContain(`HTTP/1.1 ${status} `);
  expect(JSON.parse(raw.split('\r\n\r\n')[1]!).error.code).toBe(code);
});

/** Sends a request by hand, which may lack its end, and gives all that comes back until the first answer is whole. */
function exchange(address: string, headers: readonly string[], body: string): Promise<string> {
  const head = ['POST /annotate HTTP/1.1', 'host: localhost', 'content-type: text/plain', ...headers];
  return send(address, `${head.join('\r\n')}\r\n\r\n${body}`);
}

function send(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  return new Promise((resolve, reject) => {
    let got = '';
    const check = (): void => {
      if (got.includes('}}')) resolve(got);
    };
    socket.on('data', chunk => {
      got += chunk;
      check();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(got));
    socket.write(bytes);
  });
}
