import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Annotator, Refused, Rendered } from '../../src/annotator/index.ts';
import { SystemError, UsageError } from '../../src/errors.ts';
import {
  type Connection,
  clear,
  connect,
  deadLetter,
  deadLetters,
  dropDead,
  type EnqueueOptions,
  enqueue,
  type KeptLetter,
  queueStatus,
  retryDead,
  type Store,
  work,
} from '../../src/queue/index.ts';
import { folderWith } from '../support/folder.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { root } from '../support/run.ts';

let redis: RedisServer;
let queues = 0;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.remove());

async function open(): Promise<Connection> {
  const connection = await connect(redis.queue(`jobs-${queues++}`));
  onTestFinished(() => connection.close());
  return connection;
}

/** Articles of these texts, `a1` and so on, two a job. */
function add(connection: Connection, texts: readonly string[], options: Partial<EnqueueOptions> = {}) {
  const lines = texts.map((text, at) => JSON.stringify({ id: `a${at + 1}`, text }));
  const folder = folderWith({ 'wire.jsonl': lines.join('\n') });
  return enqueue(connection, ['wire.jsonl'], {
    read: { cwd: folder },
    size: { articles: 2, units: 10_000 },
    attempts: 2,
    mostWaiting: 1_000,
    onProblem: () => {},
    onArticle: () => {},
    ...options,
  });
}

const annotator: Pick<Annotator, 'annotate'> = {
  async annotate({ id, text }): Promise<Rendered | Refused> {
    if (text.includes('refuse')) return { cause: 'time', refused: 'Expected less', hint: 'split it' };
    return { output: id, mentions: 1 };
  },
};

/** A store that keeps what it gets, and fails as often as is said. */
function memoryStore(failures = 0): Store & { written: string[] } {
  const written: string[] = [];
  let left = failures;
  return {
    written,
    rendering: 'line',
    async write(made) {
      if (left-- > 0) throw new SystemError('Expected to write, got: no space left on the disk');
      written.push(...made.map(({ output }) => output));
      return [];
    },
    close: async () => {},
  };
}

interface Worked {
  written: string[];
  problems: string[];
}

/** Drains the queue with a worker in this process. */
async function drain(connection: Connection, { store = memoryStore(), fingerprint = '' } = {}): Promise<Worked> {
  const problems: string[] = [];
  await work(connection, {
    annotator,
    store,
    fingerprint,
    drain: true,
    lock: 5,
    signal: AbortSignal.timeout(60_000),
    onProblem: ({ file, reason }) => problems.push(`${file} ${reason}`),
    onDone: () => {},
  });
  return { written: store.written.sort(), problems };
}

async function lettersOf(connection: Connection): Promise<KeptLetter[]> {
  const letters: KeptLetter[] = [];
  for await (const letter of deadLetters(connection)) letters.push(letter);
  return letters;
}

