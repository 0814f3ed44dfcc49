import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { UsageError } from '../../errors.ts';
import { steps } from './steps/index.ts';
import type { Target } from './target.ts';
import { inTransaction } from './transaction.ts';

/** First half of the keys of our locks, so that no other program of the database has them by chance. */
const LOCK_CLASS = 0x676c6f73;
/** The steps that are done. By its name an index is told from what other programs keep. */
const MIGRATIONS = 'glossator_migrations';

/** Waits until no one else writes to the index or changes its tables; held until the transaction ends. Readers do not wait. */
export async function lockIndex(client: PoolClient, schema: string): Promise<void> {
  const key = createHash('sha256').update(schema).digest().readInt32BE(0);
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_CLASS, key]);
}

/**
 * Brings the schema to the version of this program, step by step; all of it or nothing. Writes nothing when it is there.
 *
 * @param last version to stop at, for tests.
 * @throws {UsageError} when it must exist and does not, or a newer program made it.
 */
export async function migrate(
  client: PoolClient,
  { schema, shown }: Target,
  { mustExist, last = steps.length }: { mustExist: boolean; last?: number },
): Promise<void> {
  if ((await versionOf(client, schema)) === last) return;
  await inTransaction(client, async () => {
    await lockIndex(client, schema);
    // Another may have done it meanwhile.
    const version = await versionOf(client, schema);
    if (version === 0 && mustExist)
      throw new UsageError(
        `Expected an index in the schema ${schema} of ${shown}, found none; \`glossator index\` makes one`,
      );
    if (version > steps.length)
      throw new UsageError(
        `Expected an index of version ${steps.length} or before in the schema ${schema} of ${shown}, got version ${version}; a newer Glossator made it`,
      );
    if (version === 0) await makeSchema(client, schema, shown);
    for (const [at, { name, sql }] of [...steps.entries()].slice(version, last)) {
      await client.query(sql);
      await client.query(`INSERT INTO ${MIGRATIONS} (version, name) VALUES ($1, $2)`, [at + 1, name]);
    }
  });
}

/** Number of the steps that are done; 0 where there is no index. */
async function versionOf(client: PoolClient, schema: string): Promise<number> {
  if (!(await tablesOf(client, schema)).includes(MIGRATIONS)) return 0;
  return (await client.query(`SELECT coalesce(max(version), 0) AS version FROM ${MIGRATIONS}`)).rows[0].version;
}

/** From the catalogue itself: what the server remembers of names that were not there would be old behind a wait for the lock. */
async function tablesOf(client: PoolClient, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** What stands in a schema already is another's, and stays so. */
async function makeSchema(client: PoolClient, schema: string, shown: string): Promise<void> {
  if ((await tablesOf(client, schema)).length > 0)
    throw new UsageError(
      `Expected an empty schema for the index, got other tables in ${schema} of ${shown}; choose another by ?schema=NAME`,
    );
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
  await client.query(`CREATE TABLE ${MIGRATIONS} (version integer PRIMARY KEY, name text NOT NULL)`);
}
