import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownHolder } from '../../src/process-holder.ts';
import { queryOf } from '../../src/search/ask.ts';
import { decimalKey } from '../../src/sinks/decimal-key.ts';
import { withLock } from '../../src/sinks/lock.ts';
import { leastProduct, unitVector } from '../../src/sinks/sphere.ts';
import { openDatabase } from '../../src/sinks/sqlite/database.ts';
import { codeNumber, codeOf, FacetCounts, packFacets } from '../../src/sinks/sqlite/facet-blob.ts';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { compare } from '../../src/text/decimal.ts';
import { folderWith } from '../support/folder.ts';
import { searchDocuments } from '../support/search-articles.ts';
import { sqliteContent } from '../support/sqlite-content.ts';

const documents = [...searchDocuments().values()];
const newPath = (name = 'index.db') => join(folderWith({}), name);

describe('the content of an index', () => {
  it('is the same however it came about', async () => {
    const once = newPath();
    const sink = await openSqlite(once);
    await sink.write(documents);
    await sink.close();

    const often = newPath();
    const [first, second] = [await openSqlite(often), await openSqlite(often)];
    const shuffled = [...documents].reverse();
    const other = shuffled.map((document, at) => ({
      ...shuffled[(at + 5) % shuffled.length]!,
      id: document.id,
      hash: 'x',
    }));
    await first.write(other);
    for (let at = 0; at < shuffled.length; at += 3) await (at % 2 ? first : second).write(shuffled.slice(at, at + 3));
    await second.remove(shuffled.slice(4, 9).map(({ id }) => id));
    await first.write(shuffled.slice(2, 10));
    await first.close();
    await second.close();
    expect(sqliteContent(often)).toEqual(sqliteContent(once));
  });

  it('is empty when all was removed', async () => {
    const path = newPath();
    const sink = await openSqlite(path);
    await sink.write(documents);
    await sink.remove(documents.map(({ id }) => id));
    await sink.close();
    const { entities, ...rest } = sqliteContent(path);
    expect(entities).toEqual([{ entities: 0, keys: 0 }]);
    for (const rows of Object.values(rest)) expect(rows).toEqual([]);
  });
});

describe('a document that the tables cannot hold', () => {
  const [good, bad] = documents as [(typeof documents)[0], (typeof documents)[0]];

  it('is refused, and the rest is in', async () => {
    const sink = await openSqlite(newPath());
    const long = '9'.repeat(6_000);
    const tooMuch = {
      ...bad,
      mentions: [{ start: 0, end: 1, type: 'money', text: '$', sum: { low: long, high: long } }],
    };
    const cut = { ...bad, id: 'cut', text: `a\0b` };
    expect(await sink.write([tooMuch, good, cut])).toEqual([
      { id: bad.id, reason: 'Expected an amount of fewer than 5000 digits, got one of 6000' },
      { id: 'cut', reason: 'Expected text without the character U+0000, got one' },
    ]);
    expect([...(await sink.known()).keys()]).toEqual([good.id]);
    await sink.close();
  });

  it('leaves what was there under its id', async () => {
    const sink = await openSqlite(newPath());
    await sink.write([good]);
    await sink.write([{ ...good, title: '\0', hash: 'new' }]);
    expect(await sink.known()).toEqual(new Map([[good.id, good.hash]]));
    await sink.close();
  });
});

describe('a file that is no index', () => {
  it('is an error that says what to do', async () => {
    const path = newPath();
    await expect(openSqlite(path, { mustExist: true })).rejects.toThrow(`Expected an index in ${path}, found none`);
    expect(existsSync(path)).toBe(false);

    writeFileSync(path, 'no database at all, but long enough to be looked at as one'.repeat(20));
    await expect(openSqlite(path)).rejects.toThrow(/^Expected to use the index .*, got: .*not a database/);

    const foreign = newPath();
    const database = openDatabase(foreign);
    database.exec('CREATE TABLE recipes (name)');
    database.close();
    await expect(openSqlite(foreign)).rejects.toThrow(/Expected an index of version \d+ in .*, got another database/);

    const future = newPath();
    await (await openSqlite(future)).close();
    const newer = openDatabase(future);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    await expect(openSqlite(future)).rejects.toThrow(/got version 999; delete it and index again/);
  });
});

