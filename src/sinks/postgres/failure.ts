import pg from 'pg';
import { SystemError, UsageError } from '../../errors.ts';

const PASSWORD_PLACES = 'it may stand in PGPASSWORD or in ~/.pgpass';

/** What went wrong, by the code of the server or of the operating system, and what to do about it. */
const REASONS: Record<string, string> = {
  '28000': 'the server does not let this user in',
  '28P01': 'wrong user or password',
  '3D000': 'there is no such database; `createdb` makes one',
  '42501': 'permission denied',
  '53100': 'no space left on the disk of the server',
  '53300': 'the server has too many connections',
  '57P01': 'the server was shut down',
  '57P03': 'the server is starting or shutting down',
  ECONNREFUSED: 'no server listens there',
  ECONNRESET: 'the server closed the connection',
  EHOSTUNREACH: 'the host cannot be reached',
  ENOENT: 'no server listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
};

/**
 * Does what needs the server, and says of an error which index it befell.
 *
 * @param shown the target without its password.
 */
export async function told<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError || error instanceof SystemError) throw error;
    throw new SystemError(`Expected to use the index in ${shown}, got: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const { code = '', syscall, message } = error as { code?: string; syscall?: string; message: string };
  if (message.includes('client password must be a string')) return `the server asks for a password; ${PASSWORD_PLACES}`;
  // A certificate that is not there is no server that is not there.
  const reason = syscall === 'open' ? undefined : REASONS[code];
  if (reason === undefined) return message;
  return error instanceof pg.DatabaseError ? `${reason} (${message})` : reason;
}

/** Data that it cannot hold: class 22 of SQLSTATE; more than fits into a row, an index, a vector: class 54. */
const REFUSALS = /^(?:22|54)/;

/** Why the server refuses what it was given; nothing when the error is another. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError) || !REFUSALS.test(error.code ?? '')) return undefined;
  return `PostgreSQL refuses it: ${error.message}`;
}
