import { join } from 'node:path';
import { annotationFileName, writeAtomic } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import type { Rendering } from '../annotator/index.ts';
import { quote, UsageError } from '../errors.ts';
import { documentOf, shownTarget, sinkFor, sinkKinds } from '../sinks/index.ts';
import type { Article } from '../types.ts';

/** Where a worker puts annotated articles, so that they are there when `write` is over, and as often as they come. */
export interface Store {
  /** What articles are to be rendered as. */
  rendering: Rendering;
  /**
   * Returns the articles that it refuses, with the reason.
   *
   * @throws {SystemError} when the disk or the server fails; each article is whole as before or whole as after.
   */
  write(made: readonly Made[]): Promise<readonly { id: string; reason: string }[]>;
  close(): Promise<void>;
}

export interface Made {
  article: Article;
  /** Its annotations, rendered. */
  output: string;
  /** Number of mentions. */
  mentions: number;
}

/** These write at once, and one beside the other; those that write files of lines do it when they are closed. */
const LASTING = new Set(['SQLite', 'PostgreSQL', 'OpenSearch']);

/**
 * Opens a search index, or a folder of annotation files.
 *
 * @throws {UsageError} when the target is neither, or only one process may write to it.
 * @throws {SystemError} when it cannot be reached or made.
 */
export async function openStore(target: string): Promise<Store> {
  const kind = sinkKinds.find(({ accepts }) => accepts(target));
  if (kind && LASTING.has(kind.name)) return indexStore(target);
  if (!kind && !/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return folderStore(target);
  const targets = sinkKinds.filter(({ name }) => LASTING.has(name)).map(each => each.target);
  throw new UsageError(
    `Expected a folder, or an index that several workers may write to (${targets.join(', ')}), got ${quote(shownTarget(target))}`,
  );
}

function folderStore(folder: string): Store {
  return {
    rendering: 'file',
    async write(made) {
      await Promise.all(
        made.map(({ article, output }) => writeAtomic(join(folder, annotationFileName(article.id)), output)),
      );
      return [];
    },
    close: async () => {},
  };
}

async function indexStore(target: string): Promise<Store> {
  const sink = await sinkFor(target).open(target);
  return {
    rendering: 'line',
    write: made =>
      // Just made by us: nothing to check.
      sink.write(made.map(({ article, output }) => documentOf(JSON.parse(output) as AnnotationFile, article.text))),
    close: () => sink.close(),
  };
}
