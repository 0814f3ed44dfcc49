import { Agent, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { testService } from '../support/service.ts';

interface Got {
  status: number;
  connection: string | undefined;
  body: string;
}

/** A client that keeps its connection. */
function client(address: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return (path: string, body?: string): Promise<Got> =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST';
      const sent = request(`${address}${path}`, { agent, method, headers: { 'content-type': 'text/plain' } }, got => {
        let text = '';
        got.setEncoding('utf8').on('data', chunk => {
          text += chunk;
        });
        got.on('end', () => resolve({ status: got.statusCode!, connection: got.headers.connection, body: text }));
        got.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
}

it('finishes what is in flight, takes nothing more, and says so', async () => {
  const { annotator, listen, drain } = await testService();
  const address = await listen();
  const [working, watching] = [client(address), client(address)];
  expect((await watching('/ready')).status).toBe(200);
  const inFlight = working('/annotate', 'wait');
  await expect.poll(() => annotator.given.length).toBe(1);
  // Sent over a connection that is at work while the service begins to stop.
  const asked = watching('/annotate', 'wait');
  await expect.poll(() => annotator.given.length).toBe(2);
  let isDrained = false;
  const drained = drain(10).then(() => {
    isDrained = true;
  });
  await expect(client(address)('/health')).rejects.toThrow('ECONNREFUSED');
  expect(isDrained).toBe(false);
  annotator.release();
  for (const answer of await Promise.all([inFlight, asked]))
    expect(answer).toMatchObject({ status: 200, connection: 'close' });
  await drained;
});

it('is no longer ready before it stops to listen', async () => {
  const { app, drain, listen } = await testService();
  const answers: number[] = [];
  const ask = async () => {
    for (const path of ['/ready', '/health']) answers.push((await client(address)(path)).status);
    const refused = await client(address)('/annotate', 'Rain.');
    answers.push(refused.status);
    return JSON.parse(refused.body);
  };
  app.addHook('preClose', async () => {
    expect(await ask()).toMatchObject({ error: { code: 'stopping' } });
  });
  const address = await listen();
  expect(await ask()).toMatchObject({ schema: 1 });
  await drain(1);
  expect(answers).toEqual([200, 200, 200, 503, 200, 503]);
});

it('cuts off what takes too long', async () => {
  const { annotator, listen, drain } = await testService();
  const inFlight = client(await listen())('/annotate', 'wait');
  await expect.poll(() => annotator.given.length).toBe(1);
  const failed = expect(inFlight).rejects.toThrow();
  await drain(0.1);
  await failed;
});
