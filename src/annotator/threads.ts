import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { SystemError, UsageError } from '../errors.ts';
import type { Annotator, Explained, Refused, Rendered } from './annotator.ts';
import type { AnnotatorSettings } from './settings.ts';
import type { ThreadTask } from './thread.ts';

export interface ThreadOptions {
  threads: number;
  /** Most seconds for one article, those in which a thread is started included. Default: 60. */
  timeout?: number;
  /** Most memory of one thread for what lives long, in MB of 2^20 bytes. Default: 2048. */
  memory?: number;
  /** Module that answers `ThreadTask`s. Default: the one that annotates. */
  script?: URL;
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
  { threads, timeout = DEFAULT_TIMEOUT, memory = DEFAULT_MEMORY, script = ownScript }: ThreadOptions,
): Promise<ThreadedAnnotator> {
  const pool = new Piscina({
    filename: fileURLToPath(script),
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    execArgv: loader(script),
  });
  // Piscina has a queue too, but the time of an article shall begin when a thread takes it.
  const limit = pLimit(threads);
  const ask = (task: ThreadTask) =>
    limit(() => pool.run(task, { signal: AbortSignal.timeout(timeout * 1000) }).catch(error => refusal(error)));
  const annotator: ThreadedAnnotator = {
    width: threads,
    waiting: () => limit.pendingCount,
    annotate: (article, rendering) => ask({ ask: 'annotate', article, rendering }) as Promise<Rendered | Refused>,
    explain: article => ask({ ask: 'explain', article }) as Promise<Explained | Refused>,
    close: () => pool.destroy(),
  };
  try {
    await pool.run({ ask: 'ready' } satisfies ThreadTask);
    return annotator;
  } catch (error) {
    await annotator.close();
    throw startFault(error);
  }

  function refusal(error: unknown): Refused {
    const { name, code, message } = error as NodeJS.ErrnoException;
    if (name === 'AbortError')
      return {
        refused: `Expected to annotate it in ${timeout} s, it took longer`,
        hint: 'split it, or raise --timeout',
      };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return {
        refused: `Expected to annotate it in ${memory} MB of memory, it needs more`,
        hint: 'split it, or raise --memory',
      };
    return { refused: `Expected to annotate it, got: ${message}` };
  }
}

/** From its source, or as it is built. */
const ownScript = new URL(`./thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** A thread does not load TypeScript by itself, not even where its process does. */
function loader(script: URL): string[] {
  return script.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
}

/** The class of an error is lost between threads, its name is not. */
function startFault(error: unknown): Error {
  const { name, message } = error as Error;
  if (name === 'UsageError' || name === 'InputError') return new UsageError(message);
  return new SystemError(`Expected to begin a thread, got: ${message}`, { cause: error });
}
