import type { Fault } from '../../src/explore/protocol.ts';

/** What the server answered when it could not answer. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.error);
    this.fault = fault;
  }
}

/** Asks the server that the page came from. */
export async function ask<Answer>(path: string, query: URLSearchParams, signal: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`${path}?${query}`, { signal });
  } catch {
    throw new FaultError({ error: signal.aborted ? '' : 'The server does not answer' });
  }
  const answer = await response.json();
  if (response.ok) return answer;
  throw new FaultError(answer as Fault);
}
