export { bodyHash } from './hash.ts';
export { languageOf } from './language/index.ts';
export { maskMarkdown } from './markdown.ts';
export { type ReadOptions, type ReadResult, readArticles, type Source } from './read.ts';
