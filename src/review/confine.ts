import { lstat, realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Refused } from './refused.ts';

/**
 * Makes sure that what is written to a path lands below a folder: no symbolic link leads out of it.
 *
 * @throws {Refused} when it would land elsewhere.
 */
export async function checkConfined(root: string, path: string): Promise<void> {
  const folder = await realpath(root);
  const target = await nearestFolder(dirname(resolve(path)));
  if (target !== folder && !target.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    throw new Refused(`Expected ${path} to be in ${root}, and a symbolic link leads out of it`);
  if (await isLink(path)) throw new Refused(`Expected ${path} to be a file, got a symbolic link`);
}

/** Where a folder is, or the nearest one above it when it is still to be made. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    if (await isLink(folder)) throw new Refused(`Expected ${folder} to be a folder, got a symbolic link to nowhere`);
    return nearestFolder(above);
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
