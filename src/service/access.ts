import type { FastifyRequest } from 'fastify';
import { foreignness, isOwnName, nameOf, provenanceOf, showsToken } from '../server/index.ts';
import { ServiceError } from './fault.ts';

/**
 * Whether a request is listened to. With a token that is all that counts: no browser sends it unasked, and the service may have
 * any name. Without one only this machine is listened to, and what a browser sends has to come from our own page: a page of
 * another site could use the service too, else. Programs do not say where a request comes from, and need not.
 *
 * @throws {ServiceError}
 */
export function checkAccess(request: FastifyRequest, { host, token, open }: Access): void {
  if (token === undefined) checkBrowser(request, host);
  else if (!open) checkToken(request, token);
}

interface Access {
  host: string;
  token: string | undefined;
  /** Whether this address answers without a token. */
  open: boolean;
}

function checkToken({ headers: { authorization } }: FastifyRequest, token: string): void {
  if (!showsToken({ authorization, cookie: undefined }, token, 0))
    throw new ServiceError('unauthorized', {
      reason: `Expected the token of this service, got ${authorization === undefined ? 'none' : 'another one'}`,
      hint: 'send it as `Authorization: Bearer <token>`',
    });
}

function checkBrowser({ method, headers }: FastifyRequest, host: string): void {
  if (!isOwnName(nameOf(headers.host ?? ''), host))
    throw new ServiceError('other_host', {
      reason: 'Expected the name of this service in the header Host, got another one',
    });
  const provenance = provenanceOf(method, headers);
  if (provenance.origin === undefined && provenance.site === undefined) return;
  const reason = foreignness(provenance);
  if (reason !== undefined) throw new ServiceError('other_site', { reason });
}
