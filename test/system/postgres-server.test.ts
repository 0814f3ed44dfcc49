import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connections, withClient } from '../../src/sinks/postgres/connect.ts';
import { postgres } from '../../src/sinks/postgres/index.ts';
import { migrate } from '../../src/sinks/postgres/migrate.ts';
import { parseTarget } from '../../src/sinks/postgres/target.ts';
import { writeDocuments } from '../../src/sinks/postgres/writer.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { contentOf, query } from '../support/postgres-content.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { searchDocuments } from '../support/search-articles.ts';

let server: PostgresServer;
let schemas = 0;
const newTarget = () => server.target(`index_${schemas++}`);
const documents = [...searchDocuments().values()];

beforeAll(async () => {
  // A password of the machine's own would stand in for one that is left out.
  vi.stubEnv('PGPASSWORD', undefined);
  server = await startPostgres();
});
afterAll(() => server.stop());

async function withSink(target: string, work: (sink: Sink) => Promise<void>): Promise<void> {
  const sink = await postgres.open(target);
  try {
    await work(sink);
  } finally {
    await sink.close();
  }
}

const BRIDGES = ['kampot-bridge', 'phnom-penh-market'];

describe('PostgreSQL: versions of the tables', () => {
  it('goes from the first to the newest with all that is in it', async () => {
    const [old, fresh] = [newTarget(), newTarget()];
    const parsed = parseTarget(old);
    const pool = connections(parsed);
    await withClient(pool, async client => {
      await migrate(client, parsed, { mustExist: false, last: 1 });
      expect(await writeDocuments(client, parsed.schema, documents)).toEqual([]);
    });
    await pool.end();
    await expect(query(old, 'SELECT english FROM articles')).rejects.toThrow('english');
    await withSink(old, async sink => {
      const { hits } = await sink.search!({ words: { is: 'term', term: 'bridg' }, entities: [] });
      expect(hits.map(({ id }) => id).sort()).toEqual(BRIDGES);
    });
    await withSink(fresh, async sink => {
      await sink.write(documents);
    });
    expect(await contentOf(old)).toEqual(await contentOf(fresh));
    const english = `SELECT id FROM articles WHERE english @@ plainto_tsquery('english', 'bridges') ORDER BY id`;
    expect(await query(old, english)).toEqual(BRIDGES.map(id => ({ id })));
    const done = 'SELECT version, name FROM glossator_migrations ORDER BY version';
    expect(await query(old, done)).toEqual(await query(fresh, done));
  });

  it('leaves an index of a newer program alone', async () => {
    const target = newTarget();
    await withSink(target, async () => {});
    await query(target, `INSERT INTO glossator_migrations VALUES (99, 'tomorrow')`);
    await expect(postgres.open(target)).rejects.toThrow(
      /Expected an index of version \d+ or before .*, got version 99/,
    );
  });

  it('leaves the tables of other programs alone', async () => {
    const target = newTarget();
    const { schema } = parseTarget(target);
    await query(target, `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.articles (id text)`);
    await expect(postgres.open(target)).rejects.toThrow('Expected an empty schema');
    expect(await query(target, 'SELECT id FROM articles')).toEqual([]);
  });
});

