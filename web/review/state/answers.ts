import type { ActionResponse, ArticleDelta } from '../../../src/review/protocol.ts';
import { type ArticleModel, findChange } from './article.ts';
import { spanId } from './items.ts';
import { fits } from './reducer.ts';

/** Whether the page has something wrong after an answer, and must read its article again. */
export function isStale({ refused, articles }: ActionResponse, article: ArticleModel | undefined): boolean {
  return refused.length > 0 || articles.some(delta => delta.reloaded !== undefined || !fits(article, delta));
}

/** Where something became different from what the page showed. */
export function placeOf({ id, changes, mentions }: ArticleDelta, before: ArticleModel | undefined): string | undefined {
  const known = before?.id === id ? before : undefined;
  const changed = changes.set.filter(
    ({ key, decision }) => decision?.verdict !== (known && findChange(known, key))?.decision?.verdict,
  );
  const [first] = [...changed, ...mentions.added, ...mentions.removed].sort((a, b) => a.start - b.start);
  if (!first) return undefined;
  return `${spanId(first)}${'about' in first && first.about === 'entity' ? 'e' : ''}`;
}
