import type { IncomingMessage } from 'node:http';
import { gather } from '../article/index.ts';
import { quote } from '../errors.ts';
import { ServiceError } from './fault.ts';

/**
 * The media type of a body, one of those that are taken.
 *
 * @throws {ServiceError} when it is another one, not UTF-8, or packed.
 */
export function mediaTypeOf({ headers }: IncomingMessage, taken: readonly string[]): string {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const expected = taken.join(', ');
  if (!taken.includes(type.trim())) {
    const got = type === '' ? 'none' : quote(type);
    throw new ServiceError('unknown_type', { reason: `Expected the content type ${expected}, got ${got}` });
  }
  const charset = parameters.map(each => each.trim()).find(each => each.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    throw new ServiceError('unknown_type', { reason: `Expected UTF-8, got ${quote(charset)}` });
  const packed = headers['content-encoding'];
  if (packed !== undefined && packed !== 'identity')
    throw new ServiceError('unknown_type', { reason: `Expected a body as it is, got one packed by ${quote(packed)}` });
  return type.trim();
}

export interface BodyLimits {
  maxBody: number;
  /** Seconds. */
  bodyTimeout: number;
}

/**
 * Reads a body.
 *
 * @throws {ServiceError} when it is too large, or not there in time.
 */
export async function readBody(request: IncomingMessage, { maxBody, bodyTimeout }: BodyLimits): Promise<Uint8Array> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const bytes =
    announced > maxBody
      ? undefined
      : // Not destroyed when there is too much: the connection has to bring the answer yet.
        await within(bodyTimeout, gather(request.iterator({ destroyOnReturn: false }), maxBody));
  if (bytes) return bytes;
  const hint = 'send fewer articles at a time, or raise --max-body';
  throw new ServiceError('body_too_large', {
    reason: `Expected a body of at most ${maxBody} bytes, got a larger one`,
    hint,
  });
}

async function within<Result>(seconds: number, result: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = `Expected the whole body within ${seconds} s, it takes longer`;
    timer = setTimeout(() => reject(new ServiceError('request_too_slow', { reason })), seconds * 1000);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
