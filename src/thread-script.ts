import { fileURLToPath } from 'node:url';
import { packageRoot } from './package-root.ts';

/** What threads run, each a module below `src/`: built, they are entries beside the program. */
export const threadModules = ['annotator/thread', 'article/import/worker', 'sinks/sqlite/writer-thread'] as const;

/** What a thread runs, and with which arguments of Node: as options of Piscina. */
export interface ThreadScript {
  filename: string;
  execArgv: string[];
}

const isSource = import.meta.url.endsWith('.ts');

/**
 * The script of a thread, from its source or as it is built. A thread does not load TypeScript by itself, not even where its
 * process does.
 *
 * @param module its path below `src/`, without extension.
 */
export function threadScript(module: (typeof threadModules)[number] | `../test/${string}`): ThreadScript {
  const path = isSource ? `src/${module}.ts` : `dist/src/${module}.js`;
  const filename = fileURLToPath(new URL(path, packageRoot()));
  return { filename, execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [] };
}
