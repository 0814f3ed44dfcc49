import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** Where Debian puts the programs of each version. */
const DEBIAN = '/usr/lib/postgresql';
const USER = 'tester';
const PASSWORD = 'a pass/word:@?#';
/** Milliseconds. */
const START_TIMEOUT = 60_000;

export interface PostgresServer {
  port: number;
  password: string;
  /** Address of a schema of the database `postgres`. */
  target(schema: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server with an empty data folder, on a free port of the loopback interface.
 *
 * @param settings of postgresql.conf, beside those of a server that may lose its data.
 * @throws when the programs of PostgreSQL are not installed.
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const bin = programs();
  const identity = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'glossator-postgres-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  if (identity) for (const path of [folder, passwordFile]) chownSync(path, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...identity };
  const init = ['-D', data, '-U', USER, '-E', 'UTF8', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, { ...options, stdio: 'pipe' });
  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    fsync: 'off',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  await ready(server);
  return {
    port,
    password: PASSWORD,
    target: schema =>
      `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres?schema=${encodeURIComponent(schema)}`,
    async stop() {
      const ended = new Promise(resolve => server.once('close', resolve));
      // Ends connections, then itself.
      server.kill('SIGINT');
      await ended;
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programs(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map(version => join(DEBIAN, version, 'bin')).find(path => existsSync(join(path, 'initdb')));
  if (bin === undefined) throw new Error(`Expected PostgreSQL in ${DEBIAN}, found none; apt-get install postgresql`);
  return bin;
}

/** The server refuses to run as root; its package brings a user. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => fail('it did not start in time'), START_TIMEOUT);
    const fail = (reason: string) => {
      clearTimeout(timer);
      server.kill('SIGQUIT');
      reject(new Error(`Expected PostgreSQL to start, got: ${reason}\n${log}`));
    };
    server.once('error', error => fail(error.message));
    server.once('exit', code => fail(`it ended with ${code}`));
    server.stderr!.setEncoding('utf8').on('data', chunk => {
      // Read on when it is up: a full pipe would stop the server.
      log = `${log}${chunk}`.slice(-10_000);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve();
    });
  });
}
