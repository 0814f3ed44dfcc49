import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packageRoot } from '../src/package-root.ts';
import { landPath } from './web/land-path.ts';

const root = fileURLToPath(packageRoot());

/** The pages, each a folder below `web/` with a `main.tsx` and an `index.html`. */
const pages = ['review', 'explore', 'try'];

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb(join(root, 'dist', 'web'));

/** Bundles each page into a folder of its own: `index.html`, one script, one style sheet. Same sources, same bytes. */
export async function buildWeb(folder: string): Promise<void> {
  for (const page of pages) await buildPage(page, join(folder, page));
}

async function buildPage(page: string, folder: string): Promise<void> {
  const source = join(root, 'web', page);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { [page]: join(source, 'main.tsx') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { LAND_PATH: JSON.stringify(landPath()) },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyFile(join(source, 'index.html'), join(folder, 'index.html'));
}
