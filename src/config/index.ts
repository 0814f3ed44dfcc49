import type { Rates } from './rate.ts';
import type { Config } from './schema.ts';

export { loadConfig } from './load.ts';
export type { Rate, Rates } from './rate.ts';
export type { Config } from './schema.ts';

/** The user's entities; see `entities.ts`, which is loaded when there are any. */
export async function readEntities(path: string): ReturnType<typeof import('./entities.ts').readEntities> {
  return (await import('./entities.ts')).readEntities(path);
}

/** A table of exchange rates; see `rates.ts`, which is loaded when there is one. */
export async function readRates(path: string): Promise<Rates> {
  return (await import('./rates.ts')).readRates(path);
}

/** Gives a `glossator.config.ts` its types: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
