export { annotationFileName } from './file-name.ts';
export { type ParseOptions, parseAnnotations } from './parse.ts';
export { type FoundAnnotations, readAnnotationFolder } from './read-folder.ts';
export { stringifyAnnotations, stringifyAnnotationsLine } from './stringify.ts';
export { verifyAnnotations } from './verify.ts';
export { writeAtomic } from './write-atomic.ts';
