import { parentPort } from 'node:worker_threads';
import type { Taken, ThreadTask } from '../../src/annotator/thread.ts';

/** A thread that does what the text of its article says. */
export default function answer(task: ThreadTask): object | undefined {
  if (task.ask !== 'annotate') return undefined;
  parentPort!.postMessage({ taken: task.number } satisfies Taken);
  const { text } = task.article;
  if (text === 'loop') for (;;);
  if (text === 'exit') process.exit(7);
  if (text === 'throw') throw new Error('a fault of ours');
  if (text === 'grow') grow();
  return { output: text, mentions: 0 };
}

function grow(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(100_000).fill(0.5));
}
