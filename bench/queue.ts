/**
 * What goes through a queue, and what that means for a day of news and for an archive: `npm run build && npx tsx bench/queue.ts`,
 * by the built program under plain Node and a Redis of its own, with articles that vary the corpus. By turns in each round:
 *
 * - annotate: `annotate --workers 1` into a folder, without a queue.
 * - work: one worker with one thread, into a folder, over a queue that is full.
 *
 * Then the queue alone: how fast it is filled, and emptied by a worker that does nothing; and its memory. Figures of speed are by
 * seconds of the processor, which other programs on the machine disturb less: medians, with the lowest and the highest.
 * `--articles 1000`, `--rounds 3`, `--preset fast`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, DEFAULT_BATCH, enqueue, work } from '../src/queue/index.ts';
import { startRedis } from '../test/support/redis-server.ts';
import { corpusSources } from './support/corpus-sources.ts';
import { manyArticles } from './support/many-articles.ts';
import { median, withRange } from './support/speed/timing.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    preset: { type: 'string', default: 'default' },
  },
});
const NEWS_OF_A_DAY = 500_000;
const ARCHIVE = 100_000_000;
const MACHINES = 10;
const CORES = 8;

const count = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
const lines = join(folder, 'lines.jsonl');
const made = [...manyArticles(await corpusSources(), count)];
writeFileSync(
  lines,
  made
    .map(({ text, file: { article } }) => `${JSON.stringify({ id: article.id, date: article.date, text })}\n`)
    .join(''),
);
const words = made.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const redis = await startRedis();
try {
  say(`${count} articles, ${(words / count).toFixed(0)} words each; preset ${values.preset}; Node ${process.version}`);
  const { speed } = await throughput();
  const perArticle = await queueAlone();
  forecast(speed, perArticle);
} finally {
  await redis.remove();
  rmSync(folder, { recursive: true });
}

function say(line: string): void {
  console.log(line);
}

async function throughput(): Promise<{ speed: number }> {
  const [plain, queued, jobs] = [[], [], []] as [number[], number[], number[]];
  const walls: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const queue = redis.queue(`round-${round}`);
    const preset = ['--preset', values.preset, '-q'];
    await program(queue, ['enqueue', lines, ...preset]);
    const alone = await program(queue, [
      'annotate',
      lines,
      '-o',
      join(folder, `a${round}`),
      '--workers',
      '1',
      ...preset,
    ]);
    const work = ['work', '--to', join(folder, `w${round}`), '--workers', '1', '--drain', ...preset];
    const worked = await program(queue, work);
    plain.push(words / alone.processor);
    queued.push(words / worked.processor);
    jobs.push(count / DEFAULT_BATCH.articles / worked.processor);
    walls.push(alone.seconds / worked.seconds);
  }
  say(`annotate       ${withRange(plain)} words/s of a core`);
  say(`work           ${withRange(queued)} words/s of a core, ${withRange(jobs, 2)} jobs/s`);
  const ratios = queued.map((speed, round) => speed / plain[round]!);
  say(`work/annotate  ${withRange(ratios, 2)} by processor, ${withRange(walls, 2)} by the clock`);
  return { speed: median(queued) };
}

interface Took {
  seconds: number;
  /** Seconds of the processor. */
  processor: number;
}

/** Runs the built program; the shell says what it took of the processor. */
async function program(queue: string, args: readonly string[]): Promise<Took> {
  const script = ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', process.execPath, 'dist/scripts/cli.js', ...args];
  const began = performance.now();
  const child = spawn('bash', script, {
    env: { ...process.env, GLOSSATOR_QUEUE: queue },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', chunk => {
    errors += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Expected the program to end with 0, got ${code}: ${errors}`);
  const [user, system] = errors.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number];
  return { seconds: (performance.now() - began) / 1000, processor: user + system };
}

/** Returns the bytes that an article takes while it waits. */
async function queueAlone(): Promise<number> {
  const connection = await connect(redis.queue('alone'));
  const memory = async () => Number(/used_memory:(\d+)/.exec(await connection.redis.info('memory'))![1]);
  const empty = await memory();
  const filled = await secondsOf(() =>
    enqueue(connection, [lines], {
      read: {},
      size: DEFAULT_BATCH,
      attempts: 1,
      mostWaiting: Number.MAX_SAFE_INTEGER,
      onProblem: () => {},
      onArticle: () => {},
    }),
  );
  const perArticle = ((await memory()) - empty) / count;
  const last = new AbortController();
  let done = 0;
  const emptied = await secondsOf(() =>
    work(connection, {
      annotator: { annotate: async () => ({ output: '', mentions: 0 }) },
      store: { rendering: 'line', write: async () => [], close: async () => {} },
      drain: false,
      lock: 30,
      signal: last.signal,
      onProblem: () => {},
      onDone: ({ articles }) => {
        done += articles;
        if (done === count) last.abort();
      },
    }),
  );
  await connection.close();
  const rate = (seconds: number) => Math.round(count / seconds).toLocaleString('en');
  say(`queue alone    filled with ${rate(filled)} articles/s, emptied by one process with ${rate(emptied)} articles/s`);
  say(`memory         ${(perArticle / 1_000).toFixed(1)} KB of Redis for an article that waits`);
  return perArticle;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** As rows of the table in docs/scale.md. */
function forecast(speed: number, bytes: number): void {
  say(
    `\n| articles | core hours | ${MACHINES} machines of ${CORES} cores | jobs | Redis, if all waited at once |\n|---|---|---|---|---|`,
  );
  for (const articles of [NEWS_OF_A_DAY, ARCHIVE]) {
    const hours = (articles * (words / count)) / speed / 3600;
    const jobs = (articles / DEFAULT_BATCH.articles).toLocaleString('en');
    const cells = [
      articles.toLocaleString('en'),
      hours.toFixed(1),
      time(hours / MACHINES / CORES),
      jobs,
      size(articles * bytes),
    ];
    say(`| ${cells.join(' | ')} |`);
  }
}

function time(hours: number): string {
  if (hours < 1) return `${(hours * 60).toFixed(1)} minutes`;
  return hours < 48 ? `${hours.toFixed(1)} hours` : `${(hours / 24).toFixed(1)} days`;
}

function size(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
