import { stringifyAnnotations, stringifyAnnotationsLine } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';

/** What annotations are written as: a file, or a line of JSON Lines, which may have the article's text in it. */
export type Rendering = 'file' | 'line' | 'line-with-text';

/** With its line end. */
export function render(annotations: AnnotationFile, text: string, rendering: Rendering): string {
  if (rendering === 'file') return stringifyAnnotations(annotations);
  if (rendering === 'line') return `${stringifyAnnotationsLine(annotations)}\n`;
  return `${stringifyAnnotationsLine({ ...annotations, article: { ...annotations.article, text } })}\n`;
}
