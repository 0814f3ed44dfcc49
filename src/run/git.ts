import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SystemError, systemReason } from '../errors.ts';

/** Most bytes that git may say at once. */
const MOST = 1 << 30;

/** The commit that a revision names, or nothing where there is no git, no repository or no such revision. */
export async function commitOf(revision: string): Promise<string | undefined> {
  try {
    const said = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    return said.toString('utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * Writes what a commit holds below the paths, which are relative to the working directory, to a temporary folder. Files
 * keep their paths. `close` removes it.
 *
 * @throws {SystemError} when git or the disk fails.
 */
export async function checkOut(
  commit: string,
  paths: readonly string[],
): Promise<{ folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'glossator-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    for (const { path, content } of await contents(commit, paths)) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } catch (error) {
    await close();
    throw new SystemError(`Expected to read the commit ${commit}, got: ${systemReason(error)}`, { cause: error });
  }
  return { folder, close };
}

async function contents(commit: string, paths: readonly string[]): Promise<{ path: string; content: Buffer }[]> {
  const listing = await git(['ls-tree', '-r', '-z', commit, '--', ...paths]);
  const blobs = listing
    .toString('utf8')
    .split('\0')
    .flatMap(line => {
      const [, type, hash, path] = /^\d+ (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
      return type === 'blob' && hash && path ? [{ hash, path }] : [];
    });
  const batch = await git(['cat-file', '--batch'], blobs.map(({ hash }) => `${hash}\n`).join(''));
  let offset = 0;
  return blobs.map(({ path }) => {
    // Each object is a line `<hash> blob <size>`, its bytes, and a line end.
    const headEnd = batch.indexOf(0x0a, offset);
    const size = Number(batch.subarray(offset, headEnd).toString('latin1').split(' ')[2]);
    const content = batch.subarray(headEnd + 1, headEnd + 1 + size);
    offset = headEnd + 1 + size + 1;
    return { path, content };
  });
}

function git(args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, { encoding: 'buffer', maxBuffer: MOST }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin!.on('error', () => {});
    child.stdin!.end(input);
  });
}
