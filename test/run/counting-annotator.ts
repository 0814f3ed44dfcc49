import { type Annotator, type Refused, type Rendered, type Rendering, render } from '../../src/annotator/index.ts';
import { bodyHash } from '../../src/article/index.ts';
import type { Article } from '../../src/types.ts';

/** An annotator that finds nothing, refuses articles with "poison" in them, and remembers which it was given. */
export function countingAnnotator(width = 0): Annotator & { seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    width,
    annotate: async (article: Article, rendering: Rendering): Promise<Rendered | Refused> => {
      seen.push(article.id);
      if (article.text.includes('poison')) return { refused: 'Expected no poison', cause: 'fault' };
      const { format: _, text, ...metadata } = article;
      const described = { ...metadata, sha256: bodyHash(text), length: text.length };
      return {
        output: render({ schema: 1, article: described, entities: [], mentions: [] }, text, rendering),
        mentions: 0,
      };
    },
    explain: async () => ({ sentences: [] }),
    close: async () => {},
  };
}
