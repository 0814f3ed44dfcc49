/**
 * A process to be killed: writes documents into an index for as long as it lives, each time in another version, and tells of
 * every batch. Arguments: the file, how often each document is multiplied, `thread` to write in a thread.
 */
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { editions } from './editions-of-documents.ts';

const [path, copies] = [process.argv[2]!, Number(process.argv[3])];
const sink = await openSqlite(path, { thread: process.argv[4] === 'thread' });
for (let round = 0; ; round++) {
  for (const batch of editions(copies, round)) {
    await sink.write(batch);
    process.stdout.write('.');
  }
  await sink.remove(editions(copies, round)[round % 2]!.map(({ id }) => id));
}
