import type { AnnotationFile } from './annotations/schema.ts';
import { annotateArticle, glossator, type PipelineOptions } from './pipeline.ts';
import type { Article } from './types.ts';

export interface AnnotateOptions extends PipelineOptions, Partial<Omit<Article, 'text'>> {}

/**
 * Annotates one text: `annotate('Prak Sokhonn flew to Tokyo on Monday.', { date: '2023-02-28' })`. For many articles
 * make a processor once, with `glossator(options)`, and give it VFiles.
 *
 * @returns the annotation file; offsets are UTF-16 units into `text`.
 */
export async function annotate(text: string, options: AnnotateOptions = {}): Promise<AnnotationFile> {
  const { id = 'article', format = 'text', title, date, url, place, language, ...pipeline } = options;
  const metadata = { title, date, url, place, language };
  const known = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
  const { annotations } = await annotateArticle(glossator(pipeline), { id, text, format, ...known });
  return annotations;
}
