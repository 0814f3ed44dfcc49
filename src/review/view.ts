import type { AnnotationFile } from '../annotations/schema.ts';
import type { Change } from '../diff/index.ts';
import type { ReviewedArticle } from './article.ts';
import type { ArticleDelta, ArticleSummary, OpenChange, ReviewArticle, ReviewChange } from './protocol.ts';

/** Summaries by the revision that they are of: lists of articles are asked for often, and one of them changes. */
const known = new WeakMap<ReviewedArticle, { revision: number; summary: ArticleSummary }>();

/** An article in a list. */
export function summaryOf(article: ReviewedArticle): ArticleSummary {
  const last = known.get(article);
  if (last?.revision === article.revision) return last.summary;
  const open = article.openChanges();
  const summary: ArticleSummary = {
    id: article.id,
    ...headline(article.prediction),
    length: article.text.length,
    open: open.map(openChange),
    decided: article.changes.length - open.length + article.live.size,
  };
  known.set(article, { revision: article.revision, summary });
  return summary;
}

/** An article with all that can be decided about it. */
export function reviewOf(article: ReviewedArticle): ReviewArticle {
  const { id, text, revision, gold, prediction } = article;
  const { place, url } = prediction.article;
  const keys = [...article.changes.map(({ key }) => key), ...article.live];
  const changes = keys.map(key => visible(article, key)!);
  return {
    id,
    ...headline(prediction),
    ...(place !== undefined && { place }),
    ...(url !== undefined && { url }),
    text,
    revision,
    before: { entities: gold.orderedEntities(), mentions: [...gold.mentions] },
    after: { entities: prediction.entities, mentions: prediction.mentions },
    changes: changes.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** What became different in an article since the last time; nothing when nothing did. */
export function deltaOf(article: ReviewedArticle): ArticleDelta | undefined {
  const delta = article.takeDelta();
  if (!delta) return undefined;
  const changes = [...delta.keys].map(key => ({ key, change: visible(article, key) }));
  return {
    id: article.id,
    since: delta.since,
    revision: article.revision,
    summary: summaryOf(article),
    mentions: delta.mentions(),
    ...(delta.entities && { entities: article.gold.orderedEntities() }),
    changes: {
      removed: changes.flatMap(({ key, change }) => (change ? [] : [key])),
      set: changes.flatMap(({ change }) => change ?? []),
    },
    ...(delta.reloaded.length > 0 && { reloaded: delta.reloaded.join(' ') }),
  };
}

/** No page has this revision: one that is told of a delta from it reads the article again. */
const NO_REVISION = -1;

/** For a page that may know anything of the article. */
export function unknownDelta(article: ReviewedArticle): ArticleDelta {
  return {
    id: article.id,
    since: NO_REVISION,
    revision: article.revision,
    summary: summaryOf(article),
    mentions: { removed: [], added: [] },
    changes: { removed: [], set: [] },
  };
}

/** A change as the page shows it: open or refused while it is found, accepted while the gold is as it made it. */
function visible({ change, decisions, live }: ReviewedArticle, key: string): ReviewChange | undefined {
  const found = change(key);
  const decision = decisions.refusal(key);
  if (found) return decision ? { ...found, decision } : found;
  const accepted = live.has(key) ? decisions.accepted.get(key) : undefined;
  return accepted && { ...accepted.change, decision: accepted.decision };
}

function headline({ article: { title, date } }: AnnotationFile): { title?: string; date?: string } {
  return { ...(title !== undefined && { title }), ...(date !== undefined && { date }) };
}

function openChange(change: Change): OpenChange {
  const { kinds, type } = change;
  const { by, score } = (change.about === 'mention' && change.after) || {};
  return { kinds, type, ...(by && { by }), ...(score !== undefined && { score }) };
}
