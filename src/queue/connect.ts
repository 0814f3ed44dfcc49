import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { SystemError } from '../errors.ts';
import { parseQueueAddress, type QueueAddress } from './address.ts';
import type { Batch } from './batch.ts';
import type { DeadLetter } from './dead-letters.ts';

/** Keys of Redis begin so: `glossator:<name>:…`. */
export const PREFIX = 'glossator';
const DEAD_PREFIX = 'glossator-dead';

/** An open queue. */
export interface Connection {
  address: QueueAddress;
  redis: Redis;
  /** The jobs: batches of articles. */
  queue: Queue<Batch>;
  /** What could not be annotated or written: an article a job, which no worker takes. */
  dead: Queue<DeadLetter>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Told once when the server goes away, and once when it is there again. */
  onServer?: ((message: string) => void) | undefined;
}

/** Events that are kept for those who watch a queue with tools of BullMQ. */
const EVENTS = { events: { maxLen: 1_000 } };
/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
const LONGEST_PAUSE = 1_000;

/**
 * Opens a queue. A server that goes away later is waited for, and what is asked meanwhile is done when it is there again.
 *
 * @throws {UsageError} when the address is none.
 * @throws {SystemError} when there is no server, or it does not let us in.
 */
export async function connect(url: string, { onServer }: ConnectOptions = {}): Promise<Connection> {
  const address = parseQueueAddress(url);
  const redis = await reach(address);
  tellOfAbsence(redis, address, onServer);
  const options = { connection: redis, streams: EVENTS };
  const queue = new Queue<Batch>(address.name, { ...options, prefix: PREFIX });
  const dead = new Queue<DeadLetter>(address.name, { ...options, prefix: DEAD_PREFIX });
  // They repeat what the connection itself tells.
  for (const each of [queue, dead]) each.on('error', () => {});
  return {
    address,
    redis,
    queue,
    dead,
    async close() {
      await Promise.all([queue.close(), dead.close()]);
      redis.disconnect();
    },
  };
}

async function reach({ host, port, username, password, db, tls, shown }: QueueAddress): Promise<Redis> {
  let reached = false;
  const redis = new Redis({
    host,
    port,
    db,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    // BullMQ's own condition: a command waits until it is answered.
    maxRetriesPerRequest: null,
    // A wrong address shall be told at once; a server that was there comes back.
    retryStrategy: times => (reached ? Math.min(times * 100, LONGEST_PAUSE) : null),
  });
  try {
    // A wrong number of a database is no failure to ioredis, which would go on in database 0.
    const failed = new Promise<never>((_, reject) => redis.once('error', reject));
    await Promise.race([redis.connect().then(() => redis.ping()), failed]);
    reached = true;
    redis.removeAllListeners('error');
    return redis;
  } catch (error) {
    redis.on('error', () => {});
    redis.disconnect();
    throw new SystemError(`Expected to use the queue in ${shown}, got: ${reasonOf(error)}`, { cause: error });
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'no server listens there',
  ECONNRESET: 'the server closed the connection',
  EHOSTUNREACH: 'the host cannot be reached',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as { code?: string; message: string };
  if (message.startsWith('NOAUTH')) return 'the server asks for a password';
  if (message.startsWith('WRONGPASS')) return 'wrong user or password';
  return REASONS[code] ?? message;
}

/** ioredis tells of each try to reach the server; a person wants to hear it once. */
function tellOfAbsence(redis: Redis, { shown }: QueueAddress, tell: (message: string) => void = () => {}): void {
  let away = false;
  redis.on('error', error => {
    if (!away) tell(`The queue in ${shown} is away (${reasonOf(error)}); waiting for it`);
    away = true;
  });
  redis.on('ready', () => {
    if (away) tell(`The queue in ${shown} is there again`);
    away = false;
  });
}
