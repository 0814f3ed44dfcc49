import type { Outbox } from './state/outbox.ts';
import { restored, toKeep } from './state/outbox.ts';

const KEY = 'glossator-decisions';

/** Decisions that no server confirmed before the page was loaded again. */
export function readKept(): Outbox {
  try {
    return restored(sessionStorage.getItem(KEY));
  } catch {
    // A report opened from a file may have no storage.
    return restored(null);
  }
}

/** Keeps what the server has not confirmed, for the case that the page is loaded again. */
export function keep(outbox: Outbox): void {
  const kept = toKeep(outbox);
  try {
    if (kept === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, kept);
  } catch {
    // Without storage, or when it is full, memory has them all the same.
  }
}
