import { schemaFaults } from '../errors/schema-fault.ts';
import { compact, layOut } from './layout.ts';
import { type AnnotationFile, annotationFileSchema } from './schema.ts';

/**
 * Writes an annotation file with one entity and one mention a line, so that a changed mention is a one-line diff. The
 * order of keys is the schema's: equal files give equal bytes.
 *
 * @throws {TypeError} when it is no annotation file.
 */
export function stringifyAnnotations(file: AnnotationFile): string {
  return layOut(canonical(file));
}

/**
 * Writes an annotation file on one line, as a line of JSON Lines, without its line end.
 *
 * @throws {TypeError} when it is no annotation file.
 */
export function stringifyAnnotationsLine(file: AnnotationFile): string {
  return compact(canonical(file));
}

/** The schema's parser builds its result in the order of the schema's keys. */
function canonical(file: AnnotationFile): AnnotationFile {
  const parsed = annotationFileSchema.safeParse(file);
  if (parsed.success) return parsed.data;
  const reasons = schemaFaults(parsed.error.issues, file).map(({ reason }) => reason);
  throw new TypeError(reasons.join('\n'));
}
