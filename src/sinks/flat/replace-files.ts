import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../../process-holder.ts';

/** Files beside the ones that they take the place of: [name of the new one, name of the old one]. */
type Renames = [string, string][];

/** A name beside a file that no other run takes. Readers of a folder pass over it: it begins with a dot. */
export function besides(path: string, what: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${number++}.${what}`);
}

let number = 0;

/**
 * Puts new files in the place of old ones: all or none, also when the run is killed in between; `finishReplacing` then does
 * the rest. Call both only with the lock of the first path.
 *
 * @param fresh one for each path, in the same folder, and through to the disk.
 */
export function replaceFiles(paths: readonly string[], fresh: readonly string[]): void {
  const [first] = paths as [string];
  const renames: Renames = paths.map((path, at) => [basename(fresh[at]!), basename(path)]);
  const plan = besides(first, 'plan');
  writeThrough(plan, JSON.stringify(renames));
  renameSync(plan, planOf(first));
  finishReplacing(first);
}

/** Does what a run that was killed had planned, and removes what such runs left. */
export function finishReplacing(first: string): void {
  const folder = dirname(first);
  const plan = planOf(first);
  if (!existsSync(plan)) return;
  const renames: Renames = JSON.parse(readFileSync(plan, 'utf8'));
  for (const [from, to] of renames)
    if (existsSync(join(folder, from))) renameSync(join(folder, from), join(folder, to));
  syncFolder(folder);
  rmSync(plan);
}

/** Removes what runs that were killed left beside files. */
export function removeLeftovers(paths: readonly string[]): void {
  const folder = dirname(paths[0]!);
  const names = paths.map(path => `.${basename(path)}.`);
  for (const name of readdirSync(folder)) {
    const rest = names.filter(prefix => name.startsWith(prefix)).map(prefix => name.slice(prefix.length));
    if (rest.some(isLeftover)) rmSync(join(folder, name), { force: true });
  }
}

function isLeftover(rest: string): boolean {
  const pid = /^(\d+)-\d+\.(?:new|merged|plan)$/.exec(rest)?.[1];
  return pid !== undefined && !isAlive({ pid: Number(pid), host: hostname() });
}

function planOf(first: string): string {
  return join(dirname(first), `.${basename(first)}.plan`);
}

function writeThrough(path: string, content: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The names too must be on the disk before the plan goes. Not every system syncs a folder. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // It can lose the new names, and keeps whole files all the same.
  }
}
