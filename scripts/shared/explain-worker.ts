import { parentPort } from 'node:worker_threads';
import { annotateArticle, glossator } from '../../src/pipeline.ts';
import { explain } from '../../src/run/explain.ts';
import type { ExplainAnswer, ExplainQuestion } from '../../src/run/explain-thread.ts';
import { projectConfig, runOptions } from './options.ts';

/** A thread of its own that explains articles by the configuration of the folder: see `src/run/explain-thread.ts`. */
const { pipeline } = await runOptions({}, await projectConfig());

parentPort!.on('message', async ({ id, article }: ExplainQuestion) => {
  parentPort!.postMessage(await answer(id, () => annotateArticle(glossator(pipeline), article)));
});

async function answer(id: number, annotate: () => ReturnType<typeof annotateArticle>): Promise<ExplainAnswer> {
  try {
    return { id, proposals: explain(await annotate()).flatMap(({ proposals }) => proposals) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
