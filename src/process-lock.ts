import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type Holder, isAlive, ownHolder, parseHolder } from './process-holder.ts';

/** Who has a lock, so far as its file tells. */
export interface Taken {
  by: Holder | undefined;
}

/**
 * Takes a lock that one process at a time has, a file with who has it; to remove the file gives it back. One whose holder is
 * dead is taken over.
 *
 * @returns nothing when the lock is ours now.
 * @throws what the file system throws.
 */
export function tryLock(path: string, isHeld: (holder: Holder) => boolean = isAlive): Taken | undefined {
  const claim = `${path}.${process.pid}.${threadId}`;
  try {
    for (;;) {
      // A link appears with its content in it, and only where there is none.
      writeFileSync(claim, `${JSON.stringify(ownHolder())}\n`);
      if (isDone(() => linkSync(claim, path), 'EEXIST')) return undefined;
      const found = textOf(path);
      if (found === undefined) continue;
      const holder = parseHolder(found);
      if (!holder || isHeld(holder)) return { by: holder };
      moveAway(path, found, `${claim}.dead`);
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Where a folder or disk takes no file, what lies there stays. */
const READ_ONLY = ['EACCES', 'EPERM', 'EROFS'];

/** Removes the files that processes which were killed while they asked for a lock left beside it. */
export function sweepClaims(path: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  for (const name of readdirSync(folder)) {
    const claimant = name.startsWith(prefix)
      ? /^(\d+)\.\d+(?:\.dead)?$/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    if (claimant !== undefined && isAbandoned(join(folder, name), Number(claimant)))
      isDone(() => rmSync(join(folder, name)), ...READ_ONLY);
  }
}

/** Takes the lock of a dead process out of the way; of several who try, one moves it. */
function moveAway(path: string, found: string, aside: string): void {
  if (!isDone(() => renameSync(path, aside))) return;
  // Between the two looks another process may have put its own lock there.
  if (textOf(aside) !== found) isDone(() => linkSync(aside, path), 'EEXIST');
  rmSync(aside, { force: true });
}

/** Processes of other machines nobody knows here; a claim without a word yet may be theirs only when we have one of that number. */
function isAbandoned(claim: string, pid: number): boolean {
  const holder = parseHolder(textOf(claim) ?? '') ?? { pid, host: hostname() };
  return holder.host === hostname() && !isAlive(holder.pid === pid ? holder : { pid, host: holder.host });
}

/** Whether it was done: others move and remove the same files. */
function isDone(work: () => void, ...expected: string[]): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (['ENOENT', ...expected].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
