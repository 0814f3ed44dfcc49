import { SystemError, UsageError } from '../errors.ts';
import { withLock } from '../sinks/lock.ts';
import { type Database, openDatabase, type Statement } from '../sinks/sqlite/database.ts';
import { sqlite } from '../sinks/sqlite/index.ts';
import { openSqlite } from '../sinks/sqlite/sink.ts';

/** An index in an SQLite file, open to be read. */
export interface IndexReader {
  /** Runs what only reads, while nobody else writes. */
  read<T>(work: (database: Database) => T): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens an index for reading alone. What others write into it meanwhile is seen by the next question.
 *
 * @throws {UsageError} when the target is no SQLite file, or has no index that this version reads.
 */
export async function openReader(target: string): Promise<IndexReader> {
  if (!sqlite.accepts(target)) throw new UsageError(`Expected an index in an SQLite file, got ${target}`);
  const path = target.replace(/^sqlite:/, '');
  await (await openSqlite(path, { mustExist: true })).close();
  const database = keepingStatements(openDatabase(path, { readOnly: true }));
  // The articles that fit go into a table of this connection, and need no file.
  database.exec('PRAGMA temp_store = MEMORY; CREATE TEMP TABLE fitting (article INTEGER PRIMARY KEY)');
  return {
    read: work => withLock(path, () => told(path, () => work(database))),
    close: () => withLock(path, () => database.close()),
  };
}

/** One driver keeps every statement until the end: the same words are the same statement. */
function keepingStatements(database: Database): Database {
  const statements = new Map<string, Statement>();
  return {
    ...database,
    prepare(sql) {
      const statement = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
  };
}

function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new SystemError(`Expected to read the index ${path}, got: ${(error as Error).message}`, { cause: error });
  }
}
