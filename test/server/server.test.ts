import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServer, listen, newToken, readAssets } from '../../src/server/index.ts';
import { sameToken } from '../../src/server/token.ts';
import cases from '../cases/server.json' with { type: 'json' };
import { folderWith } from '../support/folder.ts';

const page = { 'index.html': '<p>page</p>', 'review.js': 'run()', 'review.css': 'p {}', 'notes.txt': 'not sent' };

async function server(options: { host?: string; token?: string } = {}): Promise<FastifyInstance> {
  const app = createServer({ ...options, assets: await readAssets(folderWith(page)) });
  app.get('/api/secret', async () => ({ secret: 42 }));
  app.post('/api/change', async ({ body }) => ({ got: body }));
  app.get('/api/fault', async () => {
    throw new Error('a secret of ours at /home/ada');
  });
  onTestFinished(() => app.close());
  return app;
}

interface Case {
  name: string;
  server?: { host?: string; token?: string };
  request: InjectOptions;
  status: number;
}

describe('who is listened to', () => {
  it.each(cases as Case[])('$status: $name', async ({ server: options, request, status }) => {
    const app = await server(options);
    const headers = { host: 'localhost:4747', ...request.headers };
    const answer = await app.inject({ method: 'GET', url: '/api/secret', ...request, headers });
    expect(answer.statusCode).toBe(status);
    if (status >= 400) {
      expect(answer.json()).toEqual({ error: expect.stringContaining('Expected') });
      expect(answer.body).not.toContain('42');
    }
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the token', () => {
  it('is taken from the address once, and becomes a cookie that scripts do not see', async () => {
    const token = newToken();
    const app = await server({ host: '0.0.0.0', token });
    const address = await listen(app, { host: '0.0.0.0', port: 0, orNext: false, token });
    const first = await fetch(address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    const cookie = first.headers.get('set-cookie')!;
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const url = new URL('/api/secret', address);
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200);
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await fetch(new URL('/?token=wrong', address), { redirect: 'manual' })).status).toBe(401);
  });

  it('is new each time, and long', () => {
    expect(newToken()).not.toBe(newToken());
    expect(newToken()).toMatch(/^[\w-]{32}$/);
  });

  it('is compared whole', () => {
    expect(sameToken('abc', 'abc')).toBe(true);
    for (const other of ['', 'ab', 'abcd', 'abd', 'ABC']) expect(sameToken('abc', other)).toBe(false);
  });

  it('is needed to listen to other machines', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'review.example'])
      expect(() => createServer({ host, assets: new Map() })).toThrow('Expected a token');
  });
});

describe('what is sent', () => {
  it('are the files of the page, and nothing else of its folder', async () => {
    const app = await server();
    const get = async (url: string) => {
      const { statusCode, headers, body } = await app.inject({ url, headers: { host: 'localhost' } });
      return [statusCode, headers['content-type'], body];
    };
    expect(await get('/')).toEqual([200, 'text/html; charset=utf-8', '<p>page</p>']);
    expect(await get('/review.js')).toEqual([200, 'text/javascript; charset=utf-8', 'run()']);
    for (const url of ['/notes.txt', '/index.html', '/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])
      expect((await get(url))[0]).toBe(404);
  });

  it('has all headers that keep a page safe', async () => {
    const { headers } = await (await server()).inject({ url: '/', headers: { host: 'localhost' } });
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Object.keys(headers).some(name => name.startsWith('access-control'))).toBe(false);
  });

  it('is nothing of a fault of ours', async () => {
    const { statusCode, body } = await (await server()).inject({ url: '/api/fault', headers: { host: 'localhost' } });
    expect(statusCode).toBe(500);
    expect(JSON.parse(body)).toEqual({ error: 'Expected an answer, and the server failed' });
  });

  it('is nothing without a page', async () => {
    await expect(readAssets(join(folderWith({}), 'web'))).rejects.toThrow('`npm run web` builds it');
  });
});

describe('the port', () => {
  it('is the next that is free, unless it was asked for', async () => {
    const [first, second, third] = [await server(), await server(), await server()];
    const taken = Number(new URL(await listen(first, { port: 0, orNext: true })).port);
    const next = new URL(await listen(second, { port: taken, orNext: true }));
    expect(Number(next.port)).toBeGreaterThan(taken);
    expect(next.hostname).toBe('127.0.0.1');
    await expect(listen(third, { port: taken, orNext: false })).rejects.toThrow('the port is taken');
  });
});
