import type { SearchOptions, SearchQuery } from '../../search/query.ts';
import type { OpenOptions, Sink, SuggestOptions } from '../sink.ts';
import { batchOf } from './batch.ts';
import { type BatchWriter, localWriter } from './batch-writer.ts';
import { openIndexFile } from './file.ts';
import { foundArticles, suggestEntities } from './found.ts';
import { searchArticles } from './search.ts';

/**
 * Opens an index in an SQLite file, or makes one.
 *
 * @throws {UsageError} when the file is no index of ours, or of another version.
 * @throws {SystemError} when the disk fails, or another process works on it for too long.
 */
export async function openSqlite(path: string, { mustExist = false, thread = false }: OpenOptions = {}): Promise<Sink> {
  const file = await openIndexFile(path, { mustExist });
  const writer = thread ? await writerInThread(path) : localWriter(file);
  return {
    known: () =>
      file.use(database => {
        const rows = database.all('SELECT id, hash FROM article_index');
        return new Map(rows.map(({ id, hash }) => [String(id), String(hash)]));
      }),
    queues: thread,
    async write(documents) {
      const { batch, refused } = batchOf(documents);
      if (batch.articles.length > 0) await writer.put(batch);
      return refused;
    },
    remove: ids => writer.remove(ids),
    search: (query: SearchQuery, options?: SearchOptions) =>
      file.use(database => searchArticles(database, query, options)),
    articles: ids => file.use(database => foundArticles(database, ids)),
    suggest: (words, options?: SuggestOptions) => file.use(database => suggestEntities(database, words, options)),
    async close() {
      try {
        await writer.close();
      } finally {
        await file.close();
      }
    },
  };
}

/** Loaded at the first use only: what runs threads takes 0.1 s to load, and a search needs none. */
async function writerInThread(path: string): Promise<BatchWriter> {
  const { threadedWriter } = await import('./threaded-writer.ts');
  return threadedWriter(path);
}
