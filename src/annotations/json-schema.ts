import { z } from 'zod';
import { annotationFileSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) that is published as `schema/annotation-file.json`, as text. */
export function annotationJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(annotationFileSchema), null, 2)}\n`;
}
