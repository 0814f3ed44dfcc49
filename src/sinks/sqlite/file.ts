import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SystemError, systemReason, UsageError } from '../../errors.ts';
import { sweepLock, withLock } from '../lock.ts';
import { type Database, openDatabase } from './database.ts';
import { PAGE_SIZE, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** An index in a file, open. */
export interface IndexFile {
  path: string;
  /** Runs `work`, which does not wait for anything, while nobody else works on the file. */
  use<T>(work: (database: Database) => T): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens an index in an SQLite file, or makes one.
 *
 * @throws {UsageError} when the file is no index of ours, or of another version.
 * @throws {SystemError} when the disk fails, or another process works on it for too long.
 */
export async function openIndexFile(path: string, { mustExist = false } = {}): Promise<IndexFile> {
  if (!mustExist) makeFolder(dirname(path));
  told(path, () => checkFile(path, mustExist));
  const locked = <T>(work: () => T): Promise<T> => withLock(path, () => told(path, work));
  const database = await locked(() => {
    sweepLock(path);
    return open(path, mustExist && !isWritable(path));
  });
  const use = <T>(work: (database: Database) => T): Promise<T> =>
    locked(() => {
      database.recover();
      return work(database);
    });
  return { path, use, close: () => locked(() => database.close()) };
}

/** The smallest page that SQLite knows, in bytes. */
const SMALLEST_PAGE = 512;

/**
 * What is smaller than a page is an empty database to SQLite, whatever it holds. To find nothing in what a full disk left of an
 * index would be a wrong answer, and to write over it the end of somebody's file.
 */
function checkFile(path: string, mustExist: boolean): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= SMALLEST_PAGE) return;
  if (mustExist) throw new UsageError(`Expected an index in ${path}, found none; \`glossator index\` makes one`);
  if (size > 0) throw new UsageError(`Expected an index in ${path}, got another file; delete it and index again`);
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

export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** A full disk ends a transaction by itself, and then there is none to roll back; what counts is the error before. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {}
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
