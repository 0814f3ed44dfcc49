import { join } from 'node:path';
import { annotationFileName, writeAtomic } from '../../annotations/index.ts';
import type { Output } from './output.ts';

/** A folder of annotation files, each under the name that its article's id gives it. */
export function folderOutput(folder: string): Output {
  return {
    rendering: () => 'file',
    put: ({ id }, { output }) => writeAtomic(join(folder, annotationFileName(id)), output),
    close: async () => {},
  };
}
