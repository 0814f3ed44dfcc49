export { type BatchSize, DEFAULT_BATCH } from './batch.ts';
export { clear } from './clear.ts';
export { type Connection, type ConnectOptions, connect } from './connect.ts';
export {
  type DeadLetter,
  deadLetter,
  deadLetters,
  dropDead,
  type Handled,
  type KeptLetter,
  retryDead,
} from './dead-letters.ts';
export { DEFAULT_ATTEMPTS, type Enqueued, type EnqueueOptions, enqueue } from './enqueue.ts';
export { renderStatus } from './render-status.ts';
export type { Outcome } from './settle.ts';
export { type QueueStatus, queueStatus } from './status.ts';
export { openStore, type Store } from './store.ts';
export { DEFAULT_LOCK, work } from './work.ts';
