import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packageRoot } from '../src/package-root.ts';
import { threadModules } from '../src/thread-script.ts';

const root = fileURLToPath(packageRoot());

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProgram();

/**
 * Bundles the program, the library and what threads run into `dist/`, with what they share in chunks: to load 300 modules one by
 * one takes a third of the time to begin. Packages stay outside.
 */
export async function buildProgram(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/cli.ts', 'src/index.ts', ...threadModules.map(module => `src/${module}.ts`)],
    outdir: join(root, 'dist'),
    outbase: root,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}
