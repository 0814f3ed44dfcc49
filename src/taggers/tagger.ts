import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Article, Candidate, TokenTable } from '../types.ts';

/** What a tagger is given: the article and its tokens. It keeps no state between articles. */
export interface TagContext {
  article: Article;
  tokens: TokenTable;
  /** What taggers before this one proposed: only a tagger that costs much should ask, to spare itself the sure parts. */
  candidates: readonly Candidate[];
}

/** Looks at one article and proposes candidates, in any order; overlaps are welcome. */
export type Propose = (context: TagContext) => Iterable<Candidate> | Promise<Iterable<Candidate>>;

/**
 * Makes a tagger, a unified plugin, of a function that proposes candidates. Each call returns a new function, since
 * unified runs one and the same plugin only once.
 */
export function tagger(propose: Propose): Plugin<[], Root> {
  return () =>
    async (_tree: Root, file: VFile): Promise<void> => {
      const { article, tokens, candidates = [] } = file.data;
      if (!article || !tokens) throw new Error('Expected an article and its tokens; use the tagger behind the parser');
      const found = await propose({ article, tokens, candidates });
      file.data.candidates = [...candidates, ...found];
    };
}
