import { Client } from '@opensearch-project/opensearch';
import { patiently } from './failure.ts';
import type { Target } from './target.ts';

/** Milliseconds. A large request to a busy server takes its time. */
const TIMEOUT = 120_000;

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'HEAD';
  path: string;
  body?: object;
}

/** A server, asked in JSON. */
export interface Server {
  client: Client;
  /** The body of the answer. Asks again while the server has no time. */
  ask<Answer>(request: Request): Promise<Answer>;
  /** The same, but gives up at once. */
  askOnce<Answer>(request: Request): Promise<Answer>;
  close(): Promise<void>;
}

export function serverOf({ node, auth }: Target): Server {
  // It would ask again at once; we wait in between.
  const client = new Client({ node, ...(auth && { auth }), maxRetries: 0, requestTimeout: TIMEOUT });
  const askOnce = async <Answer>({ method, path, body }: Request): Promise<Answer> =>
    (await client.transport.request({ method, path, ...(body && { body: body as Record<string, unknown> }) }))
      .body as Answer;
  return {
    client,
    askOnce,
    ask: request => patiently(() => askOnce(request)),
    close: () => client.close(),
  };
}
