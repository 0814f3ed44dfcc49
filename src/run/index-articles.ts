import { type Problem, quote } from '../errors.ts';
import { documentOf, type IndexDocument, type Sink, shownTarget, sinkFor } from '../sinks/index.ts';
import { articlesById } from './articles.ts';
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

/** Documents of one write, and most UTF-16 units of text in it: what a crash can lose, and what is held in memory. */
const BATCH = { documents: 1_000, units: 8_000_000 };
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
  const sink = await sinkFor(options.target).open(options.target);
  try {
    return await indexInto(sink, options);
  } finally {
    await sink.close();
  }
}

async function indexInto(sink: Sink, options: IndexOptions): Promise<Indexed> {
  const result: Indexed = { written: 0, unchanged: 0, removed: 0, problems: [], notPruned: false };
  const known = await sink.known();
  const seen = new Set<string>();
  let batch: IndexDocument[] = [];
  let units = 0;
  for await (const read of sourceOf(options, result.problems)) {
    if (read.problems) {
      result.problems.push(...read.problems);
      continue;
    }
    const document = documentOf(read.annotations, read.text);
    seen.add(document.id);
    options.onArticle?.(document.id);
    if (known.get(document.id) === document.hash) {
      result.unchanged++;
      continue;
    }
    batch.push(document);
    units += document.text.length;
    if (batch.length < BATCH.documents && units < BATCH.units) continue;
    await write();
  }
  await write();
  if (options.prune)
    await prune(
      sink,
      [...known.keys()].filter(id => !seen.has(id)),
      result,
    );
  return result;

  async function write(): Promise<void> {
    const refused = await sink.write(batch);
    result.written += batch.length - refused.length;
    for (const { id, reason } of refused)
      result.problems.push({
        kind: 'input',
        file: shownTarget(options.target),
        reason: `Expected to index ${quote(id)}, got: ${reason}`,
      });
    batch = [];
    units = 0;
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

async function prune(sink: Sink, ids: readonly string[], result: Indexed): Promise<void> {
  if (result.problems.length > 0) {
    result.notPruned = true;
    return;
  }
  await sink.remove(ids);
  result.removed = ids.length;
}
