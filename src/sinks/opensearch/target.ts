import { quote, UsageError } from '../../errors.ts';

const SCHEME = /^(opensearch|elasticsearch)\+(https?):\/\//i;
const EXAMPLE = 'opensearch+http://localhost:9200/articles';
/** What the server takes for a name of an index, and what can be no name of a file. */
const INDEX = /^[a-z0-9][a-z0-9._-]*$/;
const LONGEST_INDEX = 255;
const PARAMETERS = new Set(['dead', 'annotated']);

/** Where an index is, read from what the user gave. */
export interface Target {
  /** Address of the server, without user and password. */
  node: string;
  auth?: { username: string; password: string };
  index: string;
  /** File that keeps what the server refuses. */
  deadLetters: string;
  /** Whether to write a field of the plugin mapper-annotated-text too. */
  annotated: boolean;
  /** For messages: without user, password and parameters. */
  shown: string;
}

export function isTarget(target: string): boolean {
  return SCHEME.test(target);
}

/**
 * Reads `opensearch+https://user:password@host:9200/index?dead=FILE&annotated=true`; a path before the index is that of a proxy.
 *
 * @throws {UsageError} when it is no such address; the message never has the password.
 */
export function parseTarget(target: string): Target {
  const [scheme = '', kind = '', protocol = ''] = SCHEME.exec(target) ?? [];
  const plain = `${protocol.toLowerCase()}://${target.slice(scheme.length)}`;
  if (scheme === '' || !URL.canParse(plain))
    throw new UsageError(`Expected an address such as ${EXAMPLE}, got one that cannot be read`);
  const url = new URL(plain);
  const path = url.pathname.split('/').filter(part => part !== '');
  const index = indexOf(path.pop());
  const node = `${url.origin}${path.map(part => `/${part}`).join('')}`;
  checkParameters(url.searchParams);
  return {
    node,
    ...authOf(url),
    index,
    deadLetters: url.searchParams.get('dead') || `${index}.dead.jsonl`,
    annotated: url.searchParams.get('annotated') === 'true',
    shown: `${kind.toLowerCase()}+${node}/${index}`,
  };
}

function indexOf(name: string | undefined): string {
  if (name === undefined)
    throw new UsageError(`Expected an address with the name of an index such as ${EXAMPLE}, got none`);
  if (!INDEX.test(name) || name.length > LONGEST_INDEX)
    throw new UsageError(
      `Expected a name of an index in small letters, digits, \`.\`, \`-\` and \`_\`, got ${quote(name)}`,
    );
  return name;
}

function authOf({ username, password }: URL): Pick<Target, 'auth'> {
  if (username === '') return {};
  if (password === '') throw new UsageError('Expected a password behind the user, as user:password@host, got none');
  return { auth: { username: decoded(username), password: decoded(password) } };
}

/** A `%` that begins no byte stands for itself. */
function decoded(part: string): string {
  return part.replace(/(?:%[0-9a-f]{2})+/gi, bytes => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}

function checkParameters(parameters: URLSearchParams): void {
  for (const [name, value] of parameters) {
    if (!PARAMETERS.has(name)) throw new UsageError(`Expected the parameters dead or annotated, got ${quote(name)}`);
    if (name === 'annotated' && value !== 'true' && value !== 'false')
      throw new UsageError(`Expected annotated=true or annotated=false, got ${quote(value)}`);
  }
}
