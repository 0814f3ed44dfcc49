import { existsSync, linkSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { SystemError, systemReason } from '../errors.ts';
import { type Holder, isAlive, ownHolder, parseHolder } from '../process-holder.ts';

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
  const lock = `${database}.pid`;
  for (let waited = 0; !take(lock); waited += ASK_AGAIN) {
    if (waited >= PATIENCE) throw busy(database, lock);
    await sleep(ASK_AGAIN);
  }
  try {
    clearFolder(`${database}.lock`);
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  const own = `${lock}.${process.pid}.${threadId}`;
  try {
    // A link appears with its content in it, and only where there is none.
    writeFileSync(own, JSON.stringify(ownHolder()));
    linkSync(own, lock);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (READ_ONLY.has(code)) return true;
    if (code !== 'EEXIST')
      throw new SystemError(`Expected to lock ${lock}, got: ${systemReason(error)}`, { cause: error });
    return takeOver(lock, own);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Takes the lock of a dead process out of the way; of several who try, one moves it. The next try may take it. */
function takeOver(lock: string, own: string): false {
  const dead = holderOf(lock);
  if (!dead || isAlive(dead)) return false;
  const aside = `${own}.dead`;
  try {
    renameSync(lock, aside);
    const moved = holderOf(aside);
    // Another one took it between the two looks: it is put back.
    if (moved && isAlive(moved)) linkSync(aside, lock);
  } catch {
    // Somebody else was faster.
  } finally {
    rmSync(aside, { force: true });
  }
  return false;
}

function clearFolder(folder: string): void {
  if (existsSync(folder)) rmdirSync(folder);
}

function holderOf(lock: string): Holder | undefined {
  try {
    return parseHolder(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function busy(database: string, lock: string): SystemError {
  const pid = holderOf(lock)?.pid;
  return new SystemError(
    `Expected ${database} to be free, got: process ${pid} works on it; if there is no such process of Glossator, delete ${lock}`,
  );
}
