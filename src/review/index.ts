export { type ArticleSource, ReviewedArticle } from './article.ts';
export { goldHash } from './gold/index.ts';
export { type OpenedReview, type OpenOptions, openReview, type Reviewable } from './open.ts';
export { addReviewRoutes } from './routes.ts';
export type { Explain, ReviewSession, Unfit } from './session.ts';
export { reviewOf, summaryOf } from './view.ts';
export { taggersOf, typesOf } from './vocabulary.ts';
