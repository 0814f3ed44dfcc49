import type { FastifyInstance } from 'fastify';
import { SystemError, systemReason } from '../errors.ts';
import { isWildcard } from './hosts.ts';

const MOST_PORTS = 100;

export interface ListenOptions {
  host?: string | undefined;
  port: number;
  /** Whether another port will do when this one is taken: the next that is free. */
  orNext: boolean;
  token?: string | undefined;
}

/**
 * Begins to listen.
 *
 * @returns the address to open, with the token where there is one.
 * @throws {SystemError} when no port is free, or it may not listen there.
 */
export async function listen(app: FastifyInstance, options: ListenOptions): Promise<string> {
  const { host = '127.0.0.1', token } = options;
  const port = await freePort(app, host, options);
  const address = `http://${nameInAddress(host)}:${port}/`;
  return token === undefined ? address : `${address}?token=${encodeURIComponent(token)}`;
}

async function freePort(app: FastifyInstance, host: string, { port, orNext }: ListenOptions): Promise<number> {
  const last = orNext && port !== 0 ? port + MOST_PORTS : port;
  for (let tried = port; ; tried++) {
    try {
      await app.listen({ host, port: tried });
      const address = app.server.address();
      return typeof address === 'object' && address !== null ? address.port : tried;
    } catch (cause) {
      const isTaken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tried >= last) {
        const reason = isTaken ? 'the port is taken' : systemReason(cause);
        throw new SystemError(`Expected to listen on ${host}:${tried}, got: ${reason}`, { cause });
      }
    }
  }
}

function nameInAddress(host: string): string {
  if (isWildcard(host)) return host === '::' ? '[::1]' : '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
