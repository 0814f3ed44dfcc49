import type { FastifyInstance } from 'fastify';
import { HttpError } from '../server/index.ts';
import { parseActionRequest } from './action-schema.ts';
import type { ReviewSession } from './session.ts';

interface ArticleQuery {
  id?: unknown;
  start?: unknown;
  end?: unknown;
}

/** Adds what the page of a review asks for: see `protocol.ts`. Articles are looked up by id, and never by path. */
export function addReviewRoutes(app: FastifyInstance, session: ReviewSession): void {
  app.get('/api/overview', async () => session.overview());

  app.get<{ Querystring: ArticleQuery }>('/api/article', async ({ query }) => {
    const article = session.article(textOf(query.id));
    if (!article) throw new HttpError(404, 'Expected an article of this review, got another id');
    return article;
  });

  app.get<{ Querystring: ArticleQuery }>('/api/explain', async ({ query }) =>
    session.explain(textOf(query.id), offsetOf(query.start), offsetOf(query.end)),
  );

  app.post('/api/actions', async ({ body }) => {
    const request = parseActionRequest(body);
    if (!request) throw new HttpError(400, 'Expected a list of actions, got something else');
    return session.act(request);
  });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new HttpError(400, 'Expected one id');
}

function offsetOf(value: unknown): number {
  const offset = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  if (offset === undefined) throw new HttpError(400, 'Expected start and end as whole numbers');
  return offset;
}
