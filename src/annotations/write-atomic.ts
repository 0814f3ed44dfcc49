import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
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

let written = 0;

/** Readers of a folder pass over the temporary file: its name begins with a dot. */
async function replace(path: string, content: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${written++}.tmp`);
  try {
    await writeThrough(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** To the disk itself: a name must not stand for bytes that a power failure can still lose. */
async function writeThrough(path: string, content: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
