import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { IndexDocument } from '../document.ts';
import type { Refused } from '../sink.ts';
import { refusalOf } from './failure.ts';
import { merge, takeOut } from './merge.ts';
import { lockIndex } from './migrate.ts';
import { copyLines, type Numbered, numbered, stagingTables } from './staging.ts';
import { inTransaction } from './transaction.ts';

/** Most articles and most UTF-16 units of text in one transaction: others wait for the lock as long as it takes. */
const BATCH = { articles: 500, units: 16_000_000 };

const CREATE_STAGING = stagingTables
  .map(({ name, columns }) => `CREATE TEMPORARY TABLE IF NOT EXISTS ${name} (${columns}) ON COMMIT DELETE ROWS`)
  .join(';\n');

/** Writes documents, each batch in a transaction, and returns those that the server refuses. */
export async function writeDocuments(
  client: PoolClient,
  schema: string,
  documents: readonly IndexDocument[],
): Promise<Refused[]> {
  const refused: Refused[] = [];
  // Of two with one id the last.
  const distinct = [...new Map(documents.map(document => [document.id, document])).values()];
  for (const batch of batches(distinct)) refused.push(...(await writeBatch(client, schema, batch)));
  return refused;
}

/** Takes documents out with all that belongs to them. */
export async function removeDocuments(client: PoolClient, schema: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inTransaction(client, async () => {
    await lockIndex(client, schema);
    await takeOut(client, ids);
  });
}

function* batches(documents: readonly IndexDocument[]): Generator<IndexDocument[]> {
  let batch: IndexDocument[] = [];
  let units = 0;
  for (const document of documents) {
    if (batch.length > 0 && (batch.length >= BATCH.articles || units + document.text.length > BATCH.units)) {
      yield batch;
      batch = [];
      units = 0;
    }
    batch.push(document);
    units += document.text.length;
  }
  if (batch.length > 0) yield batch;
}

/** The server refuses a batch as a whole: halving finds the documents that it means. */
async function writeBatch(
  client: PoolClient,
  schema: string,
  documents: readonly IndexDocument[],
): Promise<readonly Refused[]> {
  try {
    await inTransaction(client, () => replace(client, schema, documents));
    return [];
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    if (documents.length === 1) return [{ id: documents[0]!.id, reason }];
  }
  const half = Math.ceil(documents.length / 2);
  const first = await writeBatch(client, schema, documents.slice(0, half));
  return [...first, ...(await writeBatch(client, schema, documents.slice(half)))];
}

/** The server is given all rows before others have to wait. */
async function replace(client: PoolClient, schema: string, documents: readonly IndexDocument[]): Promise<void> {
  await client.query(CREATE_STAGING);
  const all = await numberDocuments(client, documents);
  for (const table of stagingTables) {
    const copy = client.query(copyFrom(`COPY ${table.name} FROM STDIN`));
    await pipeline(Readable.from(copyLines(table, all)), copy);
  }
  await lockIndex(client, schema);
  await merge(
    client,
    documents.map(({ id }) => id),
  );
}

async function numberDocuments(client: PoolClient, documents: readonly IndexDocument[]): Promise<Numbered[]> {
  const { rows } = await client.query(
    `SELECT nextval('article_numbers')::text AS article FROM generate_series(1, $1)`,
    [documents.length],
  );
  return documents.map((document, at) => numbered(Number(rows[at]!.article), document));
}
