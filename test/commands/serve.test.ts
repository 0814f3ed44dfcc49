import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { glossator, root } from '../support/run.ts';
import { startServe } from '../support/serve-process.ts';

const FAST = ['--preset', 'fast', '--workers', '1'];
const STORY = '---\nid: visit\ndate: 2023-02-28\n---\nPrak Sokhonn flew to Tokyo on Monday with $2m.\n';

function post(address: string, body: string, headers: Record<string, string> = {}, path = 'annotate') {
  return fetch(`${address}${path}`, { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } });
}

describe('serve', () => {
  it('answers with the bytes that annotate writes', async () => {
    const cwd = folderWith({ 'visit.txt': STORY });
    const { address } = await startServe(FAST);
    const answer = await post(address, STORY);
    expect(await answer.text()).toBe((await glossator(['annotate', 'visit.txt', '--preset', 'fast'], { cwd })).stdout);
    const lines = await post(
      address,
      '{"text": "Rain fell on Tokyo."}\nno article\n',
      { 'content-type': 'application/x-ndjson' },
      'annotate/stream',
    );
    expect(
      (await lines.text())
        .trim()
        .split('\n')
        .map(line => Object.keys(JSON.parse(line))),
    ).toEqual([['schema', 'article', 'entities', 'mentions'], ['problem']]);
    expect(((await (await fetch(`${address}openapi.json`)).json()) as { info: object }).info).toMatchObject({
      version: JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version,
    });
    expect(await (await fetch(address)).text()).toContain('<title>Try it · Glossator</title>');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what is in flight at %s, then ends with 0', async signal => {
    const server = await startServe([...FAST, '--log-level', 'debug']);
    // Long enough that it is at work when the signal comes.
    const articles = Array.from({ length: 40 }, () => ({ text: 'Hun Sen flew to Tokyo. '.repeat(300) }));
    const answer = post(server.address, JSON.stringify(articles), { 'content-type': 'application/json' });
    await expect
      .poll(async () => (await fetch(`${server.address}metrics`)).text())
      .toContain('glossator_requests_in_flight 1');
    server.signal(signal);
    expect((await (await answer).json()) as object[]).toHaveLength(articles.length);
    expect(await server.ended).toBe(0);
    await expect(fetch(`${server.address}health`)).rejects.toThrow();
  });

  it('takes a token from the environment, and logs neither it nor text', async () => {
    const { address, log } = await startServe(FAST, { GLOSSATOR_TOKEN: 'open-sesame' });
    expect((await post(address, STORY)).status).toBe(401);
    expect((await post(address, STORY, { authorization: 'Bearer open-sesame' })).status).toBe(200);
    await expect.poll(log).toMatch(/"status":200/);
    expect(log()).not.toMatch(/sesame|Sokhonn/);
  });

  it('takes its limits and what holds for all articles from options', async () => {
    const { address } = await startServe([...FAST, '--max-body', '100', '--rate', '2', '--date', '2023-02-28']);
    expect((await post(address, 'a'.repeat(101))).status).toBe(413);
    expect(await (await post(address, 'It rained on Monday.')).json()).toMatchObject({
      mentions: [{ text: 'Monday', value: { timex: '2023-02-27' } }],
    });
    expect((await post(address, 'It rained.')).status).toBe(429);
  });
});

describe('serve refuses', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, stderr } = await glossator(['serve', ...FAST, '--port', String(port)]);
    expect([code, stderr]).toEqual([3, `glossator: Expected to listen on 127.0.0.1:${port}, got: the port is taken\n`]);
  });

  it.each([
    [['--host', '0.0.0.0'], 'Expected a token to listen on 0.0.0.0, got none; set GLOSSATOR_TOKEN'],
    [['--token', 'two words'], 'Expected a token of ASCII characters without spaces'],
    [['--port', '70000'], 'Expected a port from 0 to 65535'],
    [['--workers', '0'], 'Expected a whole number above 0'],
    [['--rate', 'many'], 'Expected a whole number above 0'],
    [['--trust-proxy', 'proxy.example'], 'Expected addresses such as 10.0.0.0/8, got `proxy.example`'],
    [['--log-level', 'loud'], "argument 'loud' is invalid"],
    [['story.txt'], 'too many arguments'],
  ])('wrong use: %j', async (args, reason) => {
    const { code, stderr } = await glossator(['serve', ...FAST, ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});
