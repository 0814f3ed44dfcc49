import { spawn } from 'node:child_process';
import { program } from './run.ts';

/** Our program, running beside others. */
export interface Program {
  ended: Promise<Ended>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts a command of ours in a folder, with the address of a queue in its environment. */
export function startProgram(args: readonly string[], { queue, cwd }: { queue: string; cwd: string }): Program {
  const env = { ...process.env, NO_COLOR: '1', GLOSSATOR_QUEUE: queue };
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', chunk => {
      output[name] += chunk;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...output }));
  });
  return { ended, kill: signal => child.kill(signal) };
}
