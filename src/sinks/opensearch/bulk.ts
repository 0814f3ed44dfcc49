import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import type { Refused } from '../sink.ts';
import { isPassing, isPassingStatus, statusOf, WAITS } from './failure.ts';

/** How much goes into one request, in bytes, and how many requests are under way while the next is made. */
const REQUEST_SIZE = 5_000_000;
const REQUESTS = 2;

const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const TOO_LARGE = 413;

/** A document to put in, as JSON; without one, to take out. */
export interface Action {
  id: string;
  source?: string;
}

interface Outcome {
  refused: Refused[];
  /** To be sent once more, as the server had no time for them, and what it said last. */
  again: readonly Action[];
  reason: string;
}

/**
 * Sends actions with distinct ids, each of which is done or refused in the end. What the server has no time for is sent again
 * after a while; that does no harm where it was done already.
 *
 * @throws when it never has time, or what is wrong is no fault of a document.
 */
export async function sendAll(client: Client, index: string, actions: readonly Action[]): Promise<Refused[]> {
  const refused: Refused[] = [];
  let waiting = actions;
  for (let round = 0; waiting.length > 0; round++) {
    const outcome = await sendOnce(client, index, waiting);
    refused.push(...outcome.refused);
    waiting = outcome.again;
    if (waiting.length === 0) break;
    const wait = WAITS[round];
    if (wait === undefined)
      throw new Error(`the server has no time for ${waiting.length} documents: ${outcome.reason}`);
    await sleep(wait);
  }
  return refused;
}

async function sendOnce(client: Client, index: string, actions: readonly Action[]): Promise<Outcome> {
  try {
    return await send(client, index, actions);
  } catch (error) {
    if (statusOf(error) === TOO_LARGE)
      return { refused: await sendHalves(client, index, actions), again: [], reason: '' };
    // Nobody knows how much of it was done.
    if (isPassing(error)) return { refused: [], again: actions, reason: (error as Error).message };
    throw error;
  }
}

/** Of what is too large together, half may not be; one that is too large alone is refused. */
async function sendHalves(client: Client, index: string, actions: readonly Action[]): Promise<Refused[]> {
  if (actions.length === 1) {
    const [{ id, source = '' }] = actions as [Action];
    return [{ id, reason: `the server takes no document of ${Buffer.byteLength(source)} bytes` }];
  }
  const middle = actions.length >> 1;
  const first = await sendAll(client, index, actions.slice(0, middle));
  return [...first, ...(await sendAll(client, index, actions.slice(middle)))];
}

async function send(client: Client, index: string, actions: readonly Action[]): Promise<Outcome> {
  const outcome = { refused: [] as Refused[], again: [] as Action[], reason: '' };
  const byId = new Map(actions.map(action => [action.id, action]));
  let fault: Error | undefined;
  await client.helpers.bulk<Action>({
    datasource: [...actions],
    onDocument: ({ id, source }) => {
      const place = { _index: index, _id: id };
      return source === undefined ? { delete: place } : [{ index: place }, source];
    },
    onDrop: drop => {
      const id = idOf(drop.operation);
      const reason = reasonOf(drop);
      if (isPassingStatus(drop.status)) {
        outcome.again.push(byId.get(id)!);
        outcome.reason = reason;
      } else if (drop.status === BAD_REQUEST && drop.error.type !== 'index_closed_exception')
        outcome.refused.push({ id, reason });
      else if (drop.status !== NOT_FOUND || byId.get(id)?.source !== undefined) fault ??= new Error(reason);
    },
    flushBytes: REQUEST_SIZE,
    concurrency: REQUESTS,
    retries: 0,
  });
  if (fault) throw fault;
  return outcome;
}

function idOf(operation: object): string {
  const [place] = Object.values(operation) as { _id: string }[];
  return place!._id;
}

interface ItemError {
  type?: string;
  reason?: string;
  caused_by?: ItemError;
}

/** The server tells the cause last. */
function reasonOf({ status, error }: { status: number; error: ItemError | null }): string {
  const reasons: string[] = [];
  for (let cause = error ?? undefined; cause; cause = cause.caused_by) reasons.push(cause.reason ?? cause.type ?? '');
  return reasons.filter(reason => reason !== '').join(': ') || `status ${status}`;
}
