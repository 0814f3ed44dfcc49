/**
 * What the service carries: `npm run build && npx tsx bench/serve.ts`, or with `--preset fast`. The built program runs in a process of its own,
 * with limits above what is asked of it; an answer that is an error ends the bench.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { packageRoot } from '../src/package-root.ts';
import { quantile } from './support/questions.ts';

const { values } = parseArgs({
  options: {
    preset: { type: 'string', default: 'default' },
    seconds: { type: 'string', default: '10' },
    requests: { type: 'string', default: '50000' },
  },
});

const root = fileURLToPath(packageRoot());
const articles = readdirSync(`${root}corpus`)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(`${root}corpus/${name}`, 'utf8'));
const words = articles.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / articles.length;
const SHORT = 'Prak Sokhonn flew to Tokyo on Monday with $2m.\n';

const { address, stop } = await start();
console.log(
  `${availableParallelism()} cores, preset ${values.preset}, articles of the corpus: ${Math.round(words)} words each`,
);

await load(10, articles, { duration: 3 });
for (const connections of [1, 10, 100]) {
  const { requests, latency } = await load(connections, articles, { duration: Number(values.seconds) });
  const [perSecond, p50, p99] = [requests.average, latency.p50, latency.p99];
  console.log(
    `${String(connections).padStart(3)} connections: ${perSecond.toFixed(0)} articles/s, ${Math.round(perSecond * words)} words/s, median ${p50} ms, p99 ${p99} ms`,
  );
}

const health = await healthWhile(() => load(100, articles, { duration: Number(values.seconds) }));
console.log(
  `/health while all threads are busy: ${health.length} requests, median ${quantile(health, 0.5).toFixed(1)} ms, p99 ${quantile(health, 0.99).toFixed(1)} ms, slowest ${Math.max(...health).toFixed(1)} ms`,
);

const PARTS = 10;
const part = Math.ceil(Number(values.requests) / PARTS);
for (let done = 0; done < PARTS; done++) {
  await load(10, [SHORT], { amount: part });
  console.log(`${(done + 1) * part} short articles: ${await residentMegabytes()} MB resident`);
}
await stop();

/** @throws {Error} when an answer is not 200. */
async function load(connections: number, bodies: readonly string[], much: { duration: number } | { amount: number }) {
  const result = await autocannon({
    url: `${address}annotate`,
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    connections,
    requests: bodies.map(body => ({ body })),
    ...much,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`Expected no error, got ${result.non2xx} other answers and ${result.errors} errors`);
  return result;
}

async function healthWhile(work: () => Promise<unknown>): Promise<number[]> {
  const script = fileURLToPath(new URL('./support/time-health.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, `${address}health`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let times = '';
  child.stdout.on('data', chunk => {
    times += chunk;
  });
  await once(child.stdout, 'data');
  times = '';
  await work();
  child.stdin.end();
  await once(child, 'close');
  return times.trim().split('\n').map(Number);
}

async function residentMegabytes(): Promise<number> {
  const metrics = await (await fetch(`${address}metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)![1]) / 2 ** 20);
}

async function start(): Promise<{ address: string; stop: () => Promise<void> }> {
  const limits = ['--max-in-flight', '1000', '--rate', '100000000', '--log-level', 'warn'];
  const args = [`${root}dist/scripts/cli.js`, 'serve', '--port', '0', '--preset', values.preset, ...limits];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = String((await once(child.stdout, 'data'))[0]);
  const [, found] = /^Serve at (\S+)/.exec(said) ?? [];
  if (found === undefined) throw new Error(`Expected it to serve, got: ${said}`);
  return {
    address: found,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}
