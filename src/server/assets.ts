import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { SystemError, systemReason, UsageError } from '../errors.ts';

/** A file of a page, as it is sent. */
export interface Asset {
  type: string;
  content: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The files of a page by name, read once: no request reads the disk.
 *
 * @throws {UsageError} when the page was not built.
 */
export async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  try {
    for (const name of await readdir(folder)) {
      const type = TYPES[extname(name)];
      if (type !== undefined) assets.set(name, { type, content: await readFile(join(folder, name)) });
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new SystemError(`Expected to read ${folder}, got: ${systemReason(cause)}`, { cause });
  }
  if (assets.has('index.html')) return assets;
  throw new UsageError(`Expected a page in ${folder}, found none; \`npm run web\` builds it`);
}

/** Serves the files of a page, its `index.html` as `/`. */
export function addAssets(app: FastifyInstance, assets: ReadonlyMap<string, Asset>): void {
  for (const [name, { type, content }] of assets) {
    const address = name === 'index.html' ? '/' : `/${name}`;
    app.get(address, async (_request, reply) => reply.type(type).send(content));
  }
}
