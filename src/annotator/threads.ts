import type { Piscina } from 'piscina';
import { SystemError, UsageError } from '../errors.ts';
import { type ThreadScript, threadScript } from '../thread-script.ts';
import type { Article } from '../types.ts';
import type { Annotator, Explained, Refused, Rendered } from './annotator.ts';
import type { Rendering } from './rendering.ts';
import type { AnnotatorSettings } from './settings.ts';
import type { Broken, Taken, ThreadTask, WrongUse } from './thread.ts';

export interface ThreadOptions {
  threads: number;
  /** Most seconds for one article. Default: 60. */
  timeout?: number | undefined;
  /** Most memory of one thread for what lives long, in MB of 2^20 bytes. Default: 2048. */
  memory?: number | undefined;
  /** Module that answers `ThreadTask`s. Default: the one that annotates. */
  script?: ThreadScript;
}

export interface ThreadedAnnotator extends Annotator {
  /** Articles that wait for a thread. */
  waiting(): number;
}

const DEFAULT_TIMEOUT = 60;
const DEFAULT_MEMORY = 2_048;

/**
 * Annotates in threads of their own. An article that takes too long, needs too much memory or ends its thread is refused alone:
 * another thread is begun in its place, and the rest goes on.
 *
 * @throws {UsageError} when a file that the settings name is missing or wrong.
 * @throws {SystemError} when a thread cannot be begun.
 */
export async function threadedAnnotator(
  settings: AnnotatorSettings,
  {
    threads,
    timeout = DEFAULT_TIMEOUT,
    memory = DEFAULT_MEMORY,
    script = threadScript('annotator/thread'),
  }: ThreadOptions,
): Promise<ThreadedAnnotator> {
  // Most runs need no threads, and do not wait for these to be loaded.
  const [{ Piscina }, { default: pLimit }] = await Promise.all([import('piscina'), import('p-limit')]);
  const pool = new Piscina({
    ...script,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const limit = pLimit(threads);
  const watch = new Watch(pool, timeout);
  const ask = (article: Article, what: Asked) =>
    limit(() => watch.run({ ...what, article }).catch(error => refusal(error))).then(whole);
  const annotator: ThreadedAnnotator = {
    width: threads,
    waiting: () => limit.pendingCount,
    annotate: (article, rendering) => ask(article, { ask: 'annotate', rendering }) as Promise<Rendered | Refused>,
    explain: article => ask(article, { ask: 'explain' }) as Promise<Explained | Refused>,
    close: () => pool.destroy(),
  };
  await begin(pool, threads).catch(async error => {
    await annotator.close();
    throw error;
  });
  return annotator;

  function refusal(error: unknown): Refused {
    const { name, code, message } = error as NodeJS.ErrnoException;
    if (name === 'AbortError')
      return {
        cause: 'time',
        refused: `Expected to annotate it in ${timeout} s, it took longer`,
        hint: 'split it, or raise --timeout',
      };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return {
        cause: 'memory',
        refused: `Expected to annotate it in ${memory} MB of memory, it needs more`,
        hint: 'split it, or raise --memory',
      };
    return { cause: 'fault', refused: `Expected to annotate it, got: ${message}` };
  }
}

/** @throws {SystemError} when no article can be annotated, since the package is damaged. */
function whole(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'broken' in answer)
    throw new SystemError((answer as Broken).broken);
  return answer;
}

type Asked = { ask: 'annotate'; rendering: Rendering } | { ask: 'explain' };

/** Ends a thread that works on one article for too long. The time begins when the thread takes it, for threads take long to begin. */
class Watch {
  readonly #pool: Piscina;
  readonly #timeout: number;
  readonly #begun = new Map<number, () => void>();
  #asked = 0;

  constructor(pool: Piscina, timeout: number) {
    this.#pool = pool;
    this.#timeout = timeout;
    pool.on('message', ({ taken }: Taken) => this.#begun.get(taken)?.());
  }

  async run(task: Asked & { article: Article }): Promise<unknown> {
    const number = this.#asked++;
    const end = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    this.#begun.set(number, () => {
      timer = setTimeout(() => end.abort(), this.#timeout * 1000);
    });
    try {
      return await this.#pool.run({ ...task, number } satisfies ThreadTask, { signal: end.signal });
    } finally {
      clearTimeout(timer);
      this.#begun.delete(number);
    }
  }
}

/** All threads at once, so that each of them gets one task. */
async function begin(pool: Piscina, threads: number): Promise<void> {
  const ready = () => pool.run({ ask: 'ready' } satisfies ThreadTask);
  let answers: unknown[];
  try {
    answers = await Promise.all(Array.from({ length: threads }, ready));
  } catch (cause) {
    throw new SystemError(`Expected to begin a thread, got: ${(cause as Error).message}`, { cause });
  }
  for (const answer of answers.map(whole)) if (answer) throw new UsageError((answer as WrongUse).wrongUse);
}
