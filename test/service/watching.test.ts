import { describe, expect, it } from 'vitest';
import { testService } from '../support/service.ts';

const SECRET = 'Zanzibar-in-the-rain';

async function busyService() {
  const service = await testService({ host: '0.0.0.0', token: 'open-sesame' });
  const authorization = 'Bearer open-sesame';
  const ask = (url: string, payload: string | object, headers: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      payload,
      headers: {
        'content-type': typeof payload === 'string' ? 'text/plain' : 'application/json',
        authorization,
        ...headers,
      },
    });
  await ask(`/annotate?title=${SECRET}`, SECRET);
  await ask('/annotate', [{ text: SECRET }, { text: 'german' }, { text: 3 }]);
  await ask('/annotate', `{"text": ${SECRET}`, { 'content-type': 'application/json' });
  await ask('/annotate', 'broken');
  await ask('/annotate', SECRET, { authorization: `Bearer ${SECRET}` });
  await ask(`/${SECRET}?a=${SECRET}`, SECRET);
  await ask('/annotate/stream', `{"text": "${SECRET}"}\n${SECRET}`, { 'content-type': 'application/x-ndjson' });
  await ask('/explain', SECRET);
  const metrics = (await service.app.inject({ url: '/metrics', headers: { authorization } })).body;
  return { metrics, ...service };
}

describe('metrics', () => {
  it('count articles, mentions, refusals, errors and times, by what no client can make up', async () => {
    const { metrics } = await busyService();
    for (const line of [
      'glossator_articles_total 4',
      'glossator_mentions_total 9',
      'glossator_refused_articles_total{code="not_english"} 1',
      'glossator_refused_articles_total{code="invalid_article"} 2',
      'glossator_refused_articles_total{code="failed"} 1',
      'glossator_error_answers_total{code="invalid_article"} 1',
      'glossator_error_answers_total{code="unauthorized"} 1',
      'glossator_error_answers_total{code="not_found"} 1',
      'glossator_error_answers_total{code="failed"} 1',
      'glossator_request_seconds_count{route="/annotate",status="200"} 2',
      'glossator_request_seconds_count{route="/annotate/stream",status="200"} 1',
      'glossator_request_seconds_count{route="other",status="404"} 1',
      'glossator_requests_in_flight 0',
      'glossator_queue_length 0',
      'glossator_threads 2',
    ])
      expect(metrics.split('\n')).toContain(line);
    expect(metrics).toContain('process_resident_memory_bytes');
    expect(metrics).not.toContain(SECRET);
  });

  it('know what is in flight and what waits', async () => {
    const { app, annotator } = await testService();
    const headers = { host: 'localhost' };
    const answer = app.inject({ method: 'POST', url: '/annotate', payload: { text: 'wait' }, headers });
    await expect.poll(() => annotator.given.length).toBe(1);
    const { body } = await app.inject({ url: '/metrics', headers });
    expect(body).toContain('glossator_requests_in_flight 1');
    expect(body).toContain('glossator_queue_length 1');
    annotator.release();
    await answer;
  });

  it('are of one service each', async () => {
    const [first, second] = [await testService(), await testService()];
    const headers = { host: 'localhost' };
    await first.app.inject({ method: 'POST', url: '/annotate', payload: { text: 'Rain.' }, headers });
    const { body } = await second.app.inject({ url: '/metrics', headers });
    expect(body).toContain('glossator_articles_total 0');
  });
});

describe('the log', () => {
  it('has a line of JSON a request, without text, address or token', async () => {
    const { log } = await busyService();
    const lines = log()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const answered = lines.filter(({ msg }) => msg === 'answered');
    expect(answered).toHaveLength(9);
    expect(answered[0]).toMatchObject({
      level: 30,
      method: 'POST',
      route: '/annotate',
      status: 200,
      client: '127.0.0.1',
    });
    expect(answered[4]).toMatchObject({ status: 401, code: 'unauthorized' });
    expect(log()).not.toContain(SECRET);
    expect(log()).not.toContain('sesame');
  });

  it('has where a fault of the service happened, and the answer has nothing of it', async () => {
    const { app, log, annotator } = await testService();
    annotator.annotate = async () => {
      throw new TypeError(`Cannot read ${SECRET}`);
    };
    const headers = { host: 'localhost' };
    const answer = await app.inject({ method: 'POST', url: '/annotate', payload: { text: 'Rain.' }, headers });
    expect([answer.statusCode, answer.json()]).toEqual([
      500,
      { error: { code: 'failed', message: 'Expected an answer, and the service failed' } },
    ]);
    expect(log()).toMatch(/"error":"TypeError","at":\["\s+at .*watching\.test\.ts/);
    expect(log()).not.toContain(SECRET);
  });
});
