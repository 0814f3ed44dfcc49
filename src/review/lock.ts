import { rmSync } from 'node:fs';
import { SystemError, systemReason, UsageError } from '../errors.ts';
import { type Holder, isAlive, ownHolder } from '../process-holder.ts';
import { sweepClaims, type Taken, tryLock } from '../process-lock.ts';

/** Locks of this process: the system's word on a process says nothing of which part of it holds one. */
const held = new Set<string>();

/**
 * Takes the lock of a review, which one process at a time can have.
 *
 * @returns gives it back.
 * @throws {UsageError} when another process has it.
 * @throws {SystemError} when it could not be written.
 */
export function takeLock(path: string): () => void {
  const taken = held.has(path) ? { by: ownHolder() } : place(path);
  if (taken) throw new UsageError(refusal(path, taken));
  held.add(path);
  return () => {
    rmSync(path, { force: true });
    held.delete(path);
  };
}

function place(path: string): Taken | undefined {
  try {
    sweepClaims(path);
    return tryLock(path, isHeld);
  } catch (cause) {
    throw new SystemError(`Expected to write ${path}, got: ${systemReason(cause)}`, { cause });
  }
}

/** One with our own number is none of ours, see `held`: it is of a process that had the number before. */
function isHeld(holder: Holder): boolean {
  return isAlive(holder) && !(holder.pid === process.pid && holder.host === ownHolder().host);
}

function refusal(path: string, { by }: Taken): string {
  const who = by ? `process ${by.pid} on ${by.host} has` : 'somebody else has';
  return `Expected to be the only review, and ${who} ${path}; end it, or delete that file when there is none`;
}
