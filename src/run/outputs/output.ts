import type { BigIntStats } from 'node:fs';
import type { Rendered, Rendering } from '../../annotator/index.ts';
import type { Source } from '../../article/index.ts';
import type { Article } from '../../types.ts';

/** Where `annotate` puts what it makes. Every method may throw a `SystemError` when the disk fails. */
export interface Output {
  /** What an article from this source is rendered as. */
  rendering(source: Source): Rendering;
  /** The article in a file, by its absolute path, when what would be made of it is there, so that it need not be read. */
  knownFile?(path: string, stats: BigIntStats): KnownFile | undefined;
  /** What would be made of an article, when it is there. Asked in input order. */
  known?(article: Article): Promise<Known | undefined>;
  put(article: Article, made: Rendered | Known, source: Source): Promise<'written' | 'unchanged'>;
  /** Ends it; `complete` when all articles were done. */
  close(complete: boolean): Promise<void>;
}

export interface Known {
  /** Number of mentions. */
  mentions: number;
  /** What an earlier run made, where it has to be put again. */
  kept?: string;
}

export interface KnownFile {
  /** Of the article. */
  id: string;
  mentions: number;
}
