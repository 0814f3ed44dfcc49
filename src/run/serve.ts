import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnnotatorSettings, type ThreadOptions, threadedAnnotator } from '../annotator/index.ts';
import { packageRoot } from '../package-root.ts';
import { listen, readAssets } from '../server/index.ts';
import { createService, type ServiceOptions } from '../service/index.ts';

export interface Served {
  address: string;
  /** Takes no more requests, finishes those in flight within so many seconds, and ends the threads. */
  stop(seconds: number): Promise<void>;
}

export interface ServeOptions extends Omit<ServiceOptions, 'annotator' | 'assets'> {
  settings: AnnotatorSettings;
  threads: ThreadOptions;
  port: number;
}

/** Where `npm run web` puts the page. */
const PAGE = join(fileURLToPath(packageRoot()), 'dist', 'web', 'try');

/**
 * Annotates for whoever asks over HTTP.
 *
 * @throws {UsageError} when the settings are wrong, the page was not built, or other machines are listened to without a token.
 * @throws {SystemError} when a thread cannot be begun or the port does not allow it.
 */
export async function serve({ settings, threads, port, ...options }: ServeOptions): Promise<Served> {
  const assets = await readAssets(PAGE);
  const annotator = await threadedAnnotator(settings, threads);
  try {
    const { app, drain } = await createService({ ...options, annotator, assets });
    const address = await listen(app, { host: options.host, port, orNext: false });
    const stop = async (seconds: number) => {
      await drain(seconds);
      await annotator.close();
    };
    return { address, stop };
  } catch (error) {
    await annotator.close();
    throw error;
  }
}
