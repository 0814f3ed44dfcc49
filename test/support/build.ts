import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildWeb } from '../../scripts/build-web.ts';
import { root } from './run.ts';

/** Builds the program and its pages once for all tests: commands are tested as users run them. */
export default async function setup(): Promise<void> {
  await Promise.all([compile(), buildWeb(join(root, 'dist', 'web'))]);
}

/** A type error is for `npm run types` to tell; the program is built all the same. */
async function compile(): Promise<void> {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')]).catch(() => {});
}
