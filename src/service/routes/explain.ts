import { articlesIn } from '../articles.ts';
import { mediaTypeOf, readBody } from '../body.ts';
import { endpoints } from '../endpoints.ts';
import { ServiceError } from '../fault.ts';
import { queryOf } from '../query.ts';
import { madeOf } from '../worker.ts';
import type { Handler, Room } from './room.ts';

/** An explanation is some thirty times as long as its article, and nobody reads a long one. */
const MOST_BYTES = 200_000;

export function explainHandler({ worker, limits, reading }: Room): Handler {
  const maxBody = Math.min(limits.maxBody, MOST_BYTES);
  return async request => {
    const said = queryOf(endpoints.explain, request);
    const type = mediaTypeOf(request.raw, Object.keys(endpoints.explain.body));
    const found = articlesIn(await readBody(request.raw, { ...limits, maxBody }), type, said, reading);
    if (Array.isArray(found)) throw new ServiceError('invalid_article', { reason: 'Expected one article, got a list' });
    return { sentences: madeOf(await worker.explain(found)) };
  };
}
