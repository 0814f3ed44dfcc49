import { connect, type Store, work } from '../../src/queue/index.ts';

/**
 * A worker of which some articles end the process, as a system does that is out of memory: `node poisoned-worker.ts QUEUE`.
 * It ends by itself when the queue is empty.
 */
const connection = await connect(process.argv[2]!);
const store: Store = { rendering: 'line', write: async () => [], close: async () => {} };
await work(connection, {
  annotator: {
    async annotate({ text }) {
      if (text.includes('poison')) process.kill(process.pid, 'SIGKILL');
      return { output: '', mentions: 0 };
    },
  },
  store,
  drain: true,
  lock: 1,
  signal: new AbortController().signal,
  onProblem: () => {},
  onDone: () => {},
});
await connection.close();
