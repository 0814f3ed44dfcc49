import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { folderWith } from './folder.ts';
import { program } from './run.ts';

/** The serve command at work, in an empty folder. */
export interface ServeProcess {
  address: string;
  /** What it logged up to now. */
  log(): string;
  signal(name: NodeJS.Signals): void;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
}

/** Starts `glossator serve` on a port that is free, and waits until it listens. It is ended with the test at the latest. */
export async function startServe(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ServeProcess> {
  const command = [program, 'serve', '--port', '0', ...args];
  const child = spawn(process.execPath, command, { cwd: folderWith({}), env: { ...process.env, ...env } });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', chunk => {
    log += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const found = /^Serve at (\S+) in \d+ threads?$/m.exec(said);
      if (found) resolve(found[1]!);
    });
    ended.then(code => reject(new Error(`Expected it to serve, it ended with ${code}: ${log}`)), reject);
  });
  return { address, log: () => log, signal: name => void child.kill(name), ended };
}
