import { writeFile } from 'node:fs/promises';
import { annotationJsonSchema } from '../src/annotations/json-schema.ts';
import { packageRoot } from '../src/package-root.ts';

/** Writes the JSON Schema of annotation files: `npm run schema`. */
await writeFile(new URL('schema/annotation-file.json', packageRoot()), annotationJsonSchema());
