import type { Batch } from './batch.ts';
import { type IndexFile, inTransaction } from './file.ts';
import { articleWriter } from './writer.ts';

/** Writes batches into an index, each whole or not at all. */
export interface BatchWriter {
  /** Puts articles in place of those with their ids. */
  put(batch: Batch): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes in the calling thread. Closing it leaves the file open. */
export function localWriter(file: IndexFile): BatchWriter {
  let kept: ReturnType<typeof articleWriter> | undefined;
  return {
    put: batch => writing(writer => writer.put(batch)),
    remove: ids =>
      writing(writer => {
        for (const id of ids) writer.remove(id);
      }),
    close: async () => {},
  };

  function writing(work: (writer: ReturnType<typeof articleWriter>) => void): Promise<void> {
    return file.use(database => {
      // Its statements are made when they are needed: to search takes none of them.
      kept ??= articleWriter(database);
      const writer = kept;
      try {
        inTransaction(database, () => {
          writer.begin();
          work(writer);
          writer.finish();
        });
      } catch (error) {
        writer.forget();
        throw error;
      }
    });
  }
}
