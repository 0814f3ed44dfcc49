import { readFileSync } from 'node:fs';
import { packageRoot } from '../../src/package-root.ts';

/** The version in package.json. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8'));
  return (manifest as { version: string }).version;
}
