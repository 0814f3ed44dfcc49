import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { editions } from '../support/editions-of-documents.ts';
import { folderWith } from '../support/folder.ts';
import { root } from '../support/run.ts';
import { sqliteContent } from '../support/sqlite-content.ts';

const ROUNDS = 8;
const COPIES = 8;

describe.each([{ thread: false }, { thread: true }])(
  'an index whose writer is killed (thread: $thread)',
  ({ thread }) => {
    it('has whole documents, and ends the same when it is written again', { timeout: 300_000 }, async () => {
      const folder = folderWith({});
      const path = join(folder, 'killed.db');
      let lockLeft = 0;
      for (let round = 0; round < ROUNDS; round++) {
        await killedWriter(path, { thread, batches: 1 + round * 3, delay: (round * 7) % 20 });
        if (existsSync(`${path}.pid`)) lockLeft++;
        await expectWholeDocuments(path, join(folder, `whole-${round}.db`));
      }
      // A kill that always falls between two writes shows nothing.
      expect(lockLeft).toBeGreaterThan(0);

      const again = await openSqlite(path);
      for (const batch of editions(COPIES, 0)) await again.write(batch);
      await again.close();
      const fresh = await openSqlite(join(folder, 'fresh.db'));
      await fresh.write(editions(COPIES, 0).flat());
      await fresh.close();
      expect(sqliteContent(path)).toEqual(sqliteContent(join(folder, 'fresh.db')));
    });
  },
);

/** Kills a writer some milliseconds after it has told of so many batches. */
async function killedWriter(
  path: string,
  { thread, batches, delay }: { thread: boolean; batches: number; delay: number },
): Promise<void> {
  const args = [
    '--import',
    import.meta.resolve('tsx'),
    join(root, 'test/support/sqlite-writer.ts'),
    path,
    String(COPIES),
    ...(thread ? ['thread'] : []),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<NodeJS.Signals | null>(resolve => child.on('exit', (_, signal) => resolve(signal)));
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    const before = told;
    told += chunk.length;
    if (before < batches && told >= batches) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  expect(await gone).toBe('SIGKILL');
}

/** Every document is one of its two editions, in all tables: an index of these alone is the same. */
async function expectWholeDocuments(path: string, fresh: string): Promise<void> {
  const opened = await openSqlite(path);
  const known = await opened.known();
  await opened.close();
  expect(known.size).toBeGreaterThan(0);
  const whole = await openSqlite(fresh);
  const all = [0, 1].flatMap(round => editions(COPIES, round).flat());
  await whole.write(all.filter(({ id, hash }) => known.get(id) === hash));
  expect(await whole.known()).toEqual(known);
  await whole.close();
  expect(sqliteContent(path)).toEqual(sqliteContent(fresh));
}
