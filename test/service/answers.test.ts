import { describe, expect, it } from 'vitest';
import { type Endpoint, endpoints } from '../../src/service/endpoints.ts';
import { type ServiceFault, statusOf } from '../../src/service/fault.ts';
import { errorSchema } from '../../src/service/schemas.ts';
import cases from '../cases/service.json' with { type: 'json' };
import { testService } from '../support/service.ts';

interface Case {
  name: string;
  method?: 'GET' | 'POST';
  url: string;
  json?: unknown;
  /** So many articles. */
  many?: number;
  type?: string;
  headers?: Record<string, string>;
  body?: string;
  status: number;
  answer?: object;
  fault?: Partial<ServiceFault>;
}

describe('the answer to', () => {
  it.each(cases as Case[])('$name: $status', async ({ method = 'POST', url, status, answer, fault, ...sent }) => {
    const { app } = await testService();
    const { payload, type } = bodyOf(sent);
    const headers = { host: 'localhost', ...(type !== undefined && { 'content-type': type }), ...sent.headers };
    const got = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    expect(got.statusCode, got.body).toBe(status);
    expect(got.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(got.headers['x-content-type-options']).toBe('nosniff');
    if (answer) expect(got.json()).toMatchObject(answer);
    else expect(errorSchema.parse(got.json()).error).toMatchObject(fault!);
    if (answer) endpointOf(url).answer['application/json']!.parse(got.json());
    else expect(statusOf[fault!.code!]).toBe(status);
  });
});

function bodyOf({ json, many, type, body }: Omit<Case, 'status' | 'name' | 'url'>) {
  if (json !== undefined) return { payload: JSON.stringify(json), type: 'application/json' };
  if (many !== undefined)
    return { payload: JSON.stringify(Array(many).fill({ text: 'Rain.' })), type: 'application/json' };
  return { payload: body, type };
}

function endpointOf(url: string): Endpoint {
  return Object.values<Endpoint>(endpoints).find(({ path }) => path === url.split('?')[0])!;
}

it('is, of one article, the annotation file as the command line writes it', async () => {
  const { app, annotator } = await testService();
  const answer = await app.inject({
    method: 'POST',
    url: '/annotate?id=rain',
    headers: { host: 'localhost', 'content-type': 'text/plain' },
    payload: 'Rain.',
  });
  expect(await annotator.annotate({ id: 'rain', text: 'Rain.', format: 'text' }, 'file')).toMatchObject({
    output: answer.body,
  });
});

it('says what holds for articles that do not say it themselves', async () => {
  const { app } = await testService({ date: '2023-02-28', place: 'Oslo' });
  const answer = await app.inject({
    method: 'POST',
    url: '/annotate',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    payload: [{ text: 'Rain.' }, { text: 'Rain.', date: '2020-01-01', place: 'Rome' }],
  });
  expect(answer.json()).toMatchObject([
    { article: { date: '2023-02-28', place: 'Oslo' } },
    { article: { date: '2020-01-01', place: 'Rome' } },
  ]);
});

it('keeps the order of a list, and has few articles of it in hand', async () => {
  const { app, annotator } = await testService();
  const articles = Array.from({ length: 20 }, (_, at) => ({ text: at === 0 ? 'wait' : 'Rain.', id: `a${at}` }));
  const pending = app.inject({
    method: 'POST',
    url: '/annotate',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    payload: articles,
  });
  await expect.poll(() => annotator.given.length).toBe(4);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(annotator.given).toHaveLength(4);
  annotator.release();
  const answer = (await pending).json() as { article: { id: string } }[];
  expect(answer.map(({ article }) => article.id)).toEqual(articles.map(({ id }) => id));
});
