import type { Problem } from '../errors.ts';
import { shownTarget, sinkFor } from '../sinks/index.ts';
import { articlesById } from './articles.ts';
import { fillIndex } from './index-articles/fill.ts';
import { type Annotated, annotatedArticles } from './index-articles/source.ts';

export interface IndexOptions {
  /** Folder of annotation files, one of them, JSON Lines, or `-`. */
  annotations: string;
  /** Folder or JSON Lines file of the articles. */
  articles: string;
  /** Where to: see `sinkFor`. */
  target: string;
  /** Take out what is no longer among the annotations. */
  prune: boolean;
  /** What `-` reads. */
  stdin: AsyncIterable<Uint8Array>;
  /** Told of each article that was dealt with. */
  onArticle?: (id: string) => void;
}

export interface Indexed {
  written: number;
  unchanged: number;
  removed: number;
  /** What could not be read, and what the index refused. */
  problems: Problem[];
  /** Asked to prune, but with problems nobody knows what is no longer there. */
  notPruned: boolean;
}

/** Longest line of JSON Lines in bytes: ten times the longest article. */
const LONGEST_LINE = 100_000_000;

/**
 * Puts annotated articles into an index. What is there already with the same content is not written again, so that a run
 * that was killed goes on where it was.
 *
 * @throws {UsageError} when no kind of sink accepts the target.
 * @throws {SystemError} when the index cannot be reached or written.
 */
export async function indexArticles(options: IndexOptions): Promise<Indexed> {
  const sink = await sinkFor(options.target).open(options.target, { thread: true });
  try {
    const problems: Problem[] = [];
    const { written, unchanged, gone } = await fillIndex(sink, sourceOf(options, problems), {
      target: shownTarget(options.target),
      problems,
      onArticle: options.onArticle,
    });
    // What could not be read may still be there.
    const notPruned = options.prune && problems.length > 0;
    const removed = options.prune && !notPruned ? gone : [];
    if (removed.length > 0) await sink.remove(removed);
    return { written, unchanged, removed: removed.length, problems, notPruned };
  } finally {
    await sink.close();
  }
}

/** The articles are read when the first of them is needed: JSON Lines may have their texts in them. */
function sourceOf({ annotations, articles, stdin }: IndexOptions, problems: Problem[]): AsyncGenerator<Annotated> {
  let texts: ReturnType<typeof articlesById> | undefined;
  const textOf = async (id: string): Promise<string | undefined> => {
    if (!texts) {
      texts = articlesById(articles);
      problems.push(...(await texts).problems);
    }
    return (await texts).articles.get(id)?.text;
  };
  return annotatedArticles(annotations, { textOf, stdin, maxBytes: LONGEST_LINE });
}
