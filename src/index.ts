/** The public API, and nothing else. */

export { type AnnotateOptions, annotate } from './annotate.ts';
export { parseAnnotations, stringifyAnnotations, verifyAnnotations } from './annotations/index.ts';
export type { AnnotationFile, DateValue, Entity, Link, Mention, MoneyValue, Value } from './annotations/schema.ts';
export { annotationFileSchema } from './annotations/schema.ts';
export { compareMentions } from './compare.ts';
export { defineConfig } from './config/index.ts';
export { builtInTypes } from './mention-types.ts';
export { type Glossator, glossator, type PipelineOptions } from './pipeline.ts';
export { scoreFiles } from './score.ts';
export { type Propose, type TagContext, tagger } from './taggers/tagger.ts';
export { spanOf, TokenFlag, textOf } from './tokens/index.ts';
export type { Article, Candidate, Decision, Span, TokenTable } from './types.ts';
