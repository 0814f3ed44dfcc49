import { compact, layOut } from '../annotations/layout.ts';
import type { AnnotationFile } from '../annotations/schema.ts';

/** What annotations are written as: a file, or a line of JSON Lines, which may have the article's text in it. */
export type Rendering = 'file' | 'line' | 'line-with-text';

/**
 * Renders what the pipeline made, with its line end. It gives the bytes of `stringifyAnnotations`, which checks annotations of
 * whatever origin and needs zod for it: a tenth of the time to write, and a fifth of that to begin.
 */
export function render(annotations: AnnotationFile, text: string, rendering: Rendering): string {
  if (rendering === 'file') return layOut(annotations);
  if (rendering === 'line') return `${compact(annotations)}\n`;
  return `${compact({ ...annotations, article: { ...annotations.article, text } })}\n`;
}
