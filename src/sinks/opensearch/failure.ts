import { setTimeout as sleep } from 'node:timers/promises';
import { errors } from '@opensearch-project/opensearch';
import { SystemError, UsageError } from '../../errors.ts';

/** How long to wait before asking a server again that has no time or is away, in milliseconds: half a minute in all. */
export const WAITS = [100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000];

const TOO_MANY_REQUESTS = 429;
const SERVER_ERROR = 500;

/** What went wrong, by what the answer or the operating system says, and what to do about it. */
const REASONS: readonly [RegExp, string][] = [
  [/^status 401\b/, 'the server does not let this user in; wrong user or password'],
  [/^status 403\b/, 'permission denied'],
  [/\bECONNREFUSED\b/, 'no server listens there'],
  [/\bECONNRESET\b|socket hang up/, 'the server closed the connection'],
  [/\bEHOSTUNREACH\b/, 'the host cannot be reached'],
  [/\bENOTFOUND\b/, 'there is no such host'],
  [/\bETIMEDOUT\b/, 'the server does not answer'],
  [/\bEPROTO\b/, 'the server does not speak TLS there'],
  [/certificate/, 'its certificate is not trusted; NODE_EXTRA_CA_CERTS names one to trust'],
  // The client lets the message go when a host has several addresses.
  [/^Connection Error$/, 'the server cannot be reached'],
];

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
    throw new SystemError(`Expected to use the index ${shown}, got: ${reasonOf(error as Error)}`, { cause: error });
  }
}

/** Asks until the server has time, or for half a minute. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await sleep(wait);
  }
  return work();
}

/** Whether the same may go well later: the server has no time, restarts, or the connection broke. */
export function isPassing(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return isPassingStatus(error.statusCode);
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError
  );
}

export function isPassingStatus(status: number): boolean {
  return status === TOO_MANY_REQUESTS || status >= SERVER_ERROR;
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof errors.ResponseError ? error.statusCode : undefined;
}

function reasonOf(error: Error): string {
  const status = statusOf(error);
  // Of an answer without a reason the client says "Response Error".
  const said = status === undefined ? error.message : `status ${status}, ${error.message}`;
  const reason = REASONS.find(([pattern]) => pattern.test(said))?.[1];
  if (reason === undefined) return said;
  return status === undefined || said.endsWith('Response Error') ? reason : `${reason} (${error.message})`;
}
