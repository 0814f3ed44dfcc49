import type { Rendered, Rendering } from '../../annotator/index.ts';
import type { Source } from '../../article/index.ts';
import type { Article } from '../../types.ts';

/** Where `annotate` puts what it makes. Every method may throw a `SystemError` when the disk fails. */
export interface Output {
  /** What an article from this source is rendered as. */
  rendering(source: Source): Rendering;
  put(article: Article, rendered: Rendered, source: Source): Promise<'written' | 'unchanged'>;
  /** Ends it; `complete` when all articles were done. */
  close(complete: boolean): Promise<void>;
}
