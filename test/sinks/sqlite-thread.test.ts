import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SystemError, UsageError } from '../../src/errors.ts';
import { openDatabase } from '../../src/sinks/sqlite/database.ts';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { folderWith } from '../support/folder.ts';
import { searchDocuments } from '../support/search-articles.ts';
import { sqliteContent } from '../support/sqlite-content.ts';

const documents = [...searchDocuments().values()];
const newPath = () => join(folderWith({}), 'index.db');

describe('an index that is written in a thread', { timeout: 60_000 }, () => {
  it('is the same as one that is not', async () => {
    const [own, other] = [newPath(), newPath()];
    for (const [path, thread] of [
      [own, false],
      [other, true],
    ] as const) {
      const sink = await openSqlite(path, { thread });
      await sink.write(documents.slice(0, 9));
      await sink.write(documents.slice(5));
      await sink.remove(documents.slice(2, 4).map(({ id }) => id));
      await sink.close();
    }
    expect(sqliteContent(other)).toEqual(sqliteContent(own));
  });

  it('takes batches in the order in which they come, also while it writes one', async () => {
    const sink = await openSqlite(newPath(), { thread: true });
    expect(sink.queues).toBe(true);
    const editions = ['first', 'second', 'third'].map(hash => documents.map(document => ({ ...document, hash })));
    await Promise.all(editions.map(edition => sink.write(edition)));
    expect(new Set((await sink.known()).values())).toEqual(new Set(['third']));
    await sink.close();
  });

  it('shows at once what was written', async () => {
    const sink = await openSqlite(newPath(), { thread: true });
    const writing = sink.write(documents);
    expect(await writing).toEqual([]);
    expect((await sink.known()).size).toBe(documents.length);
    await sink.close();
  });

  it('refuses what it cannot hold, and writes the rest', async () => {
    const sink = await openSqlite(newPath(), { thread: true });
    const [good, bad] = documents as [(typeof documents)[0], (typeof documents)[0]];
    const reason = 'Expected text without the character U+0000, got one';
    expect(await sink.write([{ ...bad, title: '\0' }, good])).toEqual([{ id: bad.id, reason }]);
    expect([...(await sink.known()).keys()]).toEqual([good.id]);
    await sink.close();
  });

  it('closes without anything written', async () => {
    const sink = await openSqlite(newPath(), { thread: true });
    expect(await sink.write([])).toEqual([]);
    await sink.close();
  });

  it('fails with the kind of error and the words that it fails with elsewhere', async () => {
    const gone = newPath();
    const sink = await openSqlite(gone, { thread: true });
    rmSync(gone);
    const missing = sink.write(documents);
    await expect(missing).rejects.toThrow(UsageError);
    await expect(missing).rejects.toThrow(`Expected an index in ${gone}, found none`);
    await expect(sink.close()).rejects.toThrow(UsageError);

    const broken = newPath();
    const other = await openSqlite(broken, { thread: true });
    const database = openDatabase(broken);
    database.exec('DROP TABLE article_index');
    database.close();
    const failing = other.write(documents);
    await expect(failing).rejects.toThrow(SystemError);
    await expect(failing).rejects.toThrow(/^Expected to use the index .*, got: no such table: .*article_index/);
    await other.close();
  });
});
