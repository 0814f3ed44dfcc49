import { parentPort, workerData } from 'node:worker_threads';
import { SystemError, UsageError } from '../errors.ts';
import type { Article } from '../types.ts';
import type { Explained, Refused, Rendered } from './annotator.ts';
import { type LocalAnnotator, localAnnotator } from './local.ts';
import type { Rendering } from './rendering.ts';
import type { AnnotatorSettings } from './settings.ts';

/** What is wrong with the settings; the class of an error is lost between threads. */
export interface WrongUse {
  wrongUse: string;
}

/** Why no article can be annotated. */
export interface Broken {
  broken: string;
}

/** What a thread of `threadedAnnotator` is asked. `ready` is answered by nothing, when all is well and has been loaded. */
export type ThreadTask =
  | { ask: 'ready' }
  | { ask: 'annotate'; number: number; article: Article; rendering: Rendering }
  | { ask: 'explain'; number: number; article: Article };

/** Told when the task of a number is taken. */
export interface Taken {
  taken: number;
}

let annotator: Promise<LocalAnnotator> | undefined;

export default async function answer(
  task: ThreadTask,
): Promise<Rendered | Explained | Refused | WrongUse | Broken | undefined> {
  annotator ??= localAnnotator(workerData as AnnotatorSettings);
  if (task.ask === 'ready') return annotator.then(prepare, wrongUse).catch(broken);
  const { annotate, explain } = await annotator;
  parentPort!.postMessage({ taken: task.number } satisfies Taken);
  const answered = task.ask === 'annotate' ? annotate(task.article, task.rendering) : explain(task.article);
  return answered.catch(broken);
}

/** An article that needs what others need: it is read with the first one. */
const FIRST: Article = { id: 'first', text: 'Anna Ngo flew to Lagos in May 2019.', format: 'text' };

async function prepare({ process }: LocalAnnotator): Promise<undefined> {
  await process(FIRST);
}

function broken(error: unknown): Broken {
  if (error instanceof SystemError) return { broken: error.message };
  throw error;
}

function wrongUse(error: unknown): WrongUse {
  if (error instanceof UsageError) return { wrongUse: error.message };
  throw error;
}
