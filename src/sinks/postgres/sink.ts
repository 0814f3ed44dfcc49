import type { OpenOptions, Sink } from '../sink.ts';
import { connections, expectUnicode, withClient } from './connect.ts';
import { told } from './failure.ts';
import { foundArticles, suggestEntities } from './found.ts';
import { migrate } from './migrate.ts';
import { searchArticles } from './search.ts';
import { parseTarget } from './target.ts';
import { removeDocuments, writeDocuments } from './writer.ts';

/** What a load leaves to the server's housekeeping, which may come minutes later: without it the first searches are slow. */
const SETTLE = `ANALYZE articles, facets, names, article_names, mentions, dates, sums;
  SELECT gin_clean_pending_list(indexrelid) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = c.relam WHERE m.amname = 'gin' AND indrelid IN ('articles'::regclass, 'names'::regclass) AND pg_has_role(c.relowner, 'USAGE')`;
/** Fewer articles change too little to be worth it. */
const SETTLE_FROM = 500;

/**
 * Opens an index in a schema of a PostgreSQL database, or makes one.
 *
 * @throws {UsageError} when it must exist and does not, a newer program made it, or the database is not in UTF-8.
 * @throws {SystemError} when the server fails or does not let us in; the message has no password.
 */
export async function openPostgres(target: string, { mustExist = false }: OpenOptions = {}): Promise<Sink> {
  const parsed = parseTarget(target);
  const { schema, shown } = parsed;
  const pool = connections(parsed);
  let written = 0;
  const withServer = <T>(work: () => Promise<T>) => told(shown, work);
  try {
    await withServer(() =>
      withClient(pool, async client => {
        await expectUnicode(client, parsed);
        await migrate(client, parsed, { mustExist });
      }),
    );
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    known: () =>
      withServer(async () => {
        const { rows } = await pool.query<{ id: string; hash: string }>('SELECT id, hash FROM articles');
        return new Map(rows.map(({ id, hash }) => [id, hash]));
      }),
    write: documents =>
      withServer(async () => {
        const refused = await withClient(pool, client => writeDocuments(client, schema, documents));
        written += documents.length;
        return refused;
      }),
    remove: ids => withServer(() => withClient(pool, client => removeDocuments(client, schema, ids))),
    search: (query, options) => withServer(() => searchArticles(pool, query, options)),
    articles: ids => withServer(() => foundArticles(pool, ids)),
    suggest: (words, options) => withServer(() => suggestEntities(pool, words, options)),
    close: () =>
      withServer(async () => {
        try {
          if (written >= SETTLE_FROM) await pool.query(SETTLE);
        } finally {
          await pool.end();
        }
      }),
  };
}
