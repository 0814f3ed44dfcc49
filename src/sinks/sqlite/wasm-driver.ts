import fs from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Database as WasmDatabase, Statement as WasmStatement } from 'node-sqlite3-wasm';
import type { Database, SqlRow, Statement } from './database.ts';

/** Read at the first use only: the build takes 0.1 s to load. */
const require = createRequire(import.meta.url);

/** Opens a database with the WebAssembly build, which leaves it to its user to free statements. */
export function openWasm(path: string, { readOnly }: { readOnly: boolean }): Database {
  const { Database } = require('node-sqlite3-wasm') as typeof import('node-sqlite3-wasm');
  const database: WasmDatabase = new Database(path, { readOnly });
  const statements: WasmStatement[] = [];
  return {
    exec: sql => database.exec(sql),
    prepare(sql) {
      const statement = database.prepare(sql);
      statements.push(statement);
      return wrap(statement);
    },
    all: (sql, ...values) => database.all(sql, values) as SqlRow[],
    recover: () => rollBackJournal(database, path),
    close() {
      for (const statement of statements) statement.finalize();
      database.close();
    },
  };
}

/**
 * SQLite undoes a journal that it finds where nobody else holds the database. This build locks by a folder and, asked whether another
 * one holds it, takes its own folder for that of another, so that it would leave the journal and read half of a transaction. Told that
 * there is no folder, it does as it should.
 */
function rollBackJournal(database: WasmDatabase, path: string): void {
  if (!fs.existsSync(`${path}-journal`)) return;
  const { accessSync } = fs;
  fs.accessSync = (asked, mode) => {
    if (asked === `${resolve(path)}.lock`) throw Object.assign(new Error('no lock of another one'), { code: 'ENOENT' });
    accessSync(asked, mode);
  };
  try {
    database.all('SELECT count(*) FROM sqlite_schema');
  } finally {
    fs.accessSync = accessSync;
  }
}

function wrap(statement: WasmStatement): Statement {
  return {
    run: (...values) => void statement.run(values),
    // Its own `get` leaves the statement open, and with it the lock.
    get: (...values) => statement.all(values)[0] as SqlRow | undefined,
    all: (...values) => statement.all(values) as SqlRow[],
  };
}
