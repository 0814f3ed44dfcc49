import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { testSink } from '../support/sink-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'glossator-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

let places = 0;

testSink('SQLite', async () => {
  const path = join(folder, `${places++}.db`);
  return { open: () => openSqlite(path) };
});
