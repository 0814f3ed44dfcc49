import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { program, root, run } from '../support/run.ts';
import { searchDocuments } from '../support/search-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'glossator-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SQL = `SELECT type, name, start, stop FROM mentions WHERE id = 'kampot-bridge' ORDER BY start;
  SELECT first, behind FROM dates JOIN articles USING (article) WHERE id = 'rome-coins' ORDER BY start;
  SELECT role, country FROM article_entities WHERE id = 'kishida-nairobi' ORDER BY key;
  SELECT low, high, currency FROM sums JOIN articles USING (article) WHERE id = 'euro-range'`;

describe('the sqlite3 shell', () => {
  it('reads an index, views and all', async () => {
    const path = join(folder, 'shell.db');
    const sink = await openSqlite(path);
    await sink.write([...searchDocuments().values()]);
    await sink.close();
    expect(await run('sqlite3', [path, SQL])).toMatchObject({
      code: 0,
      stdout: `person|Hun Sen|0|7
place|Kampot|45|51
date||55|62
money||72|84
place|Japan|94|99
-0299-01-01 00:00:00|-0298-01-01 00:00:00
1990-01-01 00:00:00|2000-01-01 00:00:00
|JP
prime minister|
|KE
5000000|7000000|EUR
`,
    });
  });
});

describe("Node's own SQLite", () => {
  const prefix = join(folder, 'node');
  const name = `node-${process.platform}-${process.arch}`;
  const node = join(prefix, 'node_modules', name, 'bin', 'node');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');

  beforeAll(async () => {
    const arguments_ = ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${name}@22`];
    const installed = await run('npm', arguments_, { cwd: folder });
    expect(installed.code, installed.stderr).toBe(0);
  });

  it('passes the tests that the WebAssembly build passes, those of killed writers too', async () => {
    const files = ['sqlite', 'sqlite-file', 'sqlite-thread', 'sqlite-kill'].map(name => `test/sinks/${name}.test.ts`);
    const ran = await run(node, [vitest, 'run', ...files], { env: { GLOSSATOR_SQLITE: 'node' } });
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
  });

  it('reads what the WebAssembly build wrote, and the other way round', async () => {
    const path = join(folder, 'both.db');
    const written = await run(node, [program, 'index', 'gold', '--to', path], { env: { GLOSSATOR_SQLITE: 'wasm' } });
    expect(written.code, written.stderr).toBe(0);
    const again = await run(node, [program, 'index', 'gold', '--to', path, '--json'], {
      env: { GLOSSATOR_SQLITE: 'node' },
    });
    expect(JSON.parse(again.stdout)).toMatchObject({ written: 0 });
    const found = ['wasm', 'node'].map(driver =>
      run(node, [program, 'search', 'minister', '--in', path, '--json'], { env: { GLOSSATOR_SQLITE: driver } }),
    );
    const [wasm, own] = await Promise.all(found);
    expect(wasm!.code, wasm!.stderr).toBe(0);
    expect(own!.stdout).toBe(wasm!.stdout);
    expect(own!.stderr).toBe('');
  });
});
