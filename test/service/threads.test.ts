import { expect, it, onTestFinished } from 'vitest';
import { localAnnotator, type ThreadOptions, threadedAnnotator } from '../../src/annotator/index.ts';
import { threadScript } from '../../src/thread-script.ts';
import { testService } from '../support/service.ts';

const poisonous = threadScript('../test/annotator/poisonous-thread');
const headers = { host: 'localhost', 'content-type': 'text/plain' };

async function threadedService(options: ThreadOptions) {
  const annotator = await threadedAnnotator({ preset: 'fast' }, options);
  onTestFinished(() => annotator.close());
  const { app } = await testService({ annotator });
  return {
    app,
    annotate: (payload: string, query = '') =>
      app.inject({ method: 'POST', url: `/annotate${query}`, payload, headers }),
  };
}

it('annotates as the command line does', async () => {
  const { app, annotate } = await threadedService({ threads: 2 });
  const text = 'Prak Sokhonn flew to Tokyo on Monday with $2m.\n';
  const article = { id: 'visit', text, format: 'text' as const, date: '2023-02-28' };
  const local = await localAnnotator({ preset: 'fast' });
  const answer = await annotate(text, '?id=visit&date=2023-02-28');
  expect(await local.annotate(article, 'file')).toEqual({ output: answer.body, mentions: 4 });
  const explained = await app.inject({ method: 'POST', url: '/explain', payload: text, headers });
  expect(explained.json()).toEqual(await local.explain({ id: 'a', text, format: 'text' }));
});

it('answers for an article that takes too long, while others go on and the service is alive', async () => {
  const { app, annotate } = await threadedService({ threads: 2, timeout: 0.5, script: poisonous });
  const busy = [annotate('loop'), annotate('loop'), annotate('good')];
  let isOver = false;
  const all = Promise.all(busy).finally(() => {
    isOver = true;
  });
  await new Promise(resolve => setTimeout(resolve, 50));
  for (const url of ['/health', '/ready', '/metrics'])
    expect((await app.inject({ url, headers })).statusCode).toBe(200);
  expect(isOver).toBe(false);
  const answers = await all;
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 422, 200]);
  expect(answers[0]!.json().error).toEqual({
    code: 'article_too_slow',
    message: 'Expected to annotate it in 0.5 s, it took longer',
    hint: 'split it, or raise --timeout',
  });
});

it.each([
  ['exit', 500, 'failed'],
  ['throw', 500, 'failed'],
  ['grow', 422, 'article_too_heavy'],
])('answers for an article that ends its thread: %s', async (text, status, code) => {
  const { annotate } = await threadedService({ threads: 1, memory: 60, script: poisonous });
  const answer = await annotate(text);
  expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
  expect((await annotate('good')).body).toBe('good');
});
