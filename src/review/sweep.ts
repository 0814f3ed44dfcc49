import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes away what processes that were killed while they wrote left in a folder: see `writeAtomic`. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const [, pid] = /^\..+\.json\.(\d+)-\d+\.tmp$/.exec(name) ?? [];
    if (pid !== undefined && isDead(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
