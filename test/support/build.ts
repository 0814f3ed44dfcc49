import { join } from 'node:path';
import { buildProgram } from '../../scripts/build-program.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { root } from './run.ts';

/** Builds the program and its pages once for all tests: commands are tested as users run them. */
export default async function setup(): Promise<void> {
  await Promise.all([buildProgram(), buildWeb(join(root, 'dist', 'web'))]);
}
