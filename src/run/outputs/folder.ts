import { join, resolve } from 'node:path';
import { annotationFileName } from '../../annotations/file-name.ts';
import { writeAtomic } from '../../annotations/write-atomic.ts';
import { Ledger } from './ledger.ts';
import type { Output } from './output.ts';

export interface FolderOptions {
  /** All that decides on what is written beside the articles themselves. */
  run: string;
  /** Does articles again whose annotation files are there already. Default: false. */
  force?: boolean;
}

/**
 * A folder of annotation files, each under the name that its article's id gives it. What has not changed since it was written
 * is known and not made again.
 *
 * @throws {SystemError} when the folder cannot be made.
 */
export async function folderOutput(folder: string, { run, force = false }: FolderOptions): Promise<Output> {
  const ledger = await Ledger.open(folder, run);
  const pathOf = (id: string) => join(folder, annotationFileName(id));
  return {
    rendering: () => 'file',
    ...(!force && {
      knownFile: (path, stats) => {
        const entry = ledger.ofSource(path, stats);
        return entry && ledger.isIntact(entry, pathOf(entry.id)) ? entry : undefined;
      },
      known: async article => {
        const entry = ledger.ofArticle(article);
        return entry && ledger.isIntact(entry, pathOf(article.id)) ? { mentions: entry.mentions } : undefined;
      },
    }),
    put: async (article, made, { path, stats }) => {
      if (!('output' in made)) return 'unchanged';
      const target = pathOf(article.id);
      const outcome = await writeAtomic(target, made.output);
      const written = { path: target, content: made.output };
      ledger.record(article, made.mentions, written, stats && { path: resolve(path), stats });
      return outcome;
    },
    close: () => ledger.close(),
  };
}
