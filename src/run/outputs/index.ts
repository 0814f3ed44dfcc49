import { readFileName } from '../../article/index.ts';
import { folderOutput } from './folder.ts';
import { linesFileOutput } from './lines-file.ts';
import type { Output } from './output.ts';
import { streamOutput } from './stream.ts';

export type { Known, KnownFile, Output } from './output.ts';

export interface OutputOptions {
  /** Where to without a path. */
  stream: NodeJS.WritableStream;
  /** All that decides on what is written beside the articles themselves, as a part of a file's name. */
  run: string;
  /** Put the articles' texts into lines. */
  withText: boolean;
  /** Make again what is there already. */
  force: boolean;
}

/**
 * Opens the output at a path: a file of JSON Lines where it is named like one, else a folder; the stream without a path.
 *
 * @throws {UsageError} when this Node cannot pack the file.
 * @throws {SystemError} when the disk or a permission does not allow it.
 */
export async function openOutput(path: string | undefined, { stream, ...options }: OutputOptions): Promise<Output> {
  if (path === undefined) return streamOutput(stream, options);
  return isLinesFile(path) ? linesFileOutput(path, options) : folderOutput(path, options);
}

export function isLinesFile(path: string): boolean {
  return readFileName(path)?.type === 'lines';
}
