import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Slows a worker down while its store fails: it would annotate in vain, and use up the tries of all jobs that wait. The pauses
 * double with every failure, and end with the first success.
 */
export class Brake {
  #failures = 0;

  /** Waits as long as the failures ask for, or until the signal. */
  async wait(signal: AbortSignal): Promise<void> {
    if (this.#failures === 0 || signal.aborted) return;
    await sleep(pauseAfter(this.#failures), undefined, { signal }).catch(() => {});
  }

  failed(): void {
    this.#failures++;
  }

  succeeded(): void {
    this.#failures = 0;
  }
}

/** In milliseconds. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
}
