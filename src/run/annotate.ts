import type { Annotator, Refused } from '../annotator/index.ts';
import { type ReadOptions, type ReadResult, readArticles, type Source } from '../article/index.ts';
import type { Problem } from '../errors.ts';
import type { Article } from '../types.ts';
import { inOrder } from './in-order.ts';
import type { Output } from './outputs/output.ts';

/** What was made of an article, or why there is nothing. */
export type Done<Result> = { article: Article; source: Source; result: Result } | { problem: Problem };

export interface EachOptions<Result extends object> {
  read: ReadOptions;
  /** Articles that are worked on at a time. */
  width: number;
  work(article: Article, source: Source): Promise<Result | Refused>;
  /** Ends the reading; the articles in hand are finished. */
  signal?: AbortSignal | undefined;
}

/** Articles read ahead for one that is worked on, so that none waits for the disk; and UTF-16 units of text held from which on none is read. */
const AHEAD = { items: 4, units: 16_000_000 };

/** Reads articles and works on them, several at a time, in input order; a bad one is a problem in its place and the rest goes on. */
export function eachArticle<Result extends object>(
  inputs: readonly string[],
  { read, width, work, signal }: EachOptions<Result>,
): AsyncGenerator<Done<Result>> {
  return inOrder(readArticles([...inputs], read), one, {
    most: { items: width === 1 ? 1 : width * AHEAD.items, weight: AHEAD.units },
    weightOf: item => ('article' in item ? item.article.text.length : 0),
    signal,
  });

  async function one(item: ReadResult): Promise<Done<Result>> {
    if ('problem' in item) return item;
    const { article, source } = item;
    const result = await work(article, source);
    return 'refused' in result ? { problem: problemOf(result, source) } : { article, source, result };
  }
}

/** What became of the articles of a run. */
export interface Annotated {
  articles: number;
  mentions: number;
  written: number;
  unchanged: number;
  failed: number;
  /** It was ended before all was done. */
  stopped: boolean;
}

export interface AnnotateOptions {
  read: ReadOptions;
  annotator: Annotator;
  output: Output;
  /** Ends the reading; the articles in hand are finished. */
  signal?: AbortSignal | undefined;
  onProblem(problem: Problem): void;
  onArticle(id: string): void;
}

/**
 * Annotates the articles of inputs into an output, in input order.
 *
 * @throws {SystemError} when the output cannot be written.
 */
export async function annotateTo(inputs: readonly string[], options: AnnotateOptions): Promise<Annotated> {
  const { read, annotator, output, signal } = options;
  const counts = { articles: 0, mentions: 0, written: 0, unchanged: 0, failed: 0, stopped: false };
  const done = eachArticle(inputs, {
    read,
    width: annotator.width,
    work: (article, source) => annotator.annotate(article, output.rendering(source)),
    signal,
  });
  for await (const each of done) {
    if ('problem' in each) {
      counts.failed++;
      options.onProblem(each.problem);
      continue;
    }
    counts.articles++;
    counts.mentions += each.result.mentions;
    counts[await output.put(each.article, each.result, each.source)]++;
    options.onArticle(each.article.id);
  }
  counts.stopped = signal?.aborted ?? false;
  await output.close(!counts.stopped);
  return counts;
}

function problemOf({ refused, hint }: Refused, { path, line }: Source): Problem {
  return {
    kind: 'input',
    file: path,
    ...(line !== undefined && { line }),
    reason: refused,
    ...(hint !== undefined && { hint }),
  };
}
