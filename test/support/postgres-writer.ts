import { writeSync } from 'node:fs';
import { openPostgres } from '../../src/sinks/postgres/sink.ts';
import { edition } from './editions.ts';

/** Documents at a time: many transactions, so that a kill hits between and within them. */
const BATCH = 20;

/**
 * A process of its own that brings an index to an edition and leaves alone what is there already:
 * `node postgres-writer.ts TARGET EDITION`. It says `writing` when it begins.
 */
const [target, number] = process.argv.slice(2);
const sink = await openPostgres(target!);
const known = await sink.known();
const { documents, gone } = edition(Number(number));
const changed = documents.filter(({ id, hash }) => known.get(id) !== hash);
writeSync(1, 'writing\n');
await sink.remove(gone.filter(id => known.has(id)));
for (let at = 0; at < changed.length; at += BATCH) await sink.write(changed.slice(at, at + BATCH));
await sink.close();
