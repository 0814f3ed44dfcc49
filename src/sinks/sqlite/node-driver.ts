import type { Database, Statement } from './database.ts';

/** The part of `node:sqlite` that is used; the types of Node 20 do not know it. */
interface NodeSqlite {
  DatabaseSync: new (path: string, options: { readOnly: boolean }) => NodeDatabase;
}

interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** Opens a database with Node's own binding; nothing when this runtime has none (before 22.13). */
export function openNode(path: string, options: { readOnly: boolean }): Database | undefined {
  const sqlite = nodeSqlite();
  if (!sqlite) return undefined;
  const database = new sqlite.DatabaseSync(path, options);
  return {
    exec: sql => database.exec(sql),
    prepare: sql => database.prepare(sql),
    all: (sql, ...values) => database.prepare(sql).all(...values),
    // It does so by itself.
    recover: () => {},
    close: () => database.close(),
  };
}

let found: NodeSqlite | null | undefined;

/** `import` would be an error where there is none, and prints a warning where it is young. */
function nodeSqlite(): NodeSqlite | null {
  if (found === undefined)
    found = withoutWarning(() => (process.getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined) ?? null);
  return found;
}

/** Node warns that its binding may change; a user of ours can do nothing about that. */
function withoutWarning<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite is an experimental feature')) emitWarning.call(process, warning, ...rest);
  }) as typeof emitWarning;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
