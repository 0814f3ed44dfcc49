import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SystemError, systemReason } from '../errors.ts';

/**
 * Writes a file so that at any time it is either whole as before or whole as after, even when the run is killed. A file
 * that has these bytes already is not touched. Its folder is made where it is missing.
 *
 * @throws {SystemError} when the disk or a permission does not allow it.
 */
export async function writeAtomic(path: string, content: string): Promise<'written' | 'unchanged'> {
  try {
    if (await hasContent(path, content)) return 'unchanged';
    await mkdir(dirname(path), { recursive: true });
    await replace(path, content);
    return 'written';
  } catch (error) {
    throw new SystemError(`Expected to write ${path}, got: ${systemReason(error)}`, { cause: error });
  }
}

async function hasContent(path: string, content: string): Promise<boolean> {
  try {
    return (await readFile(path)).equals(Buffer.from(content));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Readers of a folder pass over the temporary file: its name begins with a dot. */
async function replace(path: string, content: string): Promise<void> {
  const { temporary, file } = await openTemporary(path);
  try {
    await writeThrough(file, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

let opened = 0;

/** So many names may be taken before it is the disk that is at fault. */
const MOST_TRIES = 100;

/**
 * Opens a file that nobody else has. The number of the process does not make sure of that: in containers that share a disk
 * several may have the same.
 */
async function openTemporary(path: string): Promise<{ temporary: string; file: FileHandle }> {
  for (let tries = 1; ; tries++) {
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${opened++}.tmp`);
    try {
      return { temporary, file: await open(temporary, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries === MOST_TRIES) throw error;
    }
  }
}

/** To the disk itself: a name must not stand for bytes that a power failure can still lose. */
async function writeThrough(file: FileHandle, content: string): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