describe('the lock', () => {
  /** A number that no process has now. */
  const deadPid = () => Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));

  it('of a dead process is taken over, with the folder that it left', async () => {
    const path = newPath();
    const sink = await openSqlite(path);
    await sink.write(documents);
    writeFileSync(`${path}.pid`, JSON.stringify({ ...ownHolder(), pid: deadPid() }));
    mkdirSync(`${path}.lock`);
    expect((await sink.search!(queryOf({ words: 'bridge' }))).total).toBe(2);
    expect([existsSync(`${path}.pid`), existsSync(`${path}.lock`)]).toEqual([false, false]);
    await sink.close();
  });

  it('of a process whose number is another one now is taken over', async () => {
    const path = newPath();
    writeFileSync(`${path}.pid`, JSON.stringify({ ...ownHolder(), began: 'long ago' }));
    expect(await withLock(path, () => 'done')).toBe('done');
  });

  it('of a living process is waited for', async () => {
    const path = newPath();
    const lock = `${path}.pid`;
    const own = await withLock(path, () => readFileSync(lock, 'utf8'));
    writeFileSync(lock, own);
    const done: string[] = [];
    const waiting = withLock(path, () => done.push('work'));
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(done).toEqual([]);
    execFileSync('rm', [lock]);
    await waiting;
    expect(done).toEqual(['work']);
  });

  it('is let go when the work fails', async () => {
    const path = newPath();
    const failing = withLock(path, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(`${path}.pid`)).toBe(false);
  });
});

describe('keys of decimals', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 30 }))
    .map(([digits, places]) => {
      const text = digits.toString().padStart(places + 1, '0');
      const whole = text.slice(0, text.length - places);
      return places === 0 ? whole : `${whole}.${text.slice(text.length - places)}`;
    });

  it('sort as the numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [decimalKey(a), decimalKey(b)];
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(compare(a, b));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['0', ''],
    ['0.00', ''],
    ['1500000', '500715'],
    ['0.05', '49995'],
  ])('%s', (number, key) => {
    expect(decimalKey(number)).toBe(key);
  });
});

describe('packed facets', () => {
  it('come out as they went in', () => {
    const groups = fc.dictionary(
      fc.constantFrom('0', '1', '2', '7'),
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(groups), articles => {
        const counts = new FacetCounts(1_000_000);
        const expected: Record<string, number> = {};
        // Entities of two groups never share a number.
        const apart = (group: number, value: number) => (group < 2 ? value : value + group * 100_000);
        for (const article of articles) {
          const packed = new Map<number, number[]>();
          for (const [group, values] of Object.entries(article)) {
            packed.set(
              Number(group),
              values.map(value => apart(Number(group), value)),
            );
            for (const value of new Set(values))
              expected[`${group} ${value}`] = (expected[`${group} ${value}`] ?? 0) + 1;
          }
          counts.add(packFacets(packed));
        }
        for (const [name, count] of Object.entries(expected)) {
          const [group, value] = name.split(' ').map(Number) as [number, number];
          expect(counts.of(group)[apart(group, value)]).toBe(count);
          expect(counts.groups.get(group)).toContain(apart(group, value));
        }
      }),
    );
  });

  it.each(['KH', 'AA', 'ZZ', 'USD', 'AAA'])('%s is a number and back', code => {
    expect(codeOf(codeNumber(code), code.length)).toBe(code);
  });
});

it('distances are those on a sphere', () => {
  const product = (a: [number, number], b: [number, number]) => {
    const [p, q] = [unitVector(...a), unitVector(...b)];
    return p.x * q.x + p.y * q.y + p.z * q.z;
  };
  // A degree of a great circle of a sphere of that radius is 111.195 km.
  expect(product([0, 0], [0, 1])).toBeGreaterThan(leastProduct(111.196));
  expect(product([0, 0], [0, 1])).toBeLessThan(leastProduct(111.194));
  expect(product([90, 0], [90, 120])).toBeGreaterThanOrEqual(leastProduct(0.001));
  expect(product([10, 20], [-10, -160])).toBeGreaterThanOrEqual(leastProduct(30_000));
});
