import { UsageError } from '../../errors.ts';
import { openNode } from './node-driver.ts';
import { openWasm } from './wasm-driver.ts';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/** A statement that is kept and run often. It lives as long as its database. */
export interface Statement {
  run(...values: SqlValue[]): void;
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
}

/** The little that is asked of SQLite, whatever binding there is. Every call blocks. */
export interface Database {
  /** Runs statements that return nothing. */
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /** The rows of a statement that is run once. */
  all(sql: string, ...values: SqlValue[]): SqlRow[];
  /** Undoes the transaction that a killed process left in the midst of. Who asks has the file for itself. */
  recover(): void;
  close(): void;
}

/**
 * Others write in short transactions, for which it pays to wait. What is written is on the disk when a transaction ends. The
 * references between tables are told to whoever reads them; to check each on each write costs a fifth of all time.
 */
const SETTINGS = `PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536`;

/**
 * Opens or makes a database: with Node's own binding where the runtime has it, else with the WebAssembly build.
 * `GLOSSATOR_SQLITE` (`node` or `wasm`) decides otherwise, for tests.
 *
 * @throws {UsageError} when that asks for what the runtime does not have.
 */
export function openDatabase(path: string, { readOnly = false } = {}): Database {
  const wanted = process.env.GLOSSATOR_SQLITE;
  const own = wanted === 'wasm' ? undefined : openNode(path, { readOnly });
  if (!own && wanted === 'node')
    throw new UsageError('Expected a Node with SQLite of its own (22.13 or later), got an older one');
  const database = own ?? openWasm(path, { readOnly });
  // Before anything is read.
  database.recover();
  database.exec(SETTINGS);
  return database;
}
