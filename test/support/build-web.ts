import { join } from 'node:path';
import { buildWeb } from '../../scripts/build-web.ts';
import { root } from './run.ts';

/** Builds the pages once for all tests: commands serve what stands in `dist/web`. */
export default function setup(): Promise<void> {
  return buildWeb(join(root, 'dist', 'web'));
}
