import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/sinks/postgres/sink.ts';
import { edition } from '../support/editions.ts';
import { contentOf } from '../support/postgres-content.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { root } from '../support/run.ts';

const ROUNDS = 24;
/** Rounds for each edition, none of which is let finish. */
const TRIES = 3;
/** A kill comes so many milliseconds behind the first write, at most: about as long as a run takes. */
const LATEST_KILL = 300;

let server: PostgresServer;
const clean = new Map<number, string[]>();

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** What an index holds into which nothing but an edition was written, at once. */
async function contentOfEdition(number: number): Promise<string[]> {
  if (!clean.has(number)) {
    const target = server.target(`clean_${number}`);
    const sink = await openPostgres(target);
    await sink.write(edition(number).documents);
    await sink.close();
    clean.set(number, await contentOf(target));
  }
  return clean.get(number)!;
}

/** Runs a writing process, and kills it so long after it began to write. */
function write(target: string, number: number, killAfter?: number): Promise<'done' | 'killed'> {
  const file = `${root}test/support/postgres-writer.ts`;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, target, String(number)]);
  let errors = '';
  child.stderr.on('data', chunk => {
    errors += chunk;
  });
  child.stdout.once('data', () => {
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0) resolve('done');
      else if (signal === 'SIGKILL' && killAfter !== undefined) resolve('killed');
      else reject(new Error(`The writer ended with ${code ?? signal}: ${errors}`));
    });
  });
}

describe('PostgreSQL: a writing process', () => {
  it('may be killed at any moment: the next run ends in the same index', async () => {
    const target = server.target('killed');
    await write(target, 0);
    let killed = 0;
    let partial = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const number = 1 + Math.floor(round / TRIES);
      if ((await write(target, number, (round * 89) % LATEST_KILL)) === 'killed') killed++;
      const hashes = new Map(edition(number).documents.map(({ id, hash }) => [id, hash]));
      const sink = await openPostgres(target);
      const known = await sink.known();
      await sink.close();
      const fresh = [...known].filter(([id, hash]) => hashes.get(id) === hash).length;
      if (fresh > 0 && fresh < hashes.size) partial++;
    }
    // The kills came while it wrote, or this test would say nothing.
    expect(killed).toBeGreaterThan(ROUNDS / 3);
    expect(partial).toBeGreaterThan(ROUNDS / 4);
    const last = 1 + ROUNDS / TRIES;
    expect(await write(target, last)).toBe('done');
    expect(await contentOf(target)).toEqual(await contentOfEdition(last));
  });

  it('may meet another that makes the index and writes the same', async () => {
    const target = server.target('both');
    expect(await Promise.all([write(target, 1), write(target, 1)])).toEqual(['done', 'done']);
    expect(await contentOf(target)).toEqual(await contentOfEdition(1));
    expect(await Promise.all([write(target, 2), write(target, 2)])).toEqual(['done', 'done']);
    expect(await contentOf(target)).toEqual(await contentOfEdition(2));
  });
});

describe('PostgreSQL: several writers', () => {
  it('write against each other in other orders and remove what others write', async () => {
    const target = server.target('several');
    const [one, two, three] = await Promise.all([openPostgres(target), openPostgres(target), openPostgres(target)]);
    const { documents, gone } = edition(3);
    const older = edition(2).documents;
    const slices = (all: typeof documents, size: number) =>
      Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
    await Promise.all([
      (async () => {
        for (const slice of slices(documents, 40)) await one.write(slice);
      })(),
      (async () => {
        for (const slice of slices([...older].reverse(), 30)) await two.write(slice);
      })(),
      (async () => {
        for (const slice of slices(older, 50)) await three.remove(slice.map(({ id }) => id));
      })(),
      // Two connections of one sink, too.
      one.write(older.slice(0, 50)),
    ]);
    await Promise.all([one.write(documents), two.remove(gone), three.write([...documents].reverse())]);
    expect(await contentOf(target)).toEqual(await contentOfEdition(3));
    await Promise.all([one.close(), two.close(), three.close()]);
  });

  it('show readers a batch wholly or not at all', async () => {
    const target = server.target('readers');
    const [writer, reader] = await Promise.all([openPostgres(target), openPostgres(target)]);
    const batches = [1, 2, 3, 4].map(number => edition(number).documents.slice(0, 200));
    let isWriting = true;
    const totals = new Set<number>();
    const reading = (async () => {
      while (isWriting) {
        const { total, facets } = await reader.search!({ entities: [] });
        totals.add(total);
        if (total > 0) expect(facets.length).toBeGreaterThan(5);
      }
    })();
    for (const documents of batches) {
      await writer.write(documents);
      await writer.remove(documents.map(({ id }) => id));
    }
    isWriting = false;
    await reading;
    expect([...totals].filter(total => total !== 0 && total !== 200)).toEqual([]);
    expect(await contentOf(target)).toEqual([]);
    await Promise.all([writer.close(), reader.close()]);
  });
});
