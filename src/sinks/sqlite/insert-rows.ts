import type { Database, SqlValue } from './database.ts';

/** Rows by one call: a call costs as much as a row. */
const ROWS = 64;

/**
 * Puts rows into a table, many by one statement. Such a statement can be undone by itself: within a transaction this comes before
 * anything is written into a table of FTS5, which would have to write down at each of them what it gathers in memory.
 */
export function rowInserter(database: Database, table: string, columns: number): (rows: SqlValue[][]) => void {
  const row = `(${Array(columns).fill('?').join(', ')})`;
  const one = database.prepare(`INSERT INTO ${table} VALUES ${row}`);
  const many = database.prepare(`INSERT INTO ${table} VALUES ${Array(ROWS).fill(row).join(', ')}`);
  return rows => {
    let at = 0;
    for (; at + ROWS <= rows.length; at += ROWS) many.run(...rows.slice(at, at + ROWS).flat());
    for (const rest of rows.slice(at)) one.run(...rest);
  };
}
