import { parentPort } from 'node:worker_threads';
import type { SourceKind } from './kinds.ts';
import { readSource } from './read-source.ts';

/** What the thread is asked. */
export interface Question {
  bytes: Uint8Array;
  kind: SourceKind;
}

parentPort!.on('message', async ({ bytes, kind }: Question) => {
  parentPort!.postMessage(await readSource(bytes, kind));
});
// The libraries are loaded by now; the time of a file begins with its question.
parentPort!.postMessage('ready');
