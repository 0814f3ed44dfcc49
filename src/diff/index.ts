export { type ArticleDiff, type Diff, diffArticle, type TextOf } from './article.ts';
export { type Change, type ChangeKind, changeKinds, type EntityChange, type MentionChange } from './change.ts';
export { diffAnnotations } from './diff.ts';
export type { DiffOptions } from './options.ts';
