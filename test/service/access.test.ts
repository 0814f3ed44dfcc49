import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import cases from '../cases/service-access.json' with { type: 'json' };
import { testService } from '../support/service.ts';

interface Case {
  name: string;
  /** Whether the service has one. */
  token?: true;
  request: InjectOptions;
  status: number;
  code?: string;
}

const page = new Map([['index.html', { type: 'text/html', content: Buffer.from('page') }]]);

describe('who is listened to', () => {
  it.each(cases as Case[])('$status: $name', async ({ token, request, status, code }) => {
    const { app } = await testService({ assets: page, ...(token && { host: '0.0.0.0', token: 'open-sesame' }) });
    const { method = 'GET' } = request;
    const headers = {
      host: 'localhost:4949',
      ...(method === 'POST' && { 'content-type': 'text/plain' }),
      ...request.headers,
    };
    const payload = method === 'POST' ? { payload: 'Rain.' } : {};
    const answer = await app.inject({ url: '/annotate', ...request, ...payload, headers });
    expect(answer.statusCode, answer.body).toBe(status);
    if (code !== undefined) expect(answer.json().error.code).toBe(code);
    expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
    expect(Object.keys(answer.headers).some(name => name.startsWith('access-control'))).toBe(false);
  });
});

it.each(['0.0.0.0', '::', '192.168.1.5', 'annotate.example'])('other machines need a token: %s', async host => {
  await expect(testService({ host })).rejects.toThrow(UsageError);
});
