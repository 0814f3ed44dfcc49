import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from './run.ts';

/** The review command, at work in a project's folder. */
export interface ReviewServer {
  address: string;
  port: number;
  /** Ends it as the system would, without a chance to tidy up. */
  kill(): Promise<void>;
}

/** Starts `glossator review` and waits until it listens. Port 0 is one that is free. */
export async function startReview(cwd: string, port = 0): Promise<ReviewServer> {
  const args = [program, 'review', '--no-open', '--reviewer', 'Rae', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const found = /Review at (\S+)/.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', code => reject(new Error(`Expected a review, it ended with ${code}: ${said}`)));
  });
  return {
    address,
    port: Number(new URL(address).port),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}
