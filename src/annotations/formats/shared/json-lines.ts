import type { z } from 'zod';
import { InputError, type Problem } from '../../../errors.ts';
import type { AnnotatedText, ReadContext } from '../format.ts';
import { idOfFile } from './annotated-text.ts';
import { type JsonSource, readJson } from './json-source.ts';

/** A line that holds an article, and its number, counted from 1. */
export interface SourceLine {
  json: string;
  number: number;
}

/** The lines of JSON Lines that are not blank, without a byte-order mark. */
export function sourceLines(source: string): SourceLine[] {
  return source
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((json, at) => ({ json, number: at + 1 }))
    .filter(({ json }) => json.trim() !== '');
}

/**
 * Reads JSON Lines with an article a line: each line by the schema, then by `read`, which is told what an article is
 * called that says nothing of it: as its file when it is alone there, or with the number of its line.
 */
export function readJsonLines<T>(
  source: string,
  context: ReadContext,
  schema: z.ZodType<T>,
  read: (line: JsonSource<T>, defaultId: string) => AnnotatedText | undefined,
): AnnotatedText[] {
  const lines = sourceLines(source);
  const stem = idOfFile(context.file);
  return readEach(lines, context, ({ json, number }) => {
    const defaultId = lines.length === 1 ? stem : `${stem}-${number}`;
    const article = read(readJson(json, context.file, schema, number), defaultId);
    return article ? [article] : [];
  });
}

/**
 * Reads the articles of one file one after the other. What is wrong with one of them is told to `context.report`, and the
 * rest goes on.
 *
 * @throws {InputError} with all that is wrong, when nobody is there to be told.
 */
export function readEach<T>(
  items: Iterable<T>,
  { report }: ReadContext,
  read: (item: T) => AnnotatedText[],
): AnnotatedText[] {
  const articles: AnnotatedText[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    try {
      articles.push(...read(item));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length === 0) return articles;
  if (!report) throw new InputError(problems);
  report(problems);
  return articles;
}
