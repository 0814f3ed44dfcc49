import { quote, UsageError } from '../errors.ts';
import { shownTarget } from '../sinks/index.ts';

/** Where a queue is, read from what the user gave. */
export interface QueueAddress {
  host: string;
  port: number;
  username?: string;
  password?: string;
  /** Number of the database of the server. */
  db: number;
  tls: boolean;
  /** Several queues may stand in one database. */
  name: string;
  /** For messages: without the password. */
  shown: string;
}

const EXAMPLE = 'redis://host:6379/0/news';
const DEFAULT_PORT = 6_379;
const DEFAULT_NAME = 'glossator';
const TLS: Record<string, boolean> = { 'redis:': false, 'rediss:': true };

/** What is not percent-encoded as it should be is taken as it stands. */
function decoded<Key extends string>(key: Key, value: string): { [key in Key]?: string } {
  if (value === '') return {};
  try {
    return { [key]: decodeURIComponent(value) } as { [key in Key]: string };
  } catch {
    return { [key]: value } as { [key in Key]: string };
  }
}

/**
 * Reads `redis://user:password@host:port/db/name`, or `rediss://` for TLS. All but the host may be left out: port 6379,
 * database 0 and the name `glossator` are the defaults.
 *
 * @throws {UsageError} when it is no such address; the message never has the password.
 */
export function parseQueueAddress(address: string): QueueAddress {
  const shown = shownTarget(address);
  const wrong = (expected: string) => new UsageError(`Expected ${expected}, as in ${EXAMPLE}, got ${quote(shown)}`);
  if (!URL.canParse(address)) throw wrong('the address of a queue');
  const url = new URL(address);
  const tls = TLS[url.protocol];
  if (tls === undefined || url.hostname === '') throw wrong('the address of a queue');
  if (url.search !== '' || url.hash !== '') throw wrong('an address without parameters');
  const [db = '', name = DEFAULT_NAME, ...rest] = url.pathname.slice(1).split('/');
  if (!/^\d{0,5}$/.test(db)) throw wrong('the number of a database behind the host');
  if (rest.length > 0 || !/^[A-Za-z0-9._-]{1,100}$/.test(name))
    throw wrong('a name of letters, digits, points and hyphens behind the database');
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? DEFAULT_PORT : Number(url.port),
    ...decoded('username', url.username),
    ...decoded('password', url.password),
    db: Number(db),
    tls,
    name,
    shown,
  };
}
