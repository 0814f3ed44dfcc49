import type { Database, SqlValue } from './database.ts';

/** Rows by one call: a call costs as much as a row. */
const ROWS = 64;

/**
 * Puts rows, given one after the other, into a table, many by one statement. Such a statement can be undone by itself: within a transaction this comes before
 * anything is written into a table of FTS5, which would have to write down at each of them what it gathers in memory.
 */
export function rowInserter(database: Database, table: string, columns: number): (values: SqlValue[]) => void {
  const row = `(${Array(columns).fill('?').join(', ')})`;
  const one = database.prepare(`INSERT INTO ${table} VALUES ${row}`);
  const many = database.prepare(`INSERT INTO ${table} VALUES ${Array(ROWS).fill(row).join(', ')}`);
  return values => {
    let at = 0;
    for (; at + ROWS * columns <= values.length; at += ROWS * columns)
      many.run(...values.slice(at, at + ROWS * columns));
    for (; at < values.length; at += columns) one.run(...values.slice(at, at + columns));
  };
}
