import type { AnnotationFile } from '../../src/annotations/schema.ts';
import type { ServiceFault } from '../../src/service/fault.ts';

/** What the form says of an article. */
export interface Draft {
  text: string;
  date: string;
  place: string;
}

/** Annotations, and the JSON that they came as. */
export interface Answer {
  /** Of which they are. */
  text: string;
  file: AnnotationFile;
  json: string;
}

/** What came in place of an answer; `status` is missing where nothing came. */
export class FaultError extends Error {
  readonly status: number | undefined;
  readonly hint: string | undefined;

  constructor(message: string, { status, hint }: { status?: number; hint?: string | undefined } = {}) {
    super(message);
    this.status = status;
    this.hint = hint;
  }
}

/** Asks the service that the page came from. */
export async function annotate({ text, date, place }: Draft, token: string, signal: AbortSignal): Promise<Answer> {
  const response = await asked('annotate', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ text, date, place }),
    signal,
  });
  const json = await response.text();
  if (response.ok) return { text, file: JSON.parse(json), json };
  throw faultOf(response.status, json);
}

/** An address of the service with what it is for. */
export interface Listed {
  method: string;
  path: string;
  summary: string;
}

/** What the service says of itself. */
export async function listEndpoints(): Promise<Listed[]> {
  const response = await asked('openapi.json', {});
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, { summary: string }>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => ({ method: method.toUpperCase(), path, summary })),
  );
}

async function asked(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new FaultError('The service does not answer');
  }
}

/** A proxy may answer in its own words. */
function faultOf(status: number, json: string): FaultError {
  try {
    const { message, hint } = (JSON.parse(json) as { error: ServiceFault }).error;
    return new FaultError(message, { status, hint });
  } catch {
    return new FaultError(`Expected annotations, got an answer with status ${status}`, { status });
  }
}
