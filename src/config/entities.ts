import { basename } from 'node:path';
import { z } from 'zod';
import { schemaFaults } from '../errors/schema-fault.ts';
import { formatProblem, UsageError } from '../errors.ts';
import { dataOf, readDocument } from './read-data.ts';

const name = z.string().regex(/\S/).describe('A name as it is written.');

const knownEntitySchema = z.strictObject({
  name: name.describe('Its name, which entities get.'),
  type: z.string().regex(/^[a-z][a-z0-9-]*$/),
  aliases: z.array(name).optional().describe('Other names of it.'),
  ids: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().min(1))
    .optional()
    .describe('`wikidata: Q7238145`.'),
  merge: z.array(name).optional().describe('Names of entities that are this one wherever they come.'),
  split: z.array(name).optional().describe('Names that are never this one.'),
  deny: z.literal(true).optional().describe('Mentions of it are of no entity.'),
});

/**
 * Reads the user's entities, a list in JSON or YAML.
 *
 * @throws {UsageError} naming file and place of what is wrong.
 * @throws {SystemError} when the file cannot be read.
 */
export async function readEntities(path: string): Promise<z.infer<typeof knownEntitySchema>[]> {
  const { document, locate } = await readDocument(path);
  const data: unknown = dataOf(document, path) ?? [];
  const parsed = z.array(knownEntitySchema).safeParse(data);
  if (parsed.success) return parsed.data;
  const problems = schemaFaults(parsed.error.issues, data).map(({ path: keys, reason }) =>
    formatProblem({ kind: 'usage', file: basename(path), ...locate(keys), reason }),
  );
  throw new UsageError(problems.join('\n'));
}
