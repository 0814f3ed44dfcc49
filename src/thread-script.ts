import { fileURLToPath } from 'node:url';

/** What a thread runs, and with which arguments of Node: as options of Piscina. */
export interface ThreadScript {
  filename: string;
  execArgv: string[];
}

/**
 * The script of a thread that stands beside a module, from its source or as it is built: `threadScript(import.meta.url, './thread')`.
 * A thread does not load TypeScript by itself, not even where its process does.
 */
export function threadScript(beside: string, path: string): ThreadScript {
  const isSource = beside.endsWith('.ts');
  const script = new URL(`${path}.${isSource ? 'ts' : 'js'}`, beside);
  return { filename: fileURLToPath(script), execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [] };
}
