import { workerData } from 'node:worker_threads';
import type { Article } from '../types.ts';
import type { Explained, Refused, Rendered } from './annotator.ts';
import { type LocalAnnotator, localAnnotator } from './local.ts';
import type { Rendering } from './rendering.ts';
import type { AnnotatorSettings } from './settings.ts';

/** What a thread of `threadedAnnotator` is asked. */
export type ThreadTask =
  | { ask: 'ready' }
  | { ask: 'annotate'; article: Article; rendering: Rendering }
  | { ask: 'explain'; article: Article };

let annotator: Promise<LocalAnnotator> | undefined;

/** Made with the first task, so that what is wrong with the settings is an answer and no dead thread. */
export default async function answer(task: ThreadTask): Promise<Rendered | Explained | Refused | undefined> {
  annotator ??= localAnnotator(workerData as AnnotatorSettings);
  const { annotate, explain } = await annotator;
  if (task.ask === 'annotate') return annotate(task.article, task.rendering);
  return task.ask === 'explain' ? explain(task.article) : undefined;
}
