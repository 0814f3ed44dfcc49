import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/sinks/sqlite/database.ts';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { editions } from '../support/editions-of-documents.ts';
import { folderWith } from '../support/folder.ts';
import { sqliteContent } from '../support/sqlite-content.ts';

const before = editions(4, 0).flat();

/** An index of documents, and beside it what a kill leaves of it in the midst of a transaction whose first pages are in the file. */
async function halfWritten(folder: string): Promise<{ whole: string; half: string }> {
  const [whole, half] = [join(folder, 'whole.db'), join(folder, 'half.db')];
  const sink = await openSqlite(whole);
  await sink.write(before);
  await sink.close();
  const database = openDatabase(whole);
  database.exec(`PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE articles SET text = 'changed', id = id || '-changed';
    DELETE FROM dates; UPDATE article_index SET hash = 'changed'`);
  copyFileSync(whole, half);
  copyFileSync(`${whole}-journal`, `${half}-journal`);
  database.exec('ROLLBACK');
  database.close();
  return { whole, half };
}

it('a transaction that a kill cut is undone by whoever opens the index next', async () => {
  const { whole, half } = await halfWritten(folderWith({}));
  const sink = await openSqlite(half);
  expect((await sink.known()).size).toBe(before.length);
  await sink.close();
  expect(existsSync(`${half}-journal`)).toBe(false);
  expect(sqliteContent(half)).toEqual(sqliteContent(whole));
});

it('it is undone by one who has the index open, too', async () => {
  const { whole, half } = await halfWritten(folderWith({}));
  const path = join(folderWith({}), 'open.db');
  copyFileSync(whole, path);
  const sink = await openSqlite(path);
  expect((await sink.known()).size).toBe(before.length);
  for (const end of ['', '-journal']) copyFileSync(`${half}${end}`, `${path}${end}`);
  expect([...(await sink.known()).values()]).not.toContain('changed');
  await sink.close();
  expect(sqliteContent(path)).toEqual(sqliteContent(whole));
});
