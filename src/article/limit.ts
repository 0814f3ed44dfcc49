import type { Fault } from './fault.ts';

/** Largest article in bytes, front matter included; of JSON Lines the largest line. */
export const DEFAULT_MAX_BYTES = 10_000_000;

export function overLimit(maxBytes: number): Fault {
  return {
    reason: `Expected an article of at most ${maxBytes} bytes, got a larger one`,
    hint: 'split it, or raise the limit with --max-bytes',
  };
}
