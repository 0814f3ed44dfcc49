import { languageOf } from '../article/index.ts';
import { SystemError } from '../errors.ts';
import { type Annotated, annotateArticle, type Glossator, glossator } from '../pipeline.ts';
import type { Article } from '../types.ts';
import type { Annotator, Refused } from './annotator.ts';
import { explain } from './explain.ts';
import { render } from './rendering.ts';
import { type AnnotatorSettings, loadPipelineOptions } from './settings.ts';

/** An annotator in this very thread, which also hands out how annotations came about. */
export interface LocalAnnotator extends Annotator {
  process(article: Article): Promise<Annotated | Refused>;
}

/**
 * Annotates in the calling thread.
 *
 * @throws {UsageError} when a file that the settings name is missing or wrong.
 */
export async function localAnnotator(settings: AnnotatorSettings): Promise<LocalAnnotator> {
  const processor = glossator(await loadPipelineOptions(settings));
  const process = async (article: Article): Promise<Annotated | Refused> =>
    (settings.forceLanguage ? undefined : refuseLanguage(article)) ?? (await annotated(processor, article));
  return {
    width: 0,
    process,
    annotate: async (article, rendering) => {
      const result = await process(article);
      if ('refused' in result) return result;
      const { annotations } = result;
      return { output: render(annotations, article.text, rendering), mentions: annotations.mentions.length };
    },
    explain: async article => {
      const result = await process(article);
      return 'refused' in result ? result : { sentences: explain(result) };
    },
    close: async () => {},
  };
}

/** A fault of ours, or of a tagger that was added, fails its article alone; a damaged package fails all of them. */
async function annotated(processor: Glossator, article: Article): Promise<Annotated | Refused> {
  try {
    return await annotateArticle(processor, article);
  } catch (error) {
    if (error instanceof SystemError) throw error;
    return { cause: 'fault', refused: error instanceof Error ? error.message : String(error) };
  }
}

function refuseLanguage(article: Article): Refused | undefined {
  const { language, english } = languageOf(article);
  if (english) return undefined;
  return {
    cause: 'language',
    refused: `Expected an article in English, got ${language}`,
    hint: '--force-language annotates it all the same',
  };
}
