import { readdir } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { schemaFaults } from '../errors/schema-fault.ts';
import { formatProblem, SystemError, systemReason, UsageError } from '../errors.ts';
import type { Config } from './schema.ts';

/** A configuration as it is written, and where in the file a value stands, when that is known. */
export interface RawConfig {
  data: unknown;
  locate(path: readonly PropertyKey[]): { line: number; column: number } | undefined;
}

type Reader = (path: string) => Promise<RawConfig>;

/** What reads and checks a configuration is loaded when there is one: most runs have none, and need not wait for it. */
const readModule: Reader = async path => (await import('./read-module.ts')).readModule(path);
const readData: Reader = async path => (await import('./read-data.ts')).readData(path);

const readers: Readonly<Record<string, Reader>> = {
  '.ts': readModule,
  '.js': readModule,
  '.mjs': readModule,
  '.json': readData,
  '.yaml': readData,
  '.yml': readData,
};

const names = Object.keys(readers).map(extension => `glossator.config${extension}`);

/**
 * Reads the configuration of a folder from `glossator.config.ts`, `.js`, `.mjs`, `.json`, `.yaml` or `.yml`. Without one
 * it is empty.
 *
 * @throws {UsageError} naming file and key of what is wrong, or when there is more than one file.
 * @throws {SystemError} when the file cannot be read.
 */
export async function loadConfig(folder: string): Promise<Config> {
  const [name, second] = await findConfigs(folder);
  if (name === undefined) return {};
  if (second !== undefined) throw new UsageError(`Expected one configuration in ${folder}, got ${name} and ${second}`);
  const { data, locate } = await readers[extname(name)]!(resolve(folder, name));
  const { configSchema } = await import('./schema.ts');
  const parsed = configSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const problems = schemaFaults(parsed.error.issues, data).map(({ path, reason }) =>
    formatProblem({ kind: 'usage', file: name, ...locate(path), reason }),
  );
  throw new UsageError(problems.join('\n'));
}

async function findConfigs(folder: string): Promise<string[]> {
  try {
    const files = new Set(await readdir(folder));
    return names.filter(name => files.has(name));
  } catch (cause) {
    throw new SystemError(`Expected to read ${folder}, got: ${systemReason(cause)}`, { cause });
  }
}
