import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addExploreRoutes, openReader } from '../explore/index.ts';
import { packageRoot } from '../package-root.ts';
import { createServer, type ListenOptions, listen, readAssets } from '../server/index.ts';

export interface ServedExplore {
  /** Address to open. */
  address: string;
  close: () => Promise<void>;
}

/** Where `npm run web` puts the page. */
const PAGE = join(fileURLToPath(packageRoot()), 'dist', 'web', 'explore');

/** Whether there is an index in a file. */
export function hasIndex(target: string): boolean {
  return existsSync(target.replace(/^sqlite:/, ''));
}

/**
 * Serves the page on which an index is explored.
 *
 * @throws {UsageError} when there is no index that can be explored, or the page was not built.
 * @throws {SystemError} when the disk, a permission or the port does not allow it.
 */
export async function serveExplore(target: string, where: ListenOptions): Promise<ServedExplore> {
  const app = createServer({ host: where.host, token: where.token, assets: await readAssets(PAGE) });
  const reader = await openReader(target);
  const close = async () => {
    await app.close();
    await reader.close();
  };
  try {
    addExploreRoutes(app, reader);
    return { address: await listen(app, where), close };
  } catch (error) {
    await close();
    throw error;
  }
}