describe('jobs', () => {
  it('are added once, while they wait and when they are done', async () => {
    const connection = await open();
    const texts = ['one', 'two', 'three', 'four', 'five'];
    expect(await add(connection, texts)).toEqual({ articles: 5, jobs: 3, known: 0, failed: 0 });
    expect(await add(connection, texts)).toEqual({ articles: 5, jobs: 0, known: 3, failed: 0 });
    expect((await drain(connection)).written).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(await add(connection, [...texts, 'six'])).toEqual({ articles: 6, jobs: 1, known: 2, failed: 0 });
    const { jobs, done, dead } = await queueStatus(connection);
    expect({ jobs, done, dead }).toEqual({
      jobs: { waiting: 1, delayed: 0, active: 0 },
      done: { articles: 5, words: 5, mentions: 5 },
      dead: 0,
    });
  });

  it('keep no text when they are done', async () => {
    const connection = await open();
    await add(connection, ['a remarkable sentence', 'refuse this']);
    await drain(connection);
    expect((await connection.queue.getCompleted()).map(({ data }) => data)).toEqual([{ articles: [] }]);
  });

  it('are told apart from what cannot be read, which is a problem', async () => {
    const connection = await open();
    const problems: string[] = [];
    const onProblem: EnqueueOptions['onProblem'] = ({ reason }) => problems.push(reason);
    expect(await add(connection, ['one', ' ', 'two'], { onProblem })).toEqual({
      articles: 2,
      jobs: 1,
      known: 0,
      failed: 1,
    });
    expect(problems).toEqual(['Expected an article with text, got an empty one']);
  });

  it('wait for room in the queue', async () => {
    const connection = await open();
    const adding = add(connection, ['one', 'two', 'three', 'four', 'five', 'six', 'seven'], { mostWaiting: 2 });
    await sleep(1_500);
    expect(await connection.queue.count()).toBe(2);
    const [added, worked] = await Promise.all([adding, sleep(0).then(() => drain(connection))]);
    expect(added).toMatchObject({ articles: 7, jobs: 4 });
    const { written } = await drain(connection);
    expect([...worked.written, ...written].sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']);
  });

  it('that are none of ours fail at once', async () => {
    const connection = await open();
    await connection.queue.add('other', { texts: ['one'] } as never, { attempts: 5 });
    expect((await drain(connection)).written).toEqual([]);
    const [job] = await connection.queue.getFailed();
    expect(job!.failedReason).toBe('Expected a batch of articles, got another job');
  });

  it('for other settings stop the worker, and stay', async () => {
    const connection = await open();
    await add(connection, ['one', 'two', 'three'], { fingerprint: 'theirs-theirs' });
    const store = memoryStore();
    const failure = await drain(connection, { store, fingerprint: 'ours' }).catch(error => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toMatch(
      /^Expected jobs for the settings and the program of this worker, got one for others/,
    );
    expect(store.written).toEqual([]);
    expect((await queueStatus(connection)).jobs).toEqual({ waiting: 2, delayed: 0, active: 0 });
    expect((await drain(connection, { fingerprint: 'theirs-theirs' })).written).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('dead letters', () => {
  it('are the articles that are refused, alone', async () => {
    const connection = await open();
    await add(connection, ['one', 'refuse this', 'three']);
    const { written, problems } = await drain(connection);
    expect(written).toEqual(['a1', 'a3']);
    expect(problems).toEqual(['wire.jsonl a2: Expected less']);
    const [letter, ...others] = await lettersOf(connection);
    expect(others).toEqual([]);
    expect(letter).toEqual({
      id: expect.stringMatching(/^d[0-9a-f]{12}$/),
      article: { id: 'a2', text: 'refuse this', format: 'text' },
      source: { path: 'wire.jsonl', line: 2 },
      cause: 'time',
      reason: 'Expected less',
      hint: 'split it',
    });
    expect(await deadLetter(connection, letter!.id)).toEqual(letter);
    expect(await deadLetter(connection, 'd000000000000')).toBeUndefined();
    expect((await queueStatus(connection)).dead).toBe(1);
  });

  it('are retried as often as one likes, and dropped', async () => {
    const connection = await open();
    await add(connection, ['refuse this', 'refuse that']);
    await drain(connection);
    const ids: string[] = [];
    for (let round = 0; round < 2; round++) {
      const [first] = await lettersOf(connection);
      ids.push(first!.id);
      expect(await retryDead(connection, [first!.id, 'd0'], { attempts: 1 })).toEqual({ handled: 1, unknown: ['d0'] });
      expect((await lettersOf(connection)).length).toBe(1);
      await drain(connection);
      expect((await lettersOf(connection)).length).toBe(2);
    }
    expect(new Set(ids).size).toBe(2);
    expect(await retryDead(connection, undefined, { attempts: 1 })).toEqual({ handled: 2, unknown: [] });
    expect((await queueStatus(connection)).jobs.waiting).toBe(2);
    await drain(connection);
    expect(await dropDead(connection, undefined)).toEqual({ handled: 2, unknown: [] });
    expect(await lettersOf(connection)).toEqual([]);
  });

  it('are all articles of a job whose store fails to the end', async () => {
    const connection = await open();
    await add(connection, ['one', 'two']);
    const { written, problems } = await drain(connection, { store: memoryStore(2) });
    expect(written).toEqual([]);
    expect(problems.slice(0, 2)).toEqual([
      expect.stringMatching(/^job b\w+ Expected to write, got: no space .* \(try 1 of 2, to be tried again\)$/),
      expect.stringMatching(
        /^job b\w+ Expected to write, got: no space .* \(try 2 of 2, its articles are dead letters now\)$/,
      ),
    ]);
    expect((await lettersOf(connection)).map(({ article, cause, reason }) => [article.id, cause, reason])).toEqual([
      ['a1', 'store', 'Expected to write, got: no space left on the disk'],
      ['a2', 'store', 'Expected to write, got: no space left on the disk'],
    ]);
    await retryDead(connection, undefined, { attempts: 1 });
    expect((await drain(connection)).written).toEqual(['a1', 'a2']);
  });

  it('are none when the store fails for a while', async () => {
    const connection = await open();
    await add(connection, ['one', 'two', 'three']);
    const { written } = await drain(connection, { store: memoryStore(1) });
    expect(written).toEqual(['a1', 'a2', 'a3']);
    expect(await lettersOf(connection)).toEqual([]);
  });

  it('are articles that end one worker after the other, alone', async () => {
    const connection = await open();
    const texts = ['one', 'two', 'three', 'poison', 'five', 'six', 'seven', 'eight'];
    await add(connection, texts, { size: { articles: 8, units: 10_000 } });
    let killed = 0;
    while ((await poisonedWorker(connection.address.name)) === 'SIGKILL') killed++;
    // Three times with all articles, three times with this one alone.
    expect(killed).toBe(6);
    expect((await lettersOf(connection)).map(({ article, cause, reason }) => [article.id, cause, reason])).toEqual([
      ['a4', 'worker', 'Expected to annotate it, but 3 workers ended while they did'],
    ]);
    expect((await queueStatus(connection)).done.articles).toBe(7);
  });
});

describe('a job that a worker lost', () => {
  /** Takes the only job as a worker that ends at once would, and lets its lock run out. */
  async function lose(connection: Connection): Promise<void> {
    const worker = new Worker(connection.address.name, null, {
      connection: connection.redis,
      prefix: 'glossator',
      lockDuration: 50,
      maxStalledCount: 9,
      stalledInterval: 100,
    });
    await worker.getNextJob('lost');
    await worker.startStalledCheckTimer();
    while ((await connection.queue.count()) === 0) await sleep(20);
    await worker.close();
  }

  it('is not held to have ended it when the store fails', async () => {
    const connection = await open();
    await add(connection, ['one'], { attempts: 4 });
    await lose(connection);
    expect((await drain(connection, { store: memoryStore(3) })).written).toEqual(['a1']);
    expect(await lettersOf(connection)).toEqual([]);
  });
});

async function poisonedWorker(name: string): Promise<NodeJS.Signals | null> {
  const script = `${root}test/support/poisoned-worker.ts`;
  const args = ['--import', import.meta.resolve('tsx'), script, redis.queue(name)];
  const [code, signal] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
  if (code !== null && code !== 0) throw new Error(`The worker ended with ${code}`);
  return signal;
}

describe('a queue', () => {
  it('is cleared with all that is ours', async () => {
    const connection = await open();
    await add(connection, ['one', 'refuse this', 'three']);
    await drain(connection);
    await add(connection, ['four', 'five']);
    await clear(connection);
    const left = await connection.redis.keys(`*${connection.address.name}*`);
    expect(left).toEqual([]);
  });

  it('is not reached without its password', async () => {
    const failure = await connect(`redis://:wrong-secret@127.0.0.1:${redis.port}`).catch(error => error);
    expect(failure).toBeInstanceOf(SystemError);
    expect(failure.message).toBe(
      `Expected to use the queue in redis://:…@127.0.0.1:${redis.port}, got: wrong user or password`,
    );
  });

  it.each([
    ['asks for a password', () => `redis://127.0.0.1:${redis.port}`, 'the server asks for a password'],
    ['has no such database', () => redis.queue('x').replace('/0/x', '/99'), 'ERR DB index is out of range'],
    ['is not there', () => 'redis://127.0.0.1:1', 'no server listens there'],
  ])('tells when it %s', async (_, address, reason) => {
    const failure = await connect(address()).catch(error => error);
    expect(failure).toBeInstanceOf(SystemError);
    expect(failure.message).toContain(`got: ${reason}`);
    expect(failure.message).not.toContain(encodeURIComponent(redis.password));
  });
});
