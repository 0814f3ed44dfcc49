import { schemaFaults } from '../errors/schema-fault.ts';
import { InputError, type Problem } from '../errors.ts';
import { parseJson } from './json.ts';
import { locator } from './locate.ts';
import { type AnnotationFile, annotationFileSchema, dateValueSchema } from './schema.ts';
import { verifyAnnotations } from './verify.ts';

export interface ParseOptions {
  /** For messages. Default: `annotations`. */
  file?: string;
  /** The article's body, to verify the annotations against it. Default: only what needs no text is verified. */
  text?: string;
}

/**
 * Reads an annotation file.
 *
 * @throws {InputError} naming file and line of everything at fault: syntax, schema, and what `verifyAnnotations` finds.
 */
export function parseAnnotations(json: string, { file = 'annotations', text }: ParseOptions = {}): AnnotationFile {
  const data = parseJson(json, file);
  const parsed = annotationFileSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) throw new InputError(schemaProblems(json, file, parsed.error.issues, data));
  const problems = verifyAnnotations(parsed.data, text, file, json);
  if (problems.length > 0) throw new InputError(problems);
  return parsed.data;
}

type Issue = Parameters<typeof schemaFaults>[0][number];

function schemaProblems(json: string, file: string, issues: readonly Issue[], data: unknown): Problem[] {
  const locate = locator(() => json);
  return schemaFaults(issues.flatMap(meant), data).map(({ path, reason }) => ({
    kind: 'input',
    file,
    ...locate(path),
    reason,
  }));
}

/** A date value with a fault is, to zod, a sum of money with unknown keys: a sum needs no key of its own. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys' || !issue.keys.includes('timex')) return [issue];
  const parsed = dateValueSchema.safeParse(issue.input);
  return parsed.success
    ? [issue]
    : parsed.error.issues.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
