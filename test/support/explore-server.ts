import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from './run.ts';

/** The explore command, at work in a project's folder. */
export interface ExploreServer {
  address: string;
  /** What it said up to then. */
  said: string;
  /** Ends it as Ctrl-C would. */
  stop(): Promise<number | null>;
}

/** Starts `glossator explore` and waits until it listens on a port that is free. */
export async function startExplore(cwd: string, ...more: string[]): Promise<ExploreServer> {
  const args = [program, 'explore', ...more, '--no-open', '--port', '0'];
  const child = spawn(process.execPath, args, { cwd });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const found = /^Explore .* at (\S+)$/m.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', code => reject(new Error(`Expected to explore, it ended with ${code}: ${said}`)));
  });
  return {
    address,
    said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
      return child.exitCode;
    },
  };
}
