import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SystemError, systemReason } from '../errors.ts';
import { sweepClaims, type Taken, tryLock } from '../process-lock.ts';

/** How often, and how long in all, to ask for a lock that another process has, in milliseconds. */
const ASK_AGAIN = 10;
const PATIENCE = 30_000;

/** Where a folder or disk takes no file, nobody writes the index either: it is read without a lock. */
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Runs `work`, which does not wait for anything, while no other process that goes by this lock works on the database.
 *
 * The WebAssembly build of SQLite locks by a folder, which stays when the process is killed, and which Node's own binding
 * does not look at. So whoever touches an index holds this lock, a file with the number of the process, and clears both when
 * their owner is dead.
 *
 * @throws {SystemError} when another process holds it for too long, or the disk fails.
 */
export async function withLock<T>(database: string, work: () => T): Promise<T> {
  const lock = lockOf(database);
  let taken = attempt(lock);
  for (let waited = 0; taken; waited += ASK_AGAIN) {
    if (waited >= PATIENCE) throw busy(database, lock, taken);
    await sleep(ASK_AGAIN);
    taken = attempt(lock);
  }
  try {
    clearFolder(`${database}.lock`);
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Removes what processes that were killed left of their locks. */
export function sweepLock(database: string): void {
  sweepClaims(lockOf(database));
}

function lockOf(database: string): string {
  return `${database}.pid`;
}

function attempt(lock: string): Taken | undefined {
  try {
    return tryLock(lock);
  } catch (error) {
    if (READ_ONLY.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new SystemError(`Expected to lock ${lock}, got: ${systemReason(error)}`, { cause: error });
  }
}

function clearFolder(folder: string): void {
  if (existsSync(folder)) rmdirSync(folder);
}

function busy(database: string, lock: string, { by }: Taken): SystemError {
  return new SystemError(
    `Expected ${database} to be free, got: process ${by?.pid} works on it; if there is no such process of Glossator, delete ${lock}`,
  );
}
