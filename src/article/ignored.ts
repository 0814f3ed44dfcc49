import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { SystemError, systemReason } from '../errors.ts';

/** Name of the file that says what is no article, in `.gitignore` syntax. */
export const IGNORE_FILE = '.glossatorignore';

/** Whether a file, or a folder with all in it, is left out. */
export type IsIgnored = (path: string, kind: 'file' | 'folder') => boolean;

/**
 * What the ignore files of these folders and further patterns leave out. Patterns are relative to the folder of their
 * file, the further ones to the first folder.
 *
 * @throws {SystemError} when an ignore file is there and cannot be read.
 */
export async function ignoreRules(folders: readonly string[], patterns: readonly string[]): Promise<IsIgnored> {
  // One article that was named needs no rules.
  const { default: ignore } = await import('ignore');
  const rules = await Promise.all(
    folders.map(async (folder, at) => ({
      folder,
      matcher: ignore()
        .add(await ignoreFile(folder))
        .add(at === 0 ? [...patterns] : []),
    })),
  );
  return (path, kind) => rules.some(({ folder, matcher }) => matches(matcher, relative(folder, path), kind));

  function matches(matcher: Ignore, path: string, kind: 'file' | 'folder'): boolean {
    const posix = path.split(sep).join('/');
    if (!ignore.isPathValid(posix)) return false;
    return matcher.ignores(kind === 'folder' ? `${posix}/` : posix);
  }
}

async function ignoreFile(folder: string): Promise<string> {
  const path = join(folder, IGNORE_FILE);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw new SystemError(`Expected to read ${path}, got: ${systemReason(error)}`, { cause: error });
  }
}
