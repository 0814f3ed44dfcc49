import type { Annotator } from '../annotator/index.ts';
import { wordSpans } from '../text/words.ts';
import type { Batched } from './batch.ts';
import type { DeadLetter } from './dead-letters.ts';
import type { Outcome } from './settle.ts';
import type { Made, Store } from './store.ts';

/** What became of a batch, with the letters that are to be buried. */
export interface AnnotatedBatch {
  outcome: Outcome;
  letters: DeadLetter[];
}

/**
 * Annotates articles and writes them in one go. One that is refused, by the annotator or by the store, becomes a letter, and the
 * rest is written.
 *
 * @throws {SystemError} when the store fails.
 */
export async function annotateBatch(
  articles: readonly Batched[],
  { annotator, store }: { annotator: Pick<Annotator, 'annotate'>; store: Pick<Store, 'rendering' | 'write'> },
): Promise<AnnotatedBatch> {
  const made: Made[] = [];
  const letters: DeadLetter[] = [];
  const results = await Promise.all(articles.map(({ article }) => annotator.annotate(article, store.rendering)));
  for (const [at, result] of results.entries()) {
    const { article, source } = articles[at]!;
    if ('refused' in result) {
      const { cause, refused: reason, hint } = result;
      letters.push({ article, source, cause, reason, ...(hint !== undefined && { hint }) });
      continue;
    }
    made.push({ article, ...result });
  }
  const refused = new Map((await store.write(made)).map(({ id, reason }) => [id, reason]));
  for (const { article, source } of articles) {
    const reason = refused.get(article.id);
    if (reason !== undefined) letters.push({ article, source, cause: 'store', reason });
  }
  const written = made.filter(({ article }) => !refused.has(article.id));
  return {
    outcome: {
      articles: written.length,
      words: sum(written, ({ article }) => wordSpans(article.text).length / 2),
      mentions: sum(written, each => each.mentions),
      dead: letters.length,
    },
    letters,
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
