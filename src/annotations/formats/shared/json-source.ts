import type { z } from 'zod';
import { schemaFaults } from '../../../errors/schema-fault.ts';
import { InputError, type Problem, quote } from '../../../errors.ts';
import type { Place } from '../../../text/place.ts';
import { parseJson } from '../../json.ts';
import { type Locate, locator } from '../../locate.ts';

/** JSON of another tool: what a schema made of it, and where each value stands. */
export interface JsonSource<T> {
  data: T;
  place: Locate;
  /**
   * Reads a part that the first schema left open.
   *
   * @throws {InputError} naming line and column of everything that breaks the schema.
   */
  narrow<Part>(path: readonly PropertyKey[], value: unknown, schema: z.ZodType<Part>): Part;
}

/**
 * Parses JSON and reads it by a schema.
 *
 * @param line of the file that the JSON begins in, for JSON Lines.
 * @throws {InputError} naming line and column of everything that is no JSON or breaks the schema.
 */
export function readJson<T>(json: string, file: string, schema: z.ZodType<T>, line = 1): JsonSource<T> {
  const locate = locator(() => json);
  const place: Locate = path => moved(locate(path), line);
  const root = parseJson(json, file, line);
  const narrow: JsonSource<T>['narrow'] = (path, value, part) => {
    const parsed = part.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    const issues = parsed.error.issues.map(issue => ({ ...issue, path: [...path, ...issue.path] }));
    const problems = schemaFaults(issues, root).map(fault => problem(file, place(fault.path), fault.reason));
    throw new InputError(problems);
  };
  return { data: narrow([], root, schema), place, narrow };
}

/**
 * Reads JSON of ours that stands as text within a file of another format.
 *
 * @param place where it stands; a function where that has to be searched.
 * @throws {InputError} naming the place.
 */
export function readEmbedded<T>(json: string, file: string, place: Place | (() => Place), schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    const at = typeof place === 'function' ? place() : place;
    throw new InputError([problem(file, at, `Expected JSON as Glossator writes it here, got ${quote(json)}`)], {
      cause,
    });
  }
}

function problem(file: string, place: Place, reason: string): Problem {
  return { kind: 'input', file, ...place, reason };
}

function moved(place: Place, line: number): Place {
  return { ...place, line: place.line + line - 1 };
}
