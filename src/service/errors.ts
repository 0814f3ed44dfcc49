import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError, type ServiceFault, statusOf } from './fault.ts';

/** Bytes of an unread body that are let go so that the connection can be used again. */
const MOST_LET_GO = 1_000_000;

/** Answers a request by what went wrong with it. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof ServiceError ? error : foreignError(error);
  const { fault, retryAfter } = known;
  request.faultCode = fault.code;
  if (known.cause !== undefined) request.log.error(traceOf(known.cause), 'a fault of the service');
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (fault.code === 'unauthorized') reply.header('www-authenticate', 'Bearer');
  if (!canLetGo(request)) reply.header('connection', 'close');
  return reply.status(statusOf[fault.code]).type('application/json').send({ error: fault });
}

/** Of what was not read of a request; who goes on sending for ever shall not. */
function canLetGo({ raw }: FastifyRequest): boolean {
  const chunked = raw.headers['transfer-encoding'] !== undefined;
  return raw.complete || (!chunked && Number(raw.headers['content-length'] ?? 0) <= MOST_LET_GO);
}

/** In our own words: those of others can say what is nobody's business. */
function foreignError(error: unknown): ServiceError {
  const { statusCode } = error as { statusCode?: unknown };
  if (statusCode === 415)
    return new ServiceError('unknown_type', { reason: 'Expected a content type, got another thing' });
  if (typeof statusCode === 'number' && statusCode < 500)
    return new ServiceError('invalid_request', { reason: 'Expected a request of HTTP, got something else' });
  const failed = new ServiceError('failed', { reason: 'Expected an answer, and the service failed' });
  failed.cause = error;
  return failed;
}

/** What happened and where; the message of an error may quote an article. */
function traceOf(error: unknown): object {
  const { name, code, stack = '' } = error as NodeJS.ErrnoException;
  return { error: name, code, at: stack.split('\n').filter(line => /^\s+at /.test(line)) };
}

const CLIENT_CODES: Readonly<Record<string, ServiceFault['code']>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_too_slow',
};

/** Answers what is no request that HTTP knows; there is nothing but the connection then. */
export function answerClientError({ code: reason = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (reason === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = CLIENT_CODES[reason] ?? 'invalid_request';
  const status = statusOf[code];
  const body = JSON.stringify({ error: { code, message: `Expected a request of HTTP, got: ${STATUS_CODES[status]}` } });
  const head = ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('\r\n')}\r\n\r\n${body}`);
}
