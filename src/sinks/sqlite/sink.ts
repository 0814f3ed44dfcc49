import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SystemError, systemReason, UsageError } from '../../errors.ts';
import type { SearchOptions, SearchQuery } from '../../search/query.ts';
import type { IndexDocument } from '../document.ts';
import { withLock } from '../lock.ts';
import type { OpenOptions, Refused, Sink, SuggestOptions } from '../sink.ts';
import { type Database, openDatabase } from './database.ts';
import { foundArticles, suggestEntities } from './found.ts';
import { PAGE_SIZE, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { searchArticles } from './search.ts';
import { articleWriter } from './writer.ts';

/**
 * Opens an index in an SQLite file, or makes one.
 *
 * @throws {UsageError} when the file is no index of ours, or of another version.
 * @throws {SystemError} when the disk fails, or another process works on it for too long.
 */
export async function openSqlite(path: string, { mustExist = false }: OpenOptions = {}): Promise<Sink> {
  if (mustExist && !existsSync(path))
    throw new UsageError(`Expected an index in ${path}, found none; \`glossator index\` makes one`);
  if (!mustExist) makeFolder(dirname(path));
  const database = await withLock(path, () => told(path, () => open(path, mustExist && !isWritable(path))));
  return sqliteSink(path, database);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new SystemError(`Expected to make the folder ${folder}, got: ${systemReason(error)}`, { cause: error });
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function open(path: string, readOnly: boolean): Database {
  const database = openDatabase(path, { readOnly });
  try {
    makeSchema(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeSchema(database: Database, path: string): void {
  const version = Number(database.all('PRAGMA user_version')[0]!.user_version);
  if (version === SCHEMA_VERSION) return;
  const isEmpty = database.all('SELECT name FROM sqlite_schema LIMIT 1').length === 0;
  if (version !== 0 || !isEmpty)
    throw new UsageError(
      `Expected an index of version ${SCHEMA_VERSION} in ${path}, got ${isEmpty || version !== 0 ? `version ${version}` : 'another database'}; delete it and index again`,
    );
  database.exec(`PRAGMA page_size = ${PAGE_SIZE}`);
  inTransaction(database, () => database.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`));
}

function sqliteSink(path: string, database: Database): Sink {
  let kept: ReturnType<typeof articleWriter> | undefined;
  /** Its statements are made when they are needed: to search takes none of them. */
  const writerOf = () => {
    kept ??= articleWriter(database);
    return kept;
  };
  const locked = <T>(work: () => T): Promise<T> => withLock(path, () => told(path, work));
  return {
    known: () =>
      locked(() => {
        const rows = database.all('SELECT id, hash FROM article_index');
        return new Map(rows.map(({ id, hash }) => [String(id), String(hash)]));
      }),
    write: documents => locked(() => writeAll(documents)),
    remove: ids =>
      locked(() =>
        writing(writer => {
          for (const id of ids) writer.remove(id);
        }),
      ),
    search: (query: SearchQuery, options?: SearchOptions) => locked(() => searchArticles(database, query, options)),
    articles: ids => locked(() => foundArticles(database, ids)),
    suggest: (words, options?: SuggestOptions) => locked(() => suggestEntities(database, words, options)),
    close: () => locked(() => database.close()),
  };

  function writeAll(documents: readonly IndexDocument[]): Refused[] {
    const last = new Map(documents.map(document => [document.id, document]));
    const refused: Refused[] = [];
    writing(writer => {
      for (const document of last.values()) {
        try {
          writer.put(document);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          refused.push({ id: document.id, reason: error.message });
        }
      }
    });
    return refused;
  }

  function writing(work: (writer: ReturnType<typeof articleWriter>) => void): void {
    const writer = writerOf();
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
  }
}

function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** What SQLite throws says nothing of the file. */
function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new SystemError(`Expected to use the index ${path}, got: ${(error as Error).message}`, { cause: error });
  }
}
