import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusSources } from '../../bench/support/corpus-sources.ts';
import { manyArticles } from '../../bench/support/many-articles.ts';
import { type Connection, connect, queueStatus } from '../../src/queue/index.ts';
import { sinkFor } from '../../src/sinks/index.ts';
import { type Ended, type Program, startProgram } from '../support/queue-program.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';

const ARTICLES = 2_000;
/** Articles of a job: many jobs, so that a kill hits between and within them. */
const BATCH = 10;
/** UTF-16 units of text from which on an article has no other paragraph. */
const LONG_ENOUGH = 600;
/** Of the first worker, alone, and of one beside two others. */
const KILLS = { alone: 8, beside: 2 };
/** A kill comes when so many jobs are done, at most, and so many milliseconds behind. */
const LATEST_KILL = { jobs: 3, milliseconds: 100 };

let redis: RedisServer;
let folder: string;

beforeAll(async () => {
  redis = await startRedis();
  folder = mkdtempSync(join(tmpdir(), 'glossator-queue-'));
  writeFileSync(join(folder, 'wire.jsonl'), await wire());
});
afterAll(async () => {
  await redis.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Short articles as JSON Lines, some with ids that are no names of files. */
async function wire(): Promise<string> {
  const made = [...manyArticles(await corpusSources(), ARTICLES)].map(({ text, file: { article } }, at) => {
    const { title, date } = article;
    const id = at % 100 === 0 ? `../wire/${article.id} №?` : article.id;
    return JSON.stringify({ id, title, date, text: beginning(text) });
  });
  return `${made.join('\n')}\n`;
}

function beginning(text: string): string {
  const end = text.indexOf('\n\n', LONG_ENOUGH);
  return end < 0 ? text : `${text.slice(0, end)}\n`;
}

function start(queue: string, ...args: string[]): Program {
  return startProgram(args, { queue: redis.queue(queue), cwd: folder });
}

/** Runs a command to its end; what it says is looked through for the password. */
async function command(queue: string, ...args: string[]): Promise<Ended> {
  return checked(await start(queue, ...args).ended);
}

function checked(ended: Ended): Ended {
  for (const text of [ended.stdout, ended.stderr]) {
    expect(text).not.toContain(redis.password);
    expect(text).not.toContain(encodeURIComponent(redis.password));
  }
  return ended;
}

function worker(queue: string, to: string, ...args: string[]): Program {
  return start(queue, 'work', '--to', to, '--preset', 'fast', '--workers', '1', '--lock', '2', ...args);
}

async function addAll(queue: string): Promise<void> {
  const added = await command(queue, 'enqueue', 'wire.jsonl', '--preset', 'fast', '--batch', String(BATCH));
  expect(added).toMatchObject({
    code: 0,
    stdout: `${ARTICLES} articles in ${ARTICLES / BATCH} jobs (${ARTICLES / BATCH} added, 0 known)\n`,
  });
}

async function watching<T>(queue: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(redis.queue(queue));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await sleep(20);
}

/** The files of a folder by name; those of the ledger are hidden. */
function contentOf(path: string): Map<string, string> {
  const names = readdirSync(join(folder, path)).filter(name => !name.startsWith('.'));
  return new Map(names.sort().map(name => [name, readFileSync(join(folder, path, name), 'utf8')]));
}

async function startAndKill(queue: string, connection: Connection, others: number, round: number): Promise<void> {
  const done = async () => (await queueStatus(connection)).done.articles;
  const victim = worker(queue, 'killed');
  await until(async () => (await connection.queue.getWorkersCount()) > others);
  const enough = Math.min((await done()) + (1 + (round % LATEST_KILL.jobs)) * BATCH, ARTICLES);
  await until(async () => (await done()) >= enough);
  await sleep((round * 37) % LATEST_KILL.milliseconds);
  victim.kill('SIGKILL');
  await victim.ended;
}

describe('workers on a queue', () => {
  it('may be killed again and again: each article is there once, as one process writes it', async () => {
    await addAll('killed');
    const stalled = await watching('killed', async connection => {
      for (let round = 0; round < KILLS.alone; round++) await startAndKill('killed', connection, 0, round);
      expect((await queueStatus(connection)).done.articles).toBeLessThan(ARTICLES);
      const others = [worker('killed', 'killed', '--drain'), worker('killed', 'killed', '--drain')];
      await until(async () => (await connection.queue.getWorkersCount()) === 2);
      for (let round = 0; round < KILLS.beside; round++) await startAndKill('killed', connection, 2, round);
      for (const { ended } of others) expect(checked(await ended)).toMatchObject({ code: 0, stderr: '' });
      return (await connection.queue.getCompleted()).reduce((sum, job) => sum + job.stalledCounter, 0);
    });
    // The kills came while it worked, or this test would say nothing.
    expect(stalled).toBeGreaterThan(KILLS.alone / 2);
    const { stdout } = await command('killed', 'queue', 'status', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      jobs: { waiting: 0, delayed: 0, active: 0 },
      done: { articles: ARTICLES },
      dead: 0,
    });
    expect((await command('', 'annotate', 'wire.jsonl', '-o', 'alone', '--preset', 'fast', '-q')).code).toBe(0);
    const alone = contentOf('alone');
    expect(alone.size).toBe(ARTICLES);
    expect(contentOf('killed')).toEqual(alone);
  });

  it('wait for a server that goes away, and fill one index together', async () => {
    await addAll('away');
    const connection = await connect(redis.queue('away'));
    const workers = [worker('away', 'together.db', '--drain'), worker('away', 'together.db', '--drain')];
    const began = async () => (await queueStatus(connection)).done.articles;
    await until(async () => (await began()) > ARTICLES / 8);
    const before = await began();
    await redis.stop();
    await sleep(3_000);
    await redis.start();
    const after = await began();
    expect([before, after].every(done => done < ARTICLES)).toBe(true);
    for (const { ended } of workers) {
      const { code, stderr } = checked(await ended);
      expect(code).toBe(0);
      expect(stderr.match(/ is away /g)).toHaveLength(1);
      expect(stderr.match(/ is there again/g)).toHaveLength(1);
    }
    expect((await queueStatus(connection)).done.articles).toBe(ARTICLES);
    await connection.close();
    await command('', 'annotate', 'wire.jsonl', '-o', 'lines.jsonl', '--with-text', '--preset', 'fast', '-q');
    expect((await command('', 'index', 'lines.jsonl', '--to', 'alone.db', '-q')).code).toBe(0);
    const alone = await knownTo('alone.db');
    expect(alone.size).toBe(ARTICLES);
    expect(await knownTo('together.db')).toEqual(alone);
  });

  it('finish what they have in hand when they are asked to end', async () => {
    await addAll('ended');
    const one = worker('ended', 'ended');
    await watching('ended', async connection => {
      await until(async () => (await queueStatus(connection)).done.articles > 0);
      one.kill('SIGTERM');
      const { code, stdout, stderr } = checked(await one.ended);
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Finishing') });
      const { jobs, done, workers } = await queueStatus(connection);
      expect(workers).toBe(0);
      expect(jobs).toEqual({ waiting: (ARTICLES - done.articles) / BATCH, delayed: 0, active: 0 });
      expect(jobs.waiting).toBeGreaterThan(0);
      expect(stdout).toMatch(new RegExp(`^${done.articles} articles, \\d+ mentions → ended\n$`));
      expect(contentOf('ended').size).toBe(done.articles);
    });
  });
});

async function knownTo(index: string): Promise<ReadonlyMap<string, string>> {
  const sink = await sinkFor(index).open(join(folder, index), { mustExist: true });
  const known = await sink.known();
  await sink.close();
  return new Map([...known].sort());
}

const FRENCH = [
  'La mairie a fermé le vieux pont au-dessus de la rivière, que les habitants empruntaient depuis plus de cent ans.',
  'Les travaux vont durer tout le printemps, dit le maire, et personne ne sait encore qui va payer la facture.',
  'Dans le village, on se souvient que le pont avait déjà été réparé après la grande crue, avec de la pierre du pays.',
].join(' ');

describe('the commands', () => {
  it('list, show, retry and drop dead letters', async () => {
    const lines = [
      { id: 'pont', text: FRENCH },
      { id: 'bridge', text: 'The old bridge in Leeds was closed on Monday.\n' },
    ];
    writeFileSync(join(folder, 'two.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'));
    expect((await command('dead', 'enqueue', 'two.jsonl', '-q')).code).toBe(0);
    const worked = await command('dead', 'work', '--to', 'dead', '--workers', '1', '--drain');
    expect(worked).toMatchObject({ code: 1, stdout: expect.stringMatching(/^1 article, .* \(1 dead: /) });
    expect(worked.stderr).toMatch(
      /^two\.jsonl:1 pont: Expected an article in English, got \S+; --force-language .*\n$/,
    );
    const listed = await command('dead', 'queue', 'dead', 'list');
    const [, id] = /^(d\w+) {2}two\.jsonl:1 pont: /.exec(listed.stdout)!;
    expect(listed.stdout).not.toContain('rivière');
    expect((await command('dead', 'queue', 'dead', 'show', id!)).stdout).toContain(FRENCH);
    expect(await command('dead', 'queue', 'dead', 'show', 'd0')).toMatchObject({ code: 1 });
    const retried = await command('dead', 'queue', 'dead', 'retry', '--all', '--force-language');
    expect(retried).toMatchObject({ code: 0, stdout: '1 article queued\n' });
    const again = await command('dead', 'work', '--to', 'dead', '--workers', '1', '--drain', '--force-language');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect([...contentOf('dead').keys()]).toEqual(['bridge.json', 'pont.json']);
    expect((await command('dead', 'queue', 'dead', 'list', '--json')).stdout).toBe('');
  });

  it('pause, resume and clear a queue', async () => {
    expect((await command('steered', 'enqueue', 'two.jsonl', '-q', '--any-settings')).code).toBe(0);
    expect((await command('steered', 'queue', 'pause')).code).toBe(0);
    expect((await command('steered', 'queue', 'status')).stdout).toMatch(/ \(paused\)\njobs {6}1 waiting, 0 in hand\n/);
    expect((await command('steered', 'queue', 'resume')).code).toBe(0);
    const refused = await command('steered', 'queue', 'clear');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^glossator: Expected --yes to delete 1 job and 0 dead letters of redis:\/\/:…@/);
    expect((await command('steered', 'queue', 'clear', '--yes')).code).toBe(0);
    expect((await command('steered', 'queue', 'status')).stdout).toMatch(/\njobs {6}0 waiting, 0 in hand\n/);
  });

  it.each([
    ['no server', 3, () => ['queue', 'status', '--queue', 'redis://:secret@127.0.0.1:1'], /no server listens there/],
    ['no queue', 2, () => ['queue', 'status', '--queue', 'localhost'], /Expected the address of a queue/],
    ['rows', 2, () => ['work', '--to', 'flat:rows'], /an index that several workers may write to/],
    ['both', 2, () => ['queue', 'dead', 'drop', 'd0', '--all'], /Expected ids of dead letters, or --all/],
    ['no articles', 1, () => ['enqueue', 'missing.jsonl'], /missing\.jsonl Expected a file/],
  ])('end with their code: %s', async (_, code, args, message) => {
    const ended = await command('codes', ...args());
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toContain('secret');
    expect(ended.code).toBe(code);
  });
});
