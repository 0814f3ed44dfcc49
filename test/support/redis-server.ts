import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const PASSWORD = 'a pass/word:@?#';
/** Milliseconds. */
const START_TIMEOUT = 30_000;

export interface RedisServer {
  port: number;
  password: string;
  /** Address of a queue of this name. */
  queue(name: string): string;
  /** Ends the server, and keeps what is on its disk. */
  stop(): Promise<void>;
  /** Starts it again with that. */
  start(): Promise<void>;
  /** Ends it for good. */
  remove(): Promise<void>;
}

/**
 * Starts a Redis server that writes each command to its disk, on a free port of the loopback interface.
 *
 * @throws when Redis is not installed.
 */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined;
  const end = () => server?.kill('SIGKILL');
  process.once('exit', end);
  const start = async () => {
    server = spawn('redis-server', settings({ port: String(port), dir: folder }), {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await ready(server);
  };
  const stop = async () => {
    const ended = new Promise(resolve => server!.once('close', resolve));
    server!.kill('SIGTERM');
    await ended;
  };
  await start();
  return {
    port,
    password: PASSWORD,
    queue: name => `redis://:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/0/${name}`,
    start,
    stop,
    async remove() {
      await stop();
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settings(own: Record<string, string>): string[] {
  const all = { bind: '127.0.0.1', requirepass: PASSWORD, save: '', appendonly: 'yes', appendfsync: 'always', ...own };
  return Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => fail('it did not start in time'), START_TIMEOUT);
    const fail = (reason: string) => {
      clearTimeout(timer);
      server.kill('SIGKILL');
      reject(new Error(`Expected Redis to start (apt-get install redis-server), got: ${reason}\n${log}`));
    };
    server.once('error', error => fail(error.message));
    server.once('exit', code => fail(`it ended with ${code}`));
    server.stdout!.setEncoding('utf8').on('data', chunk => {
      // Read on when it is up: a full pipe would stop the server.
      log = `${log}${chunk}`.slice(-10_000);
      if (!log.includes('Ready to accept connections')) return;
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve();
    });
  });
}
