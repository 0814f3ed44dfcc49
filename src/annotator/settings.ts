import { type Config, readEntities, readRates } from '../config/index.ts';
import { readModel } from '../model/index.ts';
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
 * @throws {UsageError | InputError} naming the file, when one is missing or wrong.
 */
export async function loadPipelineOptions(settings: AnnotatorSettings): Promise<PipelineOptions> {
  const { forceLanguage: _, entities, rates, model, ...plain } = settings;
  return {
    ...plain,
    entities: entities === undefined ? undefined : await readEntities(entities),
    rates: rates === undefined ? undefined : await readRates(rates),
    model: model === undefined ? undefined : await readModel(model),
  };
}
