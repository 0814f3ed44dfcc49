import pg from 'pg';
import { UsageError } from '../../errors.ts';
import type { Target } from './target.ts';

/** Searches of a page may run side by side. */
const CONNECTIONS = 4;
/** Milliseconds. */
const CONNECT_TIMEOUT = 30_000;

/** Connections of which each sees the tables of the index by their bare names. */
export function connections({ url, schema }: Target): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 0,
    application_name: 'glossator',
  });
  // Without a listener the loss of a connection would end the process; the query that needs it next tells of it.
  pool.on('error', () => {});
  pool.on('connect', client => {
    client.on('error', () => {});
    // Compiling takes longer than any query of ours. A step of ours may say "public" only on purpose.
    client.query(`SET jit = off; SET search_path = ${client.escapeIdentifier(schema)}`).catch(() => {});
  });
  return pool;
}

/** Lends a connection for as long as the work takes. */
export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** @throws {UsageError} when it would lose characters. */
export async function expectUnicode(client: pg.PoolClient, { shown }: Target): Promise<void> {
  const { rows } = await client.query('SHOW server_encoding');
  const encoding = rows[0].server_encoding;
  if (encoding !== 'UTF8') throw new UsageError(`Expected a database in UTF8 at ${shown}, got ${encoding}`);
}
