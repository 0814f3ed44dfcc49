import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process as the file of a lock names it. */
export interface Holder {
  pid: number;
  host: string;
  /** When it began, in the words of its system, where that tells: the number of a process is given again. */
  began?: string;
}

export function ownHolder(): Holder {
  return { pid: process.pid, host: hostname(), ...beganAs(process.pid) };
}

/** What the text of a lock says; nothing, where it is none of ours. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, began } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { pid, host, ...(typeof began === 'string' && { began }) };
  } catch {
    return undefined;
  }
}

/** Whether the process may still run: of another machine's nobody knows here. */
export function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = beganAs(pid).began;
  return began === undefined || now === undefined || began === now;
}

/** Linux says when a process began, in ticks since the system did. */
function beganAs(pid: number): Pick<Holder, 'began'> {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and can hold anything; the start is the twentieth field behind it.
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return began === undefined ? {} : { began };
  } catch {
    return {};
  }
}
