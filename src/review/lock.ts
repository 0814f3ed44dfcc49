import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { SystemError, systemReason, UsageError } from '../errors.ts';
import { type Holder, isAlive, ownHolder, parseHolder } from '../process-holder.ts';

/** Locks of this process: the system's word on a process says nothing of which part of it holds one. */
const held = new Set<string>();

/**
 * Takes a lock that one process at a time can have. One whose holder died is taken over.
 *
 * @returns gives it back.
 * @throws {UsageError} when another process has it.
 * @throws {SystemError} when it could not be written.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const own = ownHolder();
  if (held.has(path)) throw new UsageError(refusal(path, own));
  held.add(path);
  try {
    await place(own, path);
  } catch (cause) {
    held.delete(path);
    if (cause instanceof UsageError) throw cause;
    throw new SystemError(`Expected to write ${path}, got: ${systemReason(cause)}`, { cause });
  }
  return async () => {
    await rm(path, { force: true });
    held.delete(path);
  };
}

async function place(holder: Holder, path: string): Promise<void> {
  const own = `${path}.${process.pid}`;
  try {
    await writeFile(own, `${JSON.stringify(holder)}\n`);
    while (!(await isPlaced(own, path))) await clear(path, `${own}.stale`);
  } finally {
    await rm(own, { force: true });
  }
}

/** The lock appears with all that it says, or not at all. */
async function isPlaced(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away a lock whose holder is dead. */
async function clear(path: string, aside: string): Promise<void> {
  const found = await readOrNothing(path);
  if (found === undefined) return;
  const holder = parseHolder(found);
  if (!holder || isHeld(holder)) throw new UsageError(refusal(path, holder));
  if (!(await isMoved(path, aside))) return;
  // Between the two looks another process may have put its own lock there.
  if ((await readFile(aside, 'utf8')) !== found) await isPlaced(aside, path);
  await rm(aside, { force: true });
}

/** Another process may have moved it before us. */
async function isMoved(path: string, aside: string): Promise<boolean> {
  try {
    await rename(path, aside);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** One with our own number is none of ours, see `held`: it is of a process that had the number before. */
function isHeld(holder: Holder): boolean {
  return isAlive(holder) && !(holder.pid === process.pid && holder.host === ownHolder().host);
}

function refusal(path: string, holder: Holder | undefined): string {
  const who = holder ? `process ${holder.pid} on ${holder.host} has` : 'somebody else has';
  return `Expected to be the only review, and ${who} ${path}; end it, or delete that file when there is none`;
}

async function readOrNothing(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
