import { type Config, readEntities, readRates } from '../config/index.ts';
import { InputError, UsageError } from '../errors.ts';
import { type Model, readModel } from '../model/index.ts';
import type { PipelineOptions } from '../pipeline.ts';

/** How articles are annotated, as plain data: what a thread, a ledger or another machine is told. */
export interface AnnotatorSettings extends Pick<PipelineOptions, Plain> {
  /** Annotate text that does not look like English too. Default: false. */
  forceLanguage?: boolean | undefined;
  /** Files that are read: see the configuration. */
  entities?: Config['entities'];
  rates?: Config['rates'];
  model?: Config['model'];
}

type Plain = 'types' | 'minScore' | 'timex' | 'preset' | 'without' | 'dictionary';

/**
 * Reads the files that the settings name.
 *
 * @throws {UsageError} naming the file, when one is missing or wrong.
 */
export async function loadPipelineOptions(settings: AnnotatorSettings): Promise<PipelineOptions> {
  const { forceLanguage: _, entities, rates, model, ...plain } = settings;
  return {
    ...plain,
    entities: entities === undefined ? undefined : await readEntities(entities),
    rates: rates === undefined ? undefined : await readRates(rates),
    model: model === undefined ? undefined : await configuredModel(model),
  };
}

/** A model file that the configuration names is part of the configuration. */
async function configuredModel(path: string): Promise<Model> {
  try {
    return await readModel(path);
  } catch (error) {
    throw error instanceof InputError ? new UsageError(error.message, { cause: error }) : error;
  }
}
