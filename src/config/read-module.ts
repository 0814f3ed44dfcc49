import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf, UsageError } from '../errors.ts';
import type { RawConfig } from './load.ts';

/** Reads the default export of a configuration in JavaScript or TypeScript. */
export async function readModule(path: string): Promise<RawConfig> {
  const file = basename(path);
  let module: { default?: unknown };
  try {
    module = await importModule(path);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${file} Expected a module that loads, got: ${message}`, { cause });
  }
  const data = unwrap(module.default);
  if (typeof data !== 'object' || data === null) {
    throw new UsageError(`${file} Expected \`export default\` with the configuration, got ${kindOf(data)}`);
  }
  return { data, locate: () => undefined };
}

/** Node alone does not load TypeScript in all versions that we support. */
async function importModule(path: string): Promise<{ default?: unknown }> {
  const url = pathToFileURL(path).href;
  if (!path.endsWith('.ts')) return import(url);
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(url, import.meta.url);
}

/** Where the nearest package.json does not say `"type": "module"`, TypeScript becomes CommonJS with an export within. */
function unwrap(exported: unknown): unknown {
  const isCommonJs = typeof exported === 'object' && exported !== null && '__esModule' in exported;
  return isCommonJs ? (exported as { default?: unknown }).default : exported;
}
