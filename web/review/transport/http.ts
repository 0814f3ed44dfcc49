import type { ActionRequest, Refusal } from '../../../src/review/protocol.ts';
import type { Span } from '../../../src/types.ts';
import type { Transport } from './transport.ts';

/** A server that hangs must not hold decisions back without a word. */
const PATIENCE_MS = 20_000;

/** The server that the page came from. */
export const httpTransport: Transport = {
  overview: () => get('api/overview'),
  article: id => get(`api/article?${new URLSearchParams({ id })}`),
  act: (request: ActionRequest) =>
    ask('api/actions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    }),
  explain: (id, { start, end }: Span) =>
    get(`api/explain?${new URLSearchParams({ id, start: String(start), end: String(end) })}`),
};

function get<Answer>(path: string): Promise<Answer> {
  return ask(path, {});
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await reach(path, init);
  if (response.ok) return response.json() as Promise<Answer>;
  throw new Error(await refusal(response));
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw new Error('the server does not answer', { cause });
  }
}

async function refusal(response: Response): Promise<string> {
  try {
    return ((await response.json()) as Refusal).error;
  } catch {
    return `Expected an answer, got status ${response.status}`;
  }
}
