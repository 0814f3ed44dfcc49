import type { Config } from './schema.ts';

export { readEntities } from './entities.ts';
export { loadConfig } from './load.ts';
export type { Rate, Rates } from './rate.ts';
export { readRates } from './rates.ts';
export { type Config, configSchema } from './schema.ts';

/** Gives a `glossator.config.ts` its types: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
