import type { PoolClient } from 'pg';

/** Does all of it or nothing. */
export async function inTransaction<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  // Whatever the database's default: behind a wait for a lock we must see what others wrote meanwhile.
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Without a connection the server rolls back by itself, and the first error is the one to tell.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
