import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answeredSchema } from '../../src/service/schemas.ts';
import { testService } from '../support/service.ts';

interface Answer {
  article?: { id: string; text?: string };
  problem?: { code: string; line?: number; column?: number };
}

/** A stream that is written to and read from by hand. */
function openStream(address: string, query = '') {
  const outgoing = request(`${address}/annotate/stream${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  onTestFinished(() => void outgoing.destroy());
  const answers: Answer[] = [];
  let status: number | undefined;
  let ended: 'whole' | 'cut off' | undefined;
  outgoing.on('error', () => {
    ended ??= 'cut off';
  });
  const read = (): void => {
    let rest = '';
    incoming!.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop()!;
      answers.push(...lines.map(line => JSON.parse(line)));
    });
  };
  let incoming: import('node:http').IncomingMessage | undefined;
  let wantsToRead = false;
  outgoing.on('response', response => {
    incoming = response;
    status = response.statusCode;
    response.on('end', () => {
      ended = 'whole';
    });
    response.on('error', () => {
      ended = 'cut off';
    });
    if (wantsToRead) read();
  });
  return {
    answers,
    outgoing,
    status: () => status,
    ended: () => ended,
    line: (article: unknown) => outgoing.write(`${typeof article === 'string' ? article : JSON.stringify(article)}\n`),
    read: () => {
      wantsToRead = true;
      if (incoming) read();
    },
  };
}

it('answers each line in its place, a bad one with its problem', async () => {
  const { app } = await testService();
  const lines = [
    '\uFEFF{"text": "Rain.", "id": "first"}\r',
    '',
    '{"text": "wait a moment"}',
    '{"text": "german"}',
    '{"text": 3}',
    '  ',
    '{"text": "Rain."',
    '[{"text": "Rain."}]',
    '{"text": "Last.", "id": "last"}',
  ];
  const answer = await app.inject({
    method: 'POST',
    url: '/annotate/stream',
    payload: lines.join('\n'),
    headers: { host: 'localhost', 'content-type': 'application/x-ndjson' },
  });
  expect(answer.headers['content-type']).toBe('application/x-ndjson');
  expect(answer.body.endsWith('\n')).toBe(true);
  const got = answer.body
    .trim()
    .split('\n')
    .map(line => answeredSchema.parse(JSON.parse(line)));
  expect(got).toMatchObject([
    { article: { id: 'first' } },
    { article: { id: 'article-3' } },
    { problem: { code: 'not_english', line: 4 } },
    { problem: { code: 'invalid_article', message: 'Expected text for `text`, got a number', line: 5, column: 10 } },
    {
      problem: { code: 'invalid_article', message: 'Expected JSON with `,` or `}`, got the end of the line', line: 7 },
    },
    { problem: { code: 'invalid_article', hint: 'write one object with `text` a line', line: 8 } },
    { article: { id: 'last' } },
  ]);
});

it('answers nothing to nothing', async () => {
  const { app } = await testService();
  const answer = await app.inject({
    method: 'POST',
    url: '/annotate/stream',
    payload: '\n\n',
    headers: { host: 'localhost', 'content-type': 'application/jsonl' },
  });
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
});

it('answers a line before the next one comes', async () => {
  const { listen } = await testService();
  const stream = openStream(await listen(), '?text=true');
  stream.read();
  for (let at = 1; at <= 3; at++) {
    stream.line({ text: `Rain ${at}.` });
    await expect.poll(() => stream.answers.length).toBe(at);
    expect(stream.answers.at(-1)!.article!.text).toBe(`Rain ${at}.`);
  }
  stream.outgoing.end();
  await expect.poll(() => stream.ended()).toBe('whole');
});

describe('what is in hand', () => {
  it('is bounded when the client takes no answers', async () => {
    const { annotator, listen } = await testService();
    const stream = openStream(await listen(), '?text=true');
    const text = 'Rain. '.repeat(8_000);
    const count = 2_000;
    for (let at = 0; at < count; at++) stream.line({ text, id: `a${at}` });
    stream.outgoing.end();
    await settled(() => annotator.given.length);
    // What the buffers of both ends hold is far from the 96 MB that were sent.
    expect(annotator.given.length).toBeGreaterThan(0);
    expect(annotator.given.length).toBeLessThan(count / 2);
    stream.read();
    await expect.poll(() => stream.ended(), { timeout: 20_000 }).toBe('whole');
    expect(stream.answers.map(({ article }) => article!.id)).toEqual(
      Array.from({ length: count }, (_, at) => `a${at}`),
    );
  });

  it('is bounded when an article takes long', async () => {
    const { annotator, listen } = await testService();
    const stream = openStream(await listen());
    stream.read();
    stream.line({ text: 'wait' });
    for (let at = 0; at < 50; at++) stream.line({ text: 'Rain.' });
    stream.outgoing.end();
    await settled(() => annotator.given.length);
    expect(annotator.given).toHaveLength(4);
    annotator.release();
    await expect.poll(() => stream.answers.length).toBe(51);
  });

  it('is worked off and given back when the client goes', async () => {
    const { app, annotator, listen } = await testService({ limits: { maxInFlight: 1 } });
    const stream = openStream(await listen());
    stream.line({ text: 'wait' });
    await expect.poll(() => annotator.given.length).toBe(1);
    stream.outgoing.destroy();
    const ask = async () =>
      (
        await app.inject({
          method: 'POST',
          url: '/annotate',
          payload: { text: 'Rain.' },
          headers: { host: 'localhost' },
        })
      ).statusCode;
    expect(await ask()).toBe(503);
    annotator.release();
    await expect.poll(ask).toBe(200);
  });
});

describe('a stream is cut off', () => {
  it('that brings no line', async () => {
    const { listen } = await testService({ limits: { streamTimeout: 0.2 } });
    const stream = openStream(await listen());
    stream.read();
    stream.line({ text: 'Rain.' });
    await expect.poll(() => stream.answers.length).toBe(1);
    await expect.poll(() => stream.ended()).toBe('cut off');
  });

  it('whose answers nobody takes', async () => {
    const { app, listen } = await testService({ limits: { streamTimeout: 0.3, maxInFlight: 1 } });
    const stream = openStream(await listen(), '?text=true');
    const text = 'Rain. '.repeat(8_000);
    for (let at = 0; at < 2_000; at++) stream.line({ text });
    await expect.poll(() => stream.status()).toBe(200);
    const metrics = async () => (await app.inject({ url: '/metrics', headers: { host: 'localhost' } })).body;
    await expect.poll(metrics, { timeout: 10_000 }).toContain('glossator_requests_in_flight 0');
  });
});

/** Waits until a number has stayed the same for a while. */
async function settled(value: () => number): Promise<void> {
  let before = -1;
  let same = 0;
  while (same < 5) {
    await new Promise(resolve => setTimeout(resolve, 50));
    same = value() === before && before > 0 ? same + 1 : 0;
    before = value();
  }
}
