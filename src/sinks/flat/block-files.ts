import { closeSync, fstatSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { SystemError, systemReason, UsageError } from '../../errors.ts';
import { sweepLock, withLock } from '../lock.ts';
import type { BlockFormat, Entry } from './block.ts';
import { mergeInto } from './merge.ts';
import { readEntries } from './read-entries.ts';
import { besides, finishReplacing, removeLeftovers, replaceFiles } from './replace-files.ts';

/** Documents in files of lines that belong together: what is put in is in the files when they are closed, all or none of it. */
export interface BlockFiles {
  entries: ReadonlyMap<string, Entry>;
  /** Puts the lines of a document, a text of whole lines for each file, in place of those that it has. */
  put(id: string, hash: string | undefined, lines: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens files, or makes them when they are closed. Several runs may have them open; the first that closes them decides.
 *
 * @throws {UsageError} when they are of another kind.
 * @throws {SystemError} when the disk fails; so do its functions.
 */
export async function openBlockFiles(format: BlockFormat): Promise<BlockFiles> {
  const { paths } = format;
  const [first] = paths as [string];
  return told(async () => {
    mkdirSync(dirname(first), { recursive: true });
    const old = await withLock(first, () => {
      sweepLock(first);
      finishReplacing(first);
      removeLeftovers(paths);
      return paths.map(openOld);
    });
    try {
      return blockFiles(old, readEntries(format, old));
    } catch (error) {
      closeAll(old);
      throw error;
    }
  });

  function blockFiles(old: readonly (number | undefined)[], entries: Map<string, Entry>): BlockFiles {
    const added = paths.map(path => addition(besides(path, 'new')));
    let isChanged = old.includes(undefined);
    return {
      entries,
      put: (id, hash, lines) => told(async () => put(id, hash, lines)),
      remove: async id => remove(id),
      close: () => told(close),
    };

    function put(id: string, hash: string | undefined, lines: readonly string[]): void {
      isChanged = true;
      entries.set(id, { hash, blocks: lines.map((text, at) => (text === '' ? undefined : added[at]!.add(text))) });
    }

    function remove(id: string): void {
      if (entries.delete(id)) isChanged = true;
    }

    async function close(): Promise<void> {
      try {
        if (isChanged) await commit();
      } finally {
        closeAll([...old, ...added.map(({ file }) => file())]);
        for (const { path } of added) rmSync(path, { force: true });
      }
    }

    async function commit(): Promise<void> {
      const merged = paths.map(path => besides(path, 'merged'));
      let isPlanned = false;
      try {
        for (const [at, path] of merged.entries()) mergeInto(path, at, entries);
        await withLock(first, () => {
          finishReplacing(first);
          if (!paths.every((path, at) => isStill(path, old[at])))
            throw new Error('another run wrote it at the same time; run it again');
          isPlanned = true;
          replaceFiles(paths, merged);
        });
      } finally {
        // From then on they are what the next run goes on with.
        if (!isPlanned) for (const path of merged) rmSync(path, { force: true });
      }
    }
  }

  async function told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UsageError || error instanceof SystemError) throw error;
      throw new SystemError(`Expected to use the index ${first}, got: ${systemReason(error)}`, { cause: error });
    }
  }
}

/** A file that grows, made when something comes into it. */
function addition(path: string) {
  let file: number | undefined;
  let size = 0;
  return { path, file: () => file, add };

  function add(text: string) {
    file ??= openSync(path, 'wx+');
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    const block = { file, start: size, end: size + bytes.length };
    size = block.end;
    return block;
  }
}

function openOld(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a path is of the file that was opened, or of none as then. */
function isStill(path: string, old: number | undefined): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return old === undefined ? now === undefined : now?.ino === fstatSync(old).ino;
}

function closeAll(files: readonly (number | undefined)[]): void {
  for (const file of files) if (file !== undefined) closeSync(file);
}
