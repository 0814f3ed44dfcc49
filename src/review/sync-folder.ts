import { open } from 'node:fs/promises';

/** Brings the names of a folder to the disk, so that a power failure does not bring back older files. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Not every system can: there the names come to the disk in their own time.
  }
}
