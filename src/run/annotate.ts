import { join } from 'node:path';
import { annotationFileName, stringifyAnnotations, writeAtomic } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import { languageOf, type ReadOptions, readArticles, type Source } from '../article/index.ts';
import type { Problem } from '../errors.ts';
import { type Annotated, annotateArticle, type Glossator, glossator, type PipelineOptions } from '../pipeline.ts';
import type { Article } from '../types.ts';

export interface RunOptions {
  read: ReadOptions;
  pipeline: PipelineOptions;
  /** Annotate text that does not look like English too. */
  forceLanguage: boolean;
}

/** An annotated article, or why there is none. `line`: it came from a line of a JSON Lines stream. */
export type RunResult =
  | { article: Article; annotated: Annotated; line: number | undefined; problem?: never }
  | { problem: Problem; article?: never };

/** Reads and annotates articles one after the other, in input order; a bad one is a problem and the rest goes on. */
export async function* annotateAll(inputs: readonly string[], options: RunOptions): AsyncGenerator<RunResult> {
  const processor = glossator(options.pipeline);
  for await (const read of readArticles([...inputs], options.read)) {
    if ('problem' in read) {
      yield { problem: read.problem };
      continue;
    }
    const { article, source } = read;
    const problem = options.forceLanguage ? undefined : refuseLanguage(article, source);
    yield problem ? { problem } : await annotateOne(processor, article, source);
  }
}

/** A fault of ours, or of a tagger that was added, fails its article alone. */
async function annotateOne(processor: Glossator, article: Article, source: Source): Promise<RunResult> {
  try {
    return { article, annotated: await annotateArticle(processor, article), line: source.line };
  } catch (error) {
    return {
      problem: { ...placeOf(source), kind: 'input', reason: error instanceof Error ? error.message : String(error) },
    };
  }
}

function placeOf({ path, line }: Source): Pick<Problem, 'file' | 'line'> {
  return { file: path, ...(line !== undefined && { line }) };
}

function refuseLanguage(article: Article, source: Source): Problem | undefined {
  const { language, english } = languageOf(article);
  if (english) return undefined;
  return {
    ...placeOf(source),
    kind: 'input',
    reason: `Expected an article in English, got ${language}; --force-language annotates it all the same`,
  };
}

/** Writes an annotation file into a folder, under the name that its article's id gives it. */
export async function writeAnnotations(folder: string, file: AnnotationFile): Promise<'written' | 'unchanged'> {
  return writeAtomic(join(folder, annotationFileName(file.article.id)), stringifyAnnotations(file));
}
