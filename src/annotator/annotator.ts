import type { Article } from '../types.ts';
import type { SentenceExplanation } from './explain.ts';
import type { Rendering } from './rendering.ts';

/**
 * Annotates articles, in this thread or in others. What goes wrong with an article is said of it; a `SystemError` is thrown where
 * nothing can be annotated, since the package is damaged.
 */
export interface Annotator {
  /** Articles that it annotates at a time beside the calling thread; 0: it works in that one. */
  readonly width: number;
  annotate(article: Article, rendering: Rendering): Promise<Rendered | Refused>;
  explain(article: Article): Promise<Explained | Refused>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface Rendered {
  /** The annotations, rendered. */
  output: string;
  /** Number of mentions. */
  mentions: number;
}

export interface Explained {
  sentences: SentenceExplanation[];
}

/** Why there is nothing. */
export interface Refused {
  /** For programs: it is not in English, took too long, needed too much memory, or met a fault of ours. */
  cause: 'language' | 'time' | 'memory' | 'fault';
  /** For people. */
  refused: string;
  hint?: string;
}
