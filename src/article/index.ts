export { type Compression, compressionOf, compressor, decompress } from './compression.ts';
export type { Fault } from './fault.ts';
export { readFileName } from './file-types.ts';
export { bodyHash } from './hash.ts';
export { parseJsonArticles } from './json.ts';
export { languageOf } from './language/index.ts';
export { DEFAULT_MAX_BYTES, overLimit } from './limit.ts';
export { blankBytes, gather, type Line, splitLines } from './lines.ts';
export { maskMarkdown } from './markdown.ts';
export { type Metadata, readMetadata } from './metadata.ts';
export { parseArticle, parseLine } from './parse.ts';
export { completeArticle, type Defaults, type Parsed } from './parsed.ts';
export {
  type Passed,
  type PassOptions,
  type ReadOptions,
  type ReadResult,
  readArticles,
  readOthers,
  type Source,
} from './read.ts';
