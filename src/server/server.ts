import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { SystemError, UsageError } from '../errors.ts';
import { type Asset, addAssets } from './assets.ts';
import { securityHeaders } from './headers.ts';
import { isLoopback, isOwnName, nameOf } from './hosts.ts';
import { HttpError } from './http-error.ts';
import { foreignness, provenanceOf } from './origin.ts';
import { sameToken, showsToken, tokenCookie } from './token.ts';

export interface ServerOptions {
  /** Name or address that it listens on. Default: 127.0.0.1. */
  host?: string | undefined;
  /** What a request has to show. Without one only this machine is listened to. Default: none. */
  token?: string | undefined;
  /** The files of the page, by name. */
  assets: ReadonlyMap<string, Asset>;
}

const MOST_BYTES = 1_000_000;
const PATIENCE = 30_000;

/**
 * A server for a page and what it asks: it listens to nobody but this page on this machine, or whoever has the token.
 * Routes are added to what this returns.
 *
 * @throws {UsageError} when it is to listen to other machines and has no token.
 */
export function createServer({ host = '127.0.0.1', token, assets }: ServerOptions): FastifyInstance {
  if (token === undefined && !isLoopback(host.toLowerCase()))
    throw new UsageError(`Expected a token to listen on ${host}, got none`);
  const app = fastify({ bodyLimit: MOST_BYTES, requestTimeout: PATIENCE, forceCloseConnections: true });
  // Only JSON: what a form of another site can send is no JSON.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    checkHost(request, host);
    checkOrigin(request);
    if (token !== undefined) return checkToken(request, reply, token);
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, message } = answerTo(error);
    return reply.status(status).send({ error: message });
  });
  app.setNotFoundHandler(() => {
    throw new HttpError(404, 'Expected an address of this page, got another one');
  });
  addAssets(app, assets);
  return app;
}

function checkHost({ headers }: FastifyRequest, host: string): void {
  if (!isOwnName(nameOf(headers.host ?? ''), host))
    throw new HttpError(421, 'Expected the name of this server in the header Host, got another one');
}

function checkOrigin({ method, headers }: FastifyRequest): void {
  const reason = foreignness(provenanceOf(method, headers));
  if (reason !== undefined) throw new HttpError(403, reason);
}

/** Who opens the address with the token gets it as a cookie, and an address that can be shown. */
async function checkToken(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<FastifyReply | undefined> {
  const port = request.socket.localPort ?? 0;
  const { token: given } = request.query as { token?: unknown };
  const isPage = request.method === 'GET' && request.url.split('?')[0] === '/';
  if (isPage && typeof given === 'string' && sameToken(given, token))
    return reply.header('set-cookie', tokenCookie(token, port)).redirect('/', 303);
  const { authorization, cookie } = request.headers;
  if (showsToken({ authorization, cookie }, token, port)) return undefined;
  throw new HttpError(401, 'Expected the token; open the address that the command printed');
}

/** In our own words: those of others can say what is nobody's business. */
function answerTo(error: unknown): { status: number; message: string } {
  if (error instanceof HttpError) return { status: error.statusCode, message: error.message };
  if (error instanceof SystemError) return { status: 500, message: error.message };
  const { statusCode: status } = error as { statusCode?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status, message: REASONS[status] ?? 'Expected another request' };
  return { status: 500, message: 'Expected an answer, and the server failed' };
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Expected JSON, got something else',
  413: `Expected at most ${MOST_BYTES} bytes, got more`,
  415: 'Expected application/json, got another type',
};
