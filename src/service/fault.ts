import { z } from 'zod';
import type { Refused } from '../annotator/index.ts';

/** What can be wrong, by the code that programs tell it by, and the HTTP status of an answer that is nothing else. */
export const statusOf = {
  invalid_article: 400,
  invalid_query: 400,
  invalid_request: 400,
  unauthorized: 401,
  other_site: 403,
  not_found: 404,
  request_too_slow: 408,
  article_too_large: 413,
  body_too_large: 413,
  unknown_type: 415,
  other_host: 421,
  not_english: 422,
  article_too_slow: 422,
  article_too_heavy: 422,
  too_many_requests: 429,
  headers_too_large: 431,
  failed: 500,
  busy: 503,
  stopping: 503,
} as const;

export type Code = keyof typeof statusOf;

export const codes = Object.keys(statusOf) as Code[];

/** What an answer says of an article or of a request that came to nothing, in the words of the command line. */
export const faultSchema = z
  .strictObject({
    code: z.enum(codes).describe('For programs.'),
    message: z.string().min(1).describe('For people.'),
    hint: z.string().optional().describe('What to do about it.'),
    line: z.int().min(1).optional().describe('Of the body, counted from 1.'),
    column: z.int().min(1).optional().describe('In UTF-16 units, counted from 1.'),
  })
  .meta({ id: 'Fault' });

export type ServiceFault = z.infer<typeof faultSchema>;

/** What was found wrong, in the words of whoever found it. */
export type Found = { reason: string } & Omit<ServiceFault, 'code' | 'message'>;

export function faultOf(code: Code, { reason, ...rest }: Found): ServiceFault {
  return { code, message: reason, ...rest };
}

const CODES: Record<Refused['cause'], Code> = {
  language: 'not_english',
  time: 'article_too_slow',
  memory: 'article_too_heavy',
  fault: 'failed',
};

export function refusalOf({ cause, refused, hint }: Refused): ServiceFault {
  return faultOf(CODES[cause], { reason: refused, hint });
}

/** A request that is answered by a fault. */
export class ServiceError extends Error {
  override name = 'ServiceError';
  readonly fault: ServiceFault;
  /** Seconds after which it may be asked again. */
  readonly retryAfter: number | undefined;

  constructor(code: Code, found: Found, retryAfter?: number) {
    super(found.reason);
    this.fault = faultOf(code, found);
    this.retryAfter = retryAfter;
  }
}
