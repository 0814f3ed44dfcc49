export { importedFile } from './article-file.ts';
export { findSources, type SourceFile } from './find-sources.ts';
export { articleId, idBeside } from './id.ts';
export type { ImportedArticle, Outcome } from './imported.ts';
export { sourceExtensions } from './kinds.ts';
export { type KnownArticle, type KnownArticles, knownArticles } from './known.ts';
export { sourceHash } from './source-hash.ts';
export { SourceReader } from './source-reader.ts';
