import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';
import type { AnnotatorSettings } from './settings.ts';

/** What of the package decides on annotations: its own program, its data and model, and the versions of what it uses. */
const PARTS = [
  import.meta.url.endsWith('.ts') ? 'src/' : 'dist/',
  'data/',
  'models/sequence.model',
  'package.json',
  'package-lock.json',
];

/**
 * Says in 64 hexadecimal digits how articles are annotated: equal for equal settings, files that these name, program, data
 * and model. By content, so that a change of the source counts without a new version.
 *
 * @throws {Error} of the file system, when a file cannot be read.
 */
export async function fingerprint(settings: AnnotatorSettings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of [settings.entities, settings.rates, settings.model])
    if (path !== undefined) hash.update(await readFile(path));
  for (const part of PARTS) await addPart(hash, new URL(part, packageRoot()));
  return hash.digest('hex');
}

async function addPart(hash: Hash, url: URL): Promise<void> {
  const path = fileURLToPath(url);
  if (!url.pathname.endsWith('/')) {
    if (existsSync(path)) hash.update(await readFile(path));
    return;
  }
  const names = (await readdir(path, { recursive: true })).filter(name => /\.(?:ts|js|tsv)$/.test(name)).sort();
  const contents = await Promise.all(names.map(name => readFile(join(path, name))));
  for (const [at, name] of names.entries()) hash.update(`${name.replaceAll('\\', '/')}\0`).update(contents[at]!);
}
