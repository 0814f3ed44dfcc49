import { UsageError } from '../../errors.ts';

const DEFAULT_SCHEMA = 'glossator';
/** Longer names are cut by the server without an error, and two indexes would be one. */
const LONGEST_NAME = 63;
/** Parameters that nobody else may see. */
const SECRETS = ['password', 'sslpassword', 'sslkey'];

/** Where an index is, read from what the user gave. */
export interface Target {
  /** For the driver, which reads PG* variables for what is absent. */
  url: string;
  schema: string;
  /** For messages: without the password. */
  shown: string;
}

/**
 * Reads `postgres://user:password@host:port/database?schema=glossator`; other parameters are the driver's (`sslmode`).
 *
 * @throws {UsageError} when it is no such address; the message never has the password.
 */
export function parseTarget(target: string): Target {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (!url)
    throw new UsageError('Expected an address such as postgres://user@host:5432/database, got one that cannot be read');
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  url.searchParams.delete('schema');
  const length = Buffer.byteLength(schema);
  if (length === 0 || length > LONGEST_NAME)
    throw new UsageError(`Expected a name of 1 to ${LONGEST_NAME} bytes for the schema, got one of ${length}`);
  return { url: url.href, schema, shown: shownOf(url) };
}

function shownOf(url: URL): string {
  const shown = new URL(url);
  shown.password = '';
  for (const name of SECRETS) shown.searchParams.delete(name);
  return shown.href;
}