describe('PostgreSQL: what fails', () => {
  const messageOf = async (target: string, options?: { mustExist: boolean }) => {
    const error = (await postgres.open(target, options).then(
      () => undefined,
      each => each,
    )) as Error;
    expect(error.message).not.toContain('pass/word');
    expect(error.message).not.toContain(encodeURIComponent(server.password));
    return `${error.name}: ${error.message}`;
  };
  const changed = (change: (url: URL) => void) => {
    const url = new URL(newTarget());
    change(url);
    return url.href;
  };

  it.each<[string, RegExp, (url: URL) => void]>([
    [
      'no server',
      /^SystemError: .*127\.0\.0\.1:1\/.*no server listens there/,
      url => Object.assign(url, { port: '1' }),
    ],
    [
      'no host',
      /^SystemError: .*nowhere\.invalid.*there is no such host/,
      url => Object.assign(url, { hostname: 'nowhere.invalid' }),
    ],
    [
      'a wrong password',
      /^SystemError: .*wrong user or password/,
      url => Object.assign(url, { password: 'pass/word' }),
    ],
    ['no password', /^SystemError: .*asks for a password/, url => Object.assign(url, { password: '' })],
    ['no certificate', /^SystemError: .*ENOENT.*nowhere\.pem/, url => url.searchParams.set('sslcert', 'nowhere.pem')],
    ['no SSL', /^SystemError: .*SSL/, url => url.searchParams.set('sslmode', 'verify-full')],
    [
      'a user that is none',
      /^SystemError: .*wrong user or password/,
      url => Object.assign(url, { username: 'nobody' }),
    ],
    [
      'a database that is none',
      /^SystemError: .*there is no such database/,
      url => Object.assign(url, { pathname: '/nowhere' }),
    ],
    ['a schema that the server reserves', /^SystemError: .*pg_mine/, url => url.searchParams.set('schema', 'pg_mine')],
    ['a schema without a name', /^UsageError: Expected a name/, url => url.searchParams.set('schema', '')],
    ['a long name', /^UsageError: Expected a name/, url => url.searchParams.set('schema', 'é'.repeat(32))],
  ])('%s', async (_, message, change) => {
    expect(await messageOf(changed(change))).toMatch(message);
  });

  it('no index, where one must be; and none is made', async () => {
    const target = newTarget();
    expect(await messageOf(target, { mustExist: true })).toMatch(
      /^UsageError: Expected an index in the schema index_\d+ of .*found none/,
    );
    expect(await query(target, `SELECT FROM pg_namespace WHERE nspname = '${parseTarget(target).schema}'`)).toEqual([]);
  });

  it('an address that cannot be read', async () => {
    expect(await messageOf('postgres://user:pass/word@host:port:1/x')).toMatch(/^UsageError: Expected an address/);
  });

  it('a database that is not in UTF-8', async () => {
    await query(newTarget(), `CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    expect(await messageOf(changed(url => Object.assign(url, { pathname: '/latin' })))).toMatch(
      /^UsageError: Expected a database in UTF8/,
    );
  });

  it('writing, for one who may only read; searching does not', async () => {
    const target = newTarget();
    await withSink(target, async sink => {
      await sink.write(documents);
    });
    const { schema } = parseTarget(target);
    await query(
      target,
      `CREATE ROLE reader LOGIN PASSWORD 'pass/word'; GRANT USAGE ON SCHEMA ${schema} TO reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO reader`,
    );
    const url = new URL(target);
    url.username = 'reader';
    url.password = 'pass/word';
    const sink = await postgres.open(url.href, { mustExist: true });
    expect((await sink.search!({ entities: [] })).total).toBe(documents.length);
    await expect(sink.write(documents)).rejects.toThrow(/reader@.*permission denied/);
    await sink.close();
  });

  it('a server that goes while it is used', async () => {
    const target = newTarget();
    const sink = await postgres.open(target);
    await query(target, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'glossator'`);
    // The pool has found out, and connects anew.
    await new Promise(resolve => setTimeout(resolve, 100));
    expect((await sink.search!({ entities: [] })).total).toBe(0);
    const written = sink.write(documents).catch(error => expect(error.name).toBe('SystemError'));
    await query(target, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'glossator'`);
    await written;
    await sink.write(documents);
    expect((await sink.known()).size).toBe(documents.length);
    await sink.close();
  });
});

describe('docs/search-postgres.md', () => {
  const blocks = [...readFileSync('docs/search-postgres.md', 'utf8').matchAll(/```sql\n([\s\S]*?)```/g)].map(
    match => match[1]!,
  );

  it.each(blocks.flatMap(block => block.split(';\n').filter(sql => sql.trim() !== '')).map(sql => [sql]))(
    '%s',
    async sql => {
      const target = newTarget();
      await withSink(target, async sink => {
        await sink.write(documents);
      });
      expect((await query(target, sql)).length).toBeGreaterThan(0);
    },
  );
});
