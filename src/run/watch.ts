import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { watch } from 'chokidar';
import { readFileName } from '../article/index.ts';

/** A file is read when it has not grown for so many milliseconds. */
const QUIET = 200;

/**
 * Tells each time when articles below some folders or files were added or changed, once for changes that come together. What
 * changes while the reader is busy is told when it asks again.
 *
 * @param signal ends it.
 */
export async function* changes(inputs: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  const watcher = watch([...inputs], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: QUIET, pollInterval: QUIET / 4 },
    ignored: path => /(?:^|[/\\])(?:\.[^/\\]|node_modules$)/.test(path.slice(dirname(path).length)),
  });
  let changed = false;
  let wake: (() => void) | undefined;
  const tell = (path: string) => {
    changed ||= readFileName(path) !== undefined;
    if (changed) wake?.();
  };
  watcher.on('add', tell).on('change', tell);
  signal.addEventListener('abort', () => wake?.());
  try {
    // The first turn is for what was there before.
    await new Promise<void>(resolve => watcher.once('ready', resolve));
    yield;
    while (!signal.aborted) {
      if (!changed)
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      if (!changed || signal.aborted) continue;
      changed = false;
      yield;
    }
  } finally {
    await watcher.close();
  }
}

/** Whether all inputs are folders or files, which can be watched. */
export function canWatch(inputs: readonly string[]): boolean {
  return inputs.every(input => input !== '-' && statSync(input, { throwIfNoEntry: false }) !== undefined);
}
