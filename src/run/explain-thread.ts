import { Worker } from 'node:worker_threads';
import { SystemError } from '../errors.ts';
import type { Article } from '../types.ts';
import type { ProposalExplanation } from './explain.ts';

/** What the thread is asked, and what it answers. */
export interface ExplainQuestion {
  id: number;
  article: Article;
}
export type ExplainAnswer = { id: number; proposals: ProposalExplanation[] } | { id: number; error: string };

interface Waiting {
  resolve: (proposals: ProposalExplanation[]) => void;
  reject: (error: Error) => void;
}

/**
 * Explains articles in a thread, begun with the first of them: a long article takes seconds, and whoever waits for
 * something else shall not wait for it.
 *
 * @param script of the thread.
 */
export class ExplainThread {
  readonly #script: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(script: URL) {
    this.#script = script;
  }

  /**
   * @throws {SystemError} when the article cannot be annotated, or the thread cannot run.
   */
  explain(article: Article): Promise<ProposalExplanation[]> {
    const id = this.#asked++;
    this.#worker ??= this.#begin();
    this.#worker.postMessage({ id, article } satisfies ExplainQuestion);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const worker = newWorker(this.#script);
    worker.on('message', (answer: ExplainAnswer) => {
      const waiting = this.#waiting.get(answer.id)!;
      this.#waiting.delete(answer.id);
      if ('proposals' in answer) waiting.resolve(answer.proposals);
      else waiting.reject(new SystemError(`Expected to explain the article, got: ${answer.error}`));
    });
    worker.on('error', error => this.#fail(error.message));
    worker.on('exit', () => this.#fail('the thread ended'));
    return worker;
  }

  /** Nobody is left waiting, and the next question begins another thread. */
  #fail(reason: string): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new SystemError(`Expected an explanation, got: ${reason}`));
    this.#waiting.clear();
  }
}

/** A thread does not load TypeScript by itself, not even where its process does. */
function newWorker(script: URL): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script);
  const [loader, url] = [import.meta.resolve('tsx/esm/api'), script.href].map(each => JSON.stringify(each));
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${url}, ${url}))`, { eval: true });
}
