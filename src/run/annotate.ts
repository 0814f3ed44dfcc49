import { type Annotator, type InOrderOptions, inOrder, type Refused, type Rendered } from '../annotator/index.ts';
import {
  type Passed,
  type ReadOptions,
  type ReadResult,
  readArticles,
  readOthers,
  type Source,
} from '../article/index.ts';
import type { Problem } from '../errors.ts';
import type { Article } from '../types.ts';
import type { Known, KnownFile, Output } from './outputs/index.ts';

/** What was made of an article, or why there is nothing. */
export type Done<Result> = { article: Article; source: Source; result: Result } | { problem: Problem };

export interface EachOptions<Result extends object> {
  read: ReadOptions;
  /** See `Annotator`. */
  width: number;
  work(article: Article, source: Source): Promise<Result | Refused>;
}

/** Reads articles and works on them, several at a time, in input order; a bad one is a problem in its place and the rest goes on. */
export function eachArticle<Result extends object>(
  inputs: readonly string[],
  { read, width, work }: EachOptions<Result>,
): AsyncGenerator<Done<Result>> {
  return inOrder(readArticles(inputs, read), item => done(item, work), inHand(width));
}

async function done<Result extends object>(item: ReadResult, work: EachOptions<Result>['work']): Promise<Done<Result>> {
  if ('problem' in item) return item;
  const { article, source } = item;
  const result = await work(article, source);
  return 'refused' in result ? { problem: problemOf(result, source) } : { article, source, result };
}

/** Articles in hand for each thread, so that none waits for the disk; and UTF-16 units of text held from which on none is read. */
const AHEAD = { items: 4, units: 16_000_000 };

function inHand<Item extends object>(width: number): InOrderOptions<Item> {
  return {
    most: { items: Math.max(1, width * AHEAD.items), weight: AHEAD.units },
    weightOf: item => ('article' in item ? (item.article as Article).text.length : 0),
  };
}

/** What became of the articles of a run. */
export interface Annotated {
  articles: number;
  mentions: number;
  written: number;
  unchanged: number;
  failed: number;
  /** It was ended before all was read. */
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
 * Annotates the articles of inputs into an output, in input order. What the output has already is not made again.
 *
 * @throws {SystemError} when the output cannot be written.
 */
export async function annotateTo(inputs: readonly string[], options: AnnotateOptions): Promise<Annotated> {
  const { read, annotator, output, signal } = options;
  const counts = { articles: 0, mentions: 0, written: 0, unchanged: 0, failed: 0, stopped: false };
  let isAll = false;
  async function* items() {
    yield* readOthers(inputs, { ...read, pass: (path, stats) => output.knownFile?.(path, stats) });
    isAll = true;
  }
  const work = async (article: Article, source: Source) =>
    (await output.known?.(article)) ?? (await annotator.annotate(article, output.rendering(source)));
  const one = async (item: ReadResult | Passed<KnownFile>) =>
    'passed' in item ? item : done<Rendered | Known>(item, work);
  for await (const each of inOrder(items(), one, { ...inHand(annotator.width), signal })) {
    if ('problem' in each) {
      counts.failed++;
      options.onProblem(each.problem);
      continue;
    }
    const { id, mentions } = 'passed' in each ? each.passed : { id: each.article.id, mentions: each.result.mentions };
    counts.articles++;
    counts.mentions += mentions;
    counts['passed' in each ? 'unchanged' : await output.put(each.article, each.result, each.source)]++;
    options.onArticle(id);
  }
  counts.stopped = !isAll;
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
